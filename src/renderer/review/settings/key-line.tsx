import { ActionIcon, Button } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { reviewKeys } from '../../../messages/review-keys.ts';
import { reviewSettings } from '../../../messages/review-settings.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Hint } from '../../ui/hint.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { canRemap, type KeyProblem, type KeyRead, readKey, takenBy } from '../keys/remap.ts';
import type { Keymap, Press, ShortcutId } from '../keys/shortcuts.ts';
import classes from './settings.module.css';

interface Props {
  readonly id: ShortcutId;
  readonly keymap: Keymap;
  /** Its next key press becomes its key. */
  readonly changing: boolean;
  readonly onChanging: (on: boolean) => void;
  /** Null: as it is at first. */
  readonly onPress: (press: Press | null) => void;
}

/** A shortcut, its key, and what is wrong with the one that was just tried. */
export function KeyLine({ id, keymap, changing, onChanging, onPress }: Props) {
  const t = useMessages(reviewSettings);
  const keys = useMessages(reviewKeys);
  const [problem, setProblem] = useState<KeyProblem | null>(null);
  const name = keys(`key.${id}`);
  const begin = (on: boolean): void => {
    setProblem(null);
    onChanging(on);
  };
  const attempt = (read: KeyRead | null): void => {
    const by = read && 'press' in read ? takenBy(id, read.press, keymap) : null;
    if (!read) return;
    if ('problem' in read) setProblem(read.problem);
    else if (by !== null) setProblem({ kind: 'taken', by });
    else {
      setProblem(null);
      onPress(read.press);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Tab leaves, as everywhere.
    if (!changing || event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') begin(false);
    else attempt(readKey(event.nativeEvent));
  };
  return (
    <li className={classes.keyLine}>
      <span>{name}</span>
      {keymap[id] ? (
        <Hint label={t('keysReset', { raccourci: name })}>
          <ActionIcon
            size={24}
            aria-label={t('keysReset', { raccourci: name })}
            onClick={() => onPress(null)}
          >
            <IconRestore size={16} stroke={1.75} />
          </ActionIcon>
        </Hint>
      ) : null}
      {canRemap(id) ? (
        <Button
          size="xs"
          variant={changing ? 'light' : 'default'}
          className={classes.keyButton ?? ''}
          onClick={() => {
            if (!changing) begin(true);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (changing) begin(false);
          }}
        >
          {changing ? (
            t('keysPress')
          ) : (
            <>
              <span className="p-hidden">{t('keysChange', { raccourci: name })}</span>
              <KeyHint id={id} all />
            </>
          )}
        </Button>
      ) : (
        <span className={classes.keyFixed}>
          <KeyHint id={id} all />
        </span>
      )}
      {problem ? (
        <p className={classes.keyProblem} role="alert">
          {problem.kind === 'taken'
            ? t('keysTaken', { raccourci: keys(`key.${problem.by}`) })
            : t(`keysProblem.${problem.kind}`)}
        </p>
      ) : null}
    </li>
  );
}
