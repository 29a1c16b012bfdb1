import type { ReactNode } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useVue } from '../app/preferences.tsx';
import { isHighlight } from '../highlights/highlights.ts';
import { HighlightsSection } from '../highlights/highlights-section.tsx';
import { LecteursSection } from '../lectures/lecteurs-section.tsx';
import { NotesSection } from '../notes/notes-section.tsx';
import { threadsOf } from '../notes/threads.ts';
import { AnswersSection } from './answers-section.tsx';
import classes from './candidate.module.css';
import { CursusSection } from './cursus-section.tsx';
import { useDossier } from './dossier-context.tsx';
import { ExperiencesSection, StagesSection } from './experience-sections.tsx';
import { HistorySection } from './history-section.tsx';
import { IdentityHead } from './identity-head.tsx';
import { Later } from './later.tsx';
import { ProfileSection } from './profile-section.tsx';
import { useBehind } from './use-behind.ts';
import { useShowPassage } from './use-show-passage.ts';

type Rubric =
  | 'lecteurs'
  | 'profil'
  | 'cursus'
  | 'stages'
  | 'experiences'
  | 'reponses'
  | 'surlignages'
  | 'notes'
  | 'historique';
type Folds = Readonly<Partial<Record<Rubric, boolean>>>;
const FOLDS: Folds = {
  profil: true,
  cursus: true,
  stages: true,
  experiences: true,
  reponses: true,
  surlignages: true,
  notes: true,
  lecteurs: true,
};
const savedFolds = (saved: unknown): Folds | null =>
  typeof saved === 'object' && saved !== null ? saved : null;

/** Who the candidat is and what he says of himself, by rubric; open ones are remembered. */
export function CandidatePane() {
  const t = useMessages(reviewDossier);
  const { view, changed } = useDossier();
  const [folds, save] = useVue('rubriques', savedFolds, FOLDS);
  const { profil, reponses } = view.dossier;
  const cursus = profil.cursusInterne.length + profil.cursusExterne.length;
  const isThere = useBehind(view.dossier.id);
  useShowPassage();
  const rubric = (key: Rubric, content: ReactNode, count?: number, field?: string) => (
    <Fold
      title={t(`rubric.${key}`)}
      name={key}
      {...(count === undefined ? {} : { count })}
      mark={field !== undefined && changed.has(field) ? t('changed') : null}
      open={folds[key] ?? false}
      onToggle={(open) => save({ ...folds, [key]: open })}
    >
      {content}
    </Fold>
  );
  return (
    <div className={classes.pane}>
      <IdentityHead />
      {rubric('profil', <ProfileSection />, undefined, 'profil')}
      {cursus > 0 ? rubric('cursus', <CursusSection />, cursus, 'profil') : null}
      {profil.stages.length > 0 ? rubric('stages', <StagesSection />, profil.stages.length) : null}
      {profil.experiences.length > 0
        ? rubric('experiences', <ExperiencesSection />, profil.experiences.length)
        : null}
      {Object.keys(reponses).length > 0
        ? rubric('reponses', <AnswersSection />, undefined, 'reponses')
        : null}
      <Later isThere={isThere}>
        {rubric('surlignages', <HighlightsSection />, view.notes.filter(isHighlight).length)}
        {rubric('notes', <NotesSection key={view.dossier.id} />, threadsOf(view.notes).length, 'notes')}
        {view.affectations.length > 0 || view.abilities.affecter.allowed
          ? rubric('lecteurs', <LecteursSection key={view.dossier.id} />, view.affectations.length)
          : null}
        {rubric('historique', <HistorySection />, view.dossier.evenements.length)}
      </Later>
    </div>
  );
}
