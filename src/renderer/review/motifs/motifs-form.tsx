import { Button, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { MOTIFS_MAX } from '../../../domain/candidature/decide-motifs.ts';
import { actePublie } from '../../../domain/decision/decision.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewMotifs } from '../../../messages/review-motifs.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { KeptLine } from '../app/kept-line.tsx';
import { useOfferUnsent } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { ComposeButton } from '../letter/composer.tsx';
import { MailConsequence } from '../staff/mail-consequence.tsx';
import work from '../work/work.module.css';
import { useMotifsDraft } from './use-motifs-draft.ts';

interface Props {
  /** The text to begin from. */
  readonly begin: string;
  /** It takes the place of an answer that was given; then it can be given up. */
  readonly onCancel?: () => void;
  readonly onGiven: () => void;
}

/** DE11: what the candidat will read, written by a human from a proposal. Ctrl+Enter gives it. */
export function MotifsForm({ begin, onCancel, onGiven }: Props) {
  const t = useMessages(reviewMotifs);
  const sentence = useSentence();
  const { view } = useDossier();
  const acts = useActs();
  const offer = useOfferUnsent();
  const dossierId = view.dossier.id;
  const draft = useMotifsDraft(dossierId, begin);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const correcting = onCancel !== undefined;
  useEffect(() => {
    if (correcting) field.current?.focus();
  }, [correcting]);
  const texte = draft.texte.trim();

  const give = async (): Promise<void> => {
    if (busy || texte === '') return;
    setBusy(true);
    const payload = { dossierId, texte };
    const answer = await acts.perform({ type: 'dossier.communiquerMotifs@1', payload }, view.version);
    setBusy(false);
    if (answer === null) return;
    if (!answer.ok) {
      setRefusal(answer.refusal);
      return;
    }
    await draft.put(null);
    onGiven();
    offer({
      done: t(correcting ? 'corrected' : 'given'),
      undo: async () => {
        const back = await acts.takeBack(answer.id, null, view.version);
        // What was written is there again to be gone on with.
        if (back === true) await draft.put(texte);
        return back;
      },
    });
  };
  return (
    <div className={work.block}>
      <Textarea
        ref={field}
        label={t('text')}
        description={t(correcting ? 'correctAside' : 'textAside')}
        autosize
        minRows={6}
        maxRows={18}
        maxLength={MOTIFS_MAX}
        value={draft.texte}
        onChange={(event) => {
          setRefusal(null);
          draft.change(event.currentTarget.value);
        }}
        onBlur={draft.flush}
        onKeyDown={getHotkeyHandler([['mod+Enter', () => void give()]])}
      />
      <ComposeButton
        motifs={(actePublie({ actes: view.decision?.actes ?? [] }) ?? view.decision)?.contenu.motifs ?? []}
        texte={draft.kept || correcting ? draft.texte : ''}
        max={MOTIFS_MAX}
        dits={false}
        onText={(next) => {
          setRefusal(null);
          draft.change(next);
        }}
      />
      <MailConsequence>
        <p>{t('mail')}</p>
      </MailConsequence>
      {refusal ? (
        <Notice tone="bad" role="alert">
          {sentence(refusal)}
        </Notice>
      ) : null}
      <div className={work.actions}>
        <Button
          loading={busy}
          disabled={texte === '' || (correcting && texte === begin)}
          rightSection={<KeyHint id="give" />}
          onClick={() => void give()}
        >
          {t(correcting ? 'correctGive' : 'give')}
        </Button>
        {onCancel ? (
          <Button
            variant="default"
            onClick={() => {
              void draft.put(null);
              onCancel();
            }}
          >
            {t('cancel')}
          </Button>
        ) : null}
      </div>
      <KeptLine draft={draft} isKept={draft.kept} none={t('draft.none')} />
    </div>
  );
}
