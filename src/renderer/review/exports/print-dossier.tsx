import type { ReactNode } from 'react';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewExports } from '../../../messages/review-exports.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { useSession } from '../app/session.tsx';
import { AvisBody } from '../avis/avis-body.tsx';
import { DecisionSummary } from '../decision/decision-summary.tsx';
import { AnswersSection } from '../dossier/answers-section.tsx';
import { CursusSection } from '../dossier/cursus-section.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';
import { ExperiencesSection, StagesSection } from '../dossier/experience-sections.tsx';
import { nameOf } from '../dossier/name-of.ts';
import { ProfileSection } from '../dossier/profile-section.tsx';
import classes from './print.module.css';
import { PrintFrame } from './print-frame.tsx';

/** The dossier on screen in a page or two: profile, answers, pièces by name, my avis, the decision. */
export function PrintDossier({ onDone }: { readonly onDone: () => void }) {
  const t = useMessages(reviewExports);
  const d = useMessages(reviewDossier);
  const codes = useMessages(reviewCodes);
  const f = useFormat();
  const name = useBilingue();
  const now = useNow();
  const { me } = useSession();
  const { view } = useDossier();
  const { dossier, session, monAvis, decision } = view;
  const { profil, reponses, pieces } = dossier;
  const libelles = new Map(session.typesPiece.map((type) => [type.id, name(type.libelle)]));
  const section = (titre: string, content: ReactNode) => (
    <section className={classes.section}>
      <h2>{titre}</h2>
      {content}
    </section>
  );
  return (
    <PrintFrame onDone={onDone}>
      <header className={classes.head}>
        <h1>{nameOf(dossier) || d('anonymous', { numero: dossier.numero })}</h1>
        <p>
          {d('numero', { numero: dossier.numero })} · {name(session.libelle)} ·{' '}
          {codes(`dossier.${dossier.statut}`)}
        </p>
        <p>{t('print.made', { jour: f.moment(now), nom: me?.nom ?? '' })}</p>
      </header>
      {section(d('rubric.profil'), <ProfileSection />)}
      {profil.cursusInterne.length + profil.cursusExterne.length > 0
        ? section(d('rubric.cursus'), <CursusSection />)
        : null}
      {profil.stages.length > 0 ? section(d('rubric.stages'), <StagesSection />) : null}
      {profil.experiences.length > 0 ? section(d('rubric.experiences'), <ExperiencesSection />) : null}
      {Object.keys(reponses).length > 0 ? section(d('rubric.reponses'), <AnswersSection />) : null}
      {section(
        t('print.pieces'),
        <table className={classes.table}>
          <tbody>
            {pieces.map(({ typeId, statut }) => (
              <tr key={typeId}>
                <td>{libelles.get(typeId) ?? typeId}</td>
                <td>{codes(`piece.${statut}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>,
      )}
      {monAvis ? section(t('print.avis'), <AvisBody avis={monAvis} />) : null}
      {decision ? section(t('print.decision'), <DecisionSummary contenu={decision.contenu} />) : null}
    </PrintFrame>
  );
}
