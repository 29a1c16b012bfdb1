import { Button, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { COMMENTAIRE_MAX } from '../../../domain/piece/decide-piece.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewStaff } from '../../../messages/review-staff.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import work from '../work/work.module.css';
import classes from './staff.module.css';

interface Props {
  readonly onRefuse: (commentaire: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** What the candidat will read: the commission's sentences, or one's own. Ctrl+Enter refuses. */
export function RefuseForm({ onRefuse, onCancel }: Props) {
  const t = useMessages(reviewStaff);
  const common = useMessages(reviewCommon);
  const name = useBilingue();
  const { commission } = useDossier().view;
  const [texte, setTexte] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const ready = texte.trim() !== '';
  const refuse = (): void => {
    if (ready) void onRefuse(texte.trim());
  };
  const add = (sentence: string): void => {
    setTexte((before) => (before.trim() === '' ? sentence : `${before.trimEnd()}\n${sentence}`));
    field.current?.focus();
  };
  return (
    <div className={classes.refuse}>
      {commission.modelesCommentaire.length > 0 ? (
        <ul className={classes.templates} aria-label={t('templates')}>
          {commission.modelesCommentaire.map((modele) => (
            <li key={modele.code}>
              <button type="button" className={classes.template} onClick={() => add(name(modele.libelle))}>
                {name(modele.libelle)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Textarea
        ref={field}
        label={t('comment')}
        description={t('commentText')}
        maxLength={COMMENTAIRE_MAX}
        value={texte}
        onChange={(event) => setTexte(event.currentTarget.value)}
        onKeyDown={getHotkeyHandler([
          ['mod+Enter', refuse],
          ['Escape', onCancel],
        ])}
      />
      <div className={work.actions}>
        <Button color="red" disabled={!ready} rightSection={<KeyHint id="give" />} onClick={refuse}>
          {t('refuseConfirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </div>
    </div>
  );
}
