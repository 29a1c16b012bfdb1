import { Button, NumberInput, SegmentedControl, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Citation } from '../../../domain/avis/avis.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { DeliberationDite as Said } from '../../../domain/seance/commands.ts';
import { voixDe } from '../../../domain/seance/seance.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { Notice } from '../../ui/notice.tsx';
import { KeptLine } from '../app/kept-line.tsx';
import { useUndo } from '../app/undo.tsx';
import type { KeptDraft } from '../app/use-kept-draft.ts';
import { CitationList } from '../avis/citation-list.tsx';
import { copyOf } from '../avis/contenu.ts';
import { useCite } from '../avis/use-cite.ts';
import work from '../work/work.module.css';
import { seanceKey, usePerform } from './use-seance.ts';

const VIDE: Said = { mode: 'consensus', pour: 0, contre: 0, abstention: 0, observation: '' };
const VOIX = ['pour', 'contre', 'abstention'] as const;
const NONE: readonly Citation[] = [];

export const voicesOf = ({ pour, contre, abstention }: Said) => ({ pour, contre, abstention });

interface Props {
  readonly view: SeanceView;
  readonly dossierId: string;
  readonly draft: KeptDraft<Said>;
  readonly onDone: () => void;
}

/** Said as typed on this computer until it is noted: leaving the dossier loses nothing. */
export function DeliberationForm({ view, dossierId, draft, onDone }: Props) {
  const t = useMessages(reviewSeance);
  const common = useMessages(reviewCommon);
  const sentence = useSentence();
  const { offer } = useUndo();
  const perform = usePerform(view.version);
  const point = view.seance.points[dossierId];
  const said: Said = draft.value ?? point ?? VIDE;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const voix = voixDe(view.seance.presences);
  const edit = (part: Partial<Said>): void => {
    setRefusal(null);
    draft.change({ ...said, ...part });
  };
  const { citations = NONE } = said;
  const cite = (next: readonly Citation[]): void => edit({ citations: next });
  useCite(citations, cite, 'deliberation');
  const record = (deliberation: Said) =>
    ({
      type: 'seance.consigner@1',
      payload: {
        ...seanceKey(view),
        surDossier: dossierId,
        deliberation: {
          mode: deliberation.mode,
          ...voicesOf(deliberation),
          observation: deliberation.observation,
          ...(deliberation.citations?.length ? { citations: deliberation.citations.map(copyOf) } : {}),
        },
      },
    }) as const;
  const end = async (): Promise<void> => {
    const forgotten = draft.put(null);
    onDone();
    await forgotten;
  };
  const giveUp = async (): Promise<void> => {
    const typed = draft.value;
    await end();
    if (typed === null) return;
    offer({
      done: t('givenUp'),
      undo: async () => {
        await draft.put(typed);
        return true;
      },
    });
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await perform(record(said), t('recorded'), point ? record(point) : null);
    setRefusal(refused);
    if (refused === null) await end();
  };
  return (
    <form className={work.block} style={{ gap: '0.75rem' }} onSubmit={(event) => void send(event)}>
      <SegmentedControl
        fullWidth
        aria-label={t('deliberation')}
        data={(['consensus', 'vote'] as const).map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
        value={said.mode}
        onChange={(mode) => edit({ mode })}
      />
      {said.mode === 'vote' ? (
        <>
          <div className={work.row}>
            {VOIX.map((one) => (
              <NumberInput
                key={one}
                label={t(one)}
                min={0}
                max={999}
                allowDecimal={false}
                allowNegative={false}
                value={said[one]}
                onChange={(count) => edit({ [one]: typeof count === 'number' ? count : 0 })}
              />
            ))}
          </div>
          {voix > 0 ? <p className={work.muted}>{t('voices', { count: voix })}</p> : null}
        </>
      ) : null}
      <Textarea
        label={t('observation')}
        maxLength={2_000}
        value={said.observation}
        onChange={(event) => edit({ observation: event.currentTarget.value })}
        onBlur={draft.flush}
      />
      <CitationList
        citations={citations}
        onRemove={(id) => cite(citations.filter((citation) => citation.id !== id))}
      />
      {refusal ? (
        <Notice tone="bad" role="alert">
          {sentence(refusal)}
        </Notice>
      ) : null}
      <div className={work.actions}>
        <Button type="submit">{t('record')}</Button>
        {point || draft.value ? (
          <Button variant="default" onClick={() => void giveUp()}>
            {common('cancel')}
          </Button>
        ) : null}
      </div>
      <KeptLine draft={draft} isKept={draft.value !== null} />
    </form>
  );
}
