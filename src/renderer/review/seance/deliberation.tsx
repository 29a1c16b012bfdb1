import { Button, NumberInput, SegmentedControl, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Citation } from '../../../domain/avis/avis.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { citationsAnonymes } from '../../../domain/rights/seance.ts';
import type { DeliberationDite as Said } from '../../../domain/seance/commands.ts';
import { type CitationSeance, voixDe } from '../../../domain/seance/seance.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/notice.tsx';
import { CitationList } from '../avis/citation-list.tsx';
import { copyOf } from '../avis/contenu.ts';
import { useCite } from '../avis/use-cite.ts';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import work from '../work/work.module.css';
import { seanceKey, usePerform } from './use-seance.ts';

const VIDE: Said = { mode: 'consensus', pour: 0, contre: 0, abstention: 0, observation: '' };
const VOIX = ['pour', 'contre', 'abstention'] as const;

interface Props {
  readonly view: SeanceView;
  readonly dossierId: string;
}

/** DE12: how the room came to its decision: by consensus, or by voices that are counted. */
export function Deliberation({ view, dossierId }: Props) {
  const t = useMessages(reviewSeance);
  const f = useFormat();
  const { mask, active } = usePresentation();
  const point = view.seance.points[dossierId];
  const cited = point?.citations ?? NO_PASSAGE;
  const [editing, setEditing] = useState(false);
  return (
    <section className={work.body} aria-labelledby="deliberation">
      <h3 className={work.label} id="deliberation">
        <span>{t('deliberation')}</span>
      </h3>
      {point && !editing ? (
        <>
          <p className={work.text}>
            {t(`mode.${point.mode}`)}
            {point.mode === 'vote' ? ` : ${t('voteLine', voicesOf(point))}` : ''}
          </p>
          {point.observation ? <p className={work.text}>{mask(dossierId, point.observation)}</p> : null}
          <CitationList citations={active ? citationsAnonymes(cited) : cited} />
          <p className={work.muted}>{t('recordedBy', { nom: point.parNom, heure: f.time(point.le) })}</p>
          {view.conduire ? (
            <div className={work.actions}>
              <Button variant="default" size="xs" onClick={() => setEditing(true)}>
                {t('recordAgain')}
              </Button>
            </div>
          ) : null}
        </>
      ) : view.conduire ? (
        <DeliberationForm view={view} dossierId={dossierId} onDone={() => setEditing(false)} />
      ) : (
        <p className={work.muted}>{t('notRecorded')}</p>
      )}
    </section>
  );
}

const NO_PASSAGE: readonly CitationSeance[] = [];
const NONE: readonly Citation[] = [];

const voicesOf = ({ pour, contre, abstention }: Said) => ({ pour, contre, abstention });

function DeliberationForm({ view, dossierId, onDone }: Props & { readonly onDone: () => void }) {
  const t = useMessages(reviewSeance);
  const sentence = useSentence();
  const perform = usePerform(view.version);
  const point = view.seance.points[dossierId];
  const [said, setSaid] = useState<Said>(point ?? VIDE);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const voix = voixDe(view.seance.presences);
  const edit = (part: Partial<Said>): void => {
    setRefusal(null);
    setSaid((before) => ({ ...before, ...part }));
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
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await perform(record(said), t('recorded'), point ? record(point) : null);
    setRefusal(refused);
    if (refused === null) onDone();
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
      </div>
    </form>
  );
}
