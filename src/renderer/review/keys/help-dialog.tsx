import { Button, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { reviewKeys } from '../../../messages/review-keys.ts';
import { fold } from '../../i18n/fold.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ROUTES } from '../app/routes.ts';
import { KeyHint, useKeyCaps } from './key-hint.tsx';
import classes from './keys.module.css';
import { ALL_SHORTCUTS } from './remap.ts';
import { pressesOf, SCOPES, SHORTCUTS, type ShortcutId } from './shortcuts.ts';
import { useKeymap } from './shortcuts-provider.tsx';

/** All keys (`?`) as the member has them, found by a word or by a key; they print on one page. */
function Keys({ onLeave }: { readonly onLeave: () => void }) {
  const t = useMessages(reviewKeys);
  const caps = useKeyCaps();
  const keymap = useKeymap();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const words = fold(text).split(' ').filter(Boolean);
  const typed = text.trim().toLowerCase();
  const answers = (id: ShortcutId): boolean =>
    // A sign has no letters left when it is folded: it is looked for among the keys only.
    (words.length > 0 && words.every((word) => fold(t(`key.${id}`)).includes(word))) ||
    typed === '' ||
    pressesOf(id, keymap).some((press) => caps(press).join(' ').toLowerCase() === typed.replaceAll('+', ' '));
  const groups = SCOPES.map((scope) => ({
    scope,
    ids: ALL_SHORTCUTS.filter((id) => SHORTCUTS[id].scope === scope && answers(id)),
  })).filter(({ ids }) => ids.length > 0);
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          data-autofocus
          className={classes.filter ?? ''}
          aria-label={t('filter')}
          placeholder={t('filterPlaceholder')}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconSettings size={16} stroke={1.75} />}
          onClick={() => {
            onLeave();
            navigate(ROUTES.settings);
          }}
        >
          {t('change')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPrinter size={16} stroke={1.75} />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      </div>
      {groups.length === 0 ? (
        <p className={classes.none} role="status">
          {t('noMatch')}
        </p>
      ) : null}
      <div className={classes.columns}>
        {groups.map(({ scope, ids }) => (
          <section key={scope} className={classes.group} aria-labelledby={`keys-${scope}`}>
            <h3 id={`keys-${scope}`} className={classes.groupTitle}>
              {t(`scope.${scope}`)}
            </h3>
            <dl>
              {ids.map((id) => (
                <div key={id} className={classes.line}>
                  <dt>{t(`key.${id}`)}</dt>
                  <dd>
                    <KeyHint id={id} all />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}

/** The list of keys, over any screen. */
export function HelpDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useMessages(reviewKeys);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size={760}
      // The dialog stands in the page while it is closed too: it takes the paper only when it is open.
      className={opened ? (classes.printed ?? '') : ''}
    >
      <Keys onLeave={onClose} />
    </Dialog>
  );
}
