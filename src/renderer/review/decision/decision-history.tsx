import type { ActeDecision } from '../../../domain/decision/decision.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewDecision } from '../../../messages/review-decision.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import work from '../work/work.module.css';
import classes from './decision.module.css';

/** DE6: every act of the decision, newest first; nothing is ever removed. */
export function DecisionHistory({ actes }: { readonly actes: readonly ActeDecision[] }) {
  const t = useMessages(reviewDecision);
  const codes = useMessages(reviewCodes);
  const f = useFormat();
  if (actes.length < 2) return null;
  return (
    <section className={work.block} aria-labelledby="decision-history">
      <h3 className={work.label} id="decision-history">
        <span>{t('history')}</span>
      </h3>
      <ol className={classes.history} reversed>
        {actes.toReversed().map((acte) => (
          <li key={`${acte.etat}-${acte.le}`}>
            <span>{t(`act.${acte.etat}`, { type: codes(`avis.${acte.contenu.type}`) })}</span>
            {acte.raison ? <span>{acte.raison}</span> : null}
            <span className={classes.stepAside}>
              {f.moment(acte.le)} · {acte.etat === 'promotion' ? t('byTheRule') : acte.parNom}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
