import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { COMMENTAIRE_MAX } from '../../../domain/piece/decide-piece.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { reviewSweep } from '../../../messages/review-sweep.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { digitOf } from '../keys/shortcuts.ts';
import work from '../work/work.module.css';
import { useOwnTemplates } from './own-templates.ts';
import classes from './staff.module.css';
import { TemplateList } from './template-list.tsx';
import { useTemplates } from './use-templates.ts';

interface Props {
  readonly onRefuse: (commentaire: string) => Promise<void>;
  readonly onCancel: () => void;
  /** In a sweep Enter alone sends. Ctrl+Enter does everywhere. */
  readonly quick?: boolean;
}

/**
 * What the candidat will read: the commission's sentences, one's own, or free text. A digit picks a sentence
 * until one has typed something oneself.
 */
export function RefuseForm({ onRefuse, onCancel, quick = false }: Props) {
  const t = useMessages(reviewStaff);
  const s = useMessages(reviewSweep);
  const common = useMessages(reviewCommon);
  const own = useOwnTemplates();
  const [texte, setTexte] = useState('');
  const [typed, setTyped] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const templates = useTemplates();
  const clean = texte.trim();
  const ready = clean !== '';
  const known = templates.some((template) => template.texte === clean);
  const refuse = (): void => {
    if (ready) void onRefuse(clean);
  };
  const add = (sentence: string): void => {
    setTexte((before) => (before.trim() === '' ? sentence : `${before.trimEnd()}\n${sentence}`));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const digit = digitOf(event.nativeEvent);
    const picked = digit === null || typed ? undefined : templates[digit - 1];
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (ctrl || (quick && !event.shiftKey))) refuse();
    else if (picked && !ctrl && !event.altKey) add(picked.texte);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.refuse}>
      <TemplateList templates={templates} onPick={add} />
      <Textarea
        ref={field}
        label={t('comment')}
        {...(quick ? {} : { description: t('commentText') })}
        maxLength={COMMENTAIRE_MAX}
        value={texte}
        onChange={(event) => {
          setTexte(event.currentTarget.value);
          setTyped(event.currentTarget.value !== '');
        }}
        onKeyDown={onKeyDown}
      />
      <p className={work.muted}>
        {s('refuse.pick')} {quick ? s('refuse.nouvelleLigne') : null}
      </p>
      <div className={work.actions}>
        <Button
          color="red"
          disabled={!ready}
          rightSection={<KeyHint id={quick ? 'rowOpen' : 'give'} />}
          onClick={refuse}
        >
          {quick ? s('refuse.send') : t('refuseConfirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </div>
      {ready && !known && clean.length > 3 ? (
        <Button
          className={classes.keep ?? ''}
          size="xs"
          variant="subtle"
          onClick={() => {
            own.set(crypto.randomUUID(), clean);
            field.current?.focus();
          }}
        >
          {t('templateKeep')}
        </Button>
      ) : null}
    </div>
  );
}
