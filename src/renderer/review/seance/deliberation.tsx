import { Button } from '@mantine/core';
import { useState } from 'react';
import { citationsAnonymes } from '../../../domain/rights/seance.ts';
import type { CitationSeance } from '../../../domain/seance/seance.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useKeptDraft } from '../app/use-kept-draft.ts';
import { CitationList } from '../avis/citation-list.tsx';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import work from '../work/work.module.css';
import { deliberationDe, deliberationKey } from './deliberation-draft.ts';
import { DeliberationForm, voicesOf } from './deliberation-form.tsx';

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
  const draft = useKeptDraft(deliberationKey(view.seance.id, dossierId), deliberationDe);
  const kept = draft.value !== null;
  const [wasActive, setWasActive] = useState(active);
  if (active !== wasActive) {
    setWasActive(active);
    setEditing(false);
  }
  // On the table without identities, what was begun before is not put on the screen unasked.
  const noting = view.conduire && (editing || (kept ? !active : !point));
  const edit = (label: string) => (
    <div className={work.actions}>
      <Button variant="default" size="xs" onClick={() => setEditing(true)}>
        {label}
      </Button>
    </div>
  );
  return (
    <section className={work.body} aria-labelledby="deliberation">
      <h3 className={work.label} id="deliberation">
        <span>{t('deliberation')}</span>
      </h3>
      {point ? (
        <>
          <p className={work.text}>
            {t(`mode.${point.mode}`)}
            {point.mode === 'vote' ? ` : ${t('voteLine', voicesOf(point))}` : ''}
          </p>
          {point.observation ? <p className={work.text}>{mask(dossierId, point.observation)}</p> : null}
          {noting ? null : <CitationList citations={active ? citationsAnonymes(cited) : cited} />}
          <p className={work.muted}>{t('recordedBy', { nom: point.parNom, heure: f.time(point.le) })}</p>
          {noting ? <p className={work.muted}>{t('replaced')}</p> : null}
        </>
      ) : null}
      {noting ? (
        <DeliberationForm
          view={view}
          dossierId={dossierId}
          draft={{
            ...draft,
            change: (said) => {
              setEditing(true);
              draft.change(said);
            },
          }}
          onDone={() => setEditing(false)}
        />
      ) : view.conduire && kept ? (
        <>
          <p className={work.muted}>{t('keptHere')}</p>
          {edit(t('goOn'))}
        </>
      ) : view.conduire ? (
        edit(t('recordAgain'))
      ) : point ? null : (
        <p className={work.muted}>{t('notRecorded')}</p>
      )}
    </section>
  );
}

const NO_PASSAGE: readonly CitationSeance[] = [];
