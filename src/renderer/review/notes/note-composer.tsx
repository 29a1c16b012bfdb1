import { Button, Switch } from '@mantine/core';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewNotes } from '../../../messages/review-notes.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import type { Callable } from './mentions.ts';
import { NoteField } from './note-field.tsx';
import classes from './notes.module.css';
import { type NoteDraft, useNoteDraft } from './use-note-draft.ts';

interface Props {
  /** Where the text being typed is kept. */
  readonly draft: string;
  readonly first: NoteDraft;
  readonly label: string;
  readonly send: string;
  readonly people: readonly Callable[];
  /** Null: whether it is shared is settled already. */
  readonly canShare: boolean | null;
  readonly focused?: boolean;
  readonly onSend: (draft: NoteDraft) => Promise<boolean>;
  readonly onDone?: () => void;
}

/** A note, an answer or a correction being written: kept as typed, sent by Ctrl+Enter. */
export function NoteComposer({
  draft: key,
  first,
  label,
  send,
  people,
  canShare,
  focused,
  onSend,
  onDone,
}: Props) {
  const t = useMessages(reviewNotes);
  const common = useMessages(reviewCommon);
  const { draft, change, clear } = useNoteDraft(key, first);
  const empty = draft.texte.trim() === '';
  const submit = async (): Promise<void> => {
    if (empty || !(await onSend(draft))) return;
    await clear();
    onDone?.();
  };
  const cancel = async (): Promise<void> => {
    await clear();
    onDone?.();
  };
  return (
    <div className={classes.composer}>
      <NoteField
        label={label}
        value={draft.texte}
        people={draft.partagee || canShare === true ? people : []}
        {...(focused === undefined ? {} : { focused })}
        onChange={(texte, called) =>
          change(called && canShare === true ? { texte, partagee: true } : { texte })
        }
        onSend={() => void submit()}
        {...(onDone ? { onCancel: () => void cancel() } : {})}
      />
      {empty && !onDone ? null : (
        <div className={classes.actions}>
          {canShare === true ? (
            <Switch
              label={t('share')}
              checked={draft.partagee}
              onChange={(event) => change({ partagee: event.currentTarget.checked })}
            />
          ) : (
            <span />
          )}
          <span className={classes.buttons}>
            {onDone ? (
              <Button size="xs" variant="subtle" color="gray" onClick={() => void cancel()}>
                {common('cancel')}
              </Button>
            ) : null}
            <Button
              size="xs"
              variant="default"
              disabled={empty}
              rightSection={<KeyHint id="give" />}
              onClick={() => void submit()}
            >
              {send}
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}
