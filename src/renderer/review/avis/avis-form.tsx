import { Button, NumberInput, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Citation } from '../../../domain/avis/avis.ts';
import { COMMENTAIRE_AVIS_MAX } from '../../../domain/avis/decide-avis.ts';
import type { TypeAvis } from '../../../domain/codes.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewAvis } from '../../../messages/review-avis.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import work from '../work/work.module.css';
import classes from './avis.module.css';
import { CitationList } from './citation-list.tsx';
import { toggled } from './contenu.ts';
import { CriteriaField } from './criteria-field.tsx';
import { DraftState } from './draft-state.tsx';
import { MotifsField } from './motifs-field.tsx';
import { TypeField } from './type-field.tsx';
import { useCite } from './use-cite.ts';
import { useDraft } from './use-draft.ts';
import { useGive } from './use-give.ts';
import { useTypeKeys } from './use-type-keys.ts';

/** The avis being written: every part has its key, every change is saved. */
export function AvisForm({ onType }: { readonly onType: () => void }) {
  const ariaKeys = useAriaKeys();
  const t = useMessages(reviewAvis);
  const sentence = useSentence();
  const { commission, session } = useDossier().view;
  const draft = useDraft();
  const { contenu, change } = draft;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  const { give, giving } = useGive(draft, setRefusal);

  const edit: typeof change = (part) => {
    setRefusal(null);
    change(part);
  };
  const pickType = (type: TypeAvis): void => {
    onType();
    edit({ type });
  };
  useTypeKeys(pickType);
  useShortcut('motif', (digit) => {
    const motif = commission.motifs[digit - 1];
    if (!motif) return false;
    onType();
    edit({ motifs: toggled(contenu.motifs, motif.code) });
  });
  useShortcut('comment', () => {
    onType();
    // The panel may have been hidden until now.
    requestAnimationFrame(() => {
      const field = comment.current;
      field?.focus();
      // One goes on after what is written, unless one was somewhere in it.
      if (field?.selectionEnd === 0) field.setSelectionRange(field.value.length, field.value.length);
    });
  });
  const cite = (citations: readonly Citation[]): void => {
    onType();
    edit({ citations });
  };
  useCite(contenu.citations, cite, 'avis');
  useShortcut('give', () => void give());

  return (
    <>
      <TypeField value={contenu.type} onPick={pickType} />
      {contenu.type === 'LC' ? (
        <NumberInput
          label={t('rank')}
          description={t('rankText')}
          min={1}
          allowDecimal={false}
          allowNegative={false}
          value={contenu.rang ?? ''}
          onChange={(value) => edit({ rang: typeof value === 'number' && value >= 1 ? value : null })}
        />
      ) : null}
      <CriteriaField
        grille={session.grille}
        marks={contenu.criteres}
        onChange={(criteres) => edit({ criteres })}
        onEnter={onType}
      />
      <MotifsField
        motifs={commission.motifs}
        value={contenu.motifs}
        onToggle={(code) => edit({ motifs: toggled(contenu.motifs, code) })}
      />
      <Textarea
        ref={comment}
        labelProps={{ className: work.wideLabel }}
        label={
          <span className={work.label}>
            <span>{t('comment')}</span>
            <KeyHint id="comment" />
          </span>
        }
        aria-keyshortcuts={ariaKeys('comment')}
        maxLength={COMMENTAIRE_AVIS_MAX}
        value={contenu.commentaire}
        onChange={(event) => edit({ commentaire: event.currentTarget.value })}
        onBlur={draft.flush}
      />
      <CitationList
        citations={contenu.citations}
        onRemove={(id) => edit({ citations: contenu.citations.filter((citation) => citation.id !== id) })}
      />
      <div className={classes.submit}>
        {refusal ? (
          <Notice tone="bad" role="alert">
            {sentence(refusal)}
          </Notice>
        ) : null}
        <Button
          fullWidth
          loading={giving}
          aria-keyshortcuts={ariaKeys('give')}
          rightSection={<KeyHint id="give" />}
          onClick={() => void give()}
        >
          {t('give')}
        </Button>
        <DraftState state={draft.state} onRetry={draft.flush} />
      </div>
    </>
  );
}
