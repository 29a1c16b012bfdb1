import { ETATS_DECISION } from '../../../domain/codes.ts';
import type { Decision } from '../../../domain/decision/decision.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewDecision } from '../../../messages/review-decision.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Shape } from '../../ui/shape.tsx';
import classes from './decision.module.css';

/** Three acts, in order: which are done, by whom and when. */
export function DecisionSteps({ decision }: { readonly decision: Decision | null }) {
  const t = useMessages(reviewDecision);
  const codes = useMessages(reviewCodes);
  const f = useFormat();
  const reached = decision ? ETATS_DECISION.indexOf(decision.etat) : -1;
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {ETATS_DECISION.map((etat, i) => {
        const done = i <= reached;
        const acte = done ? decision?.actes.findLast((other) => other.etat === etat) : undefined;
        return (
          <li
            key={etat}
            className={classes.stepItem}
            data-done={done || undefined}
            aria-current={i === reached ? 'step' : undefined}
          >
            <Shape name={done ? 'disc' : 'ring'} />
            <span>{codes(`decision.${etat}`)}</span>
            <span className={classes.stepAside}>
              {acte ? `${f.day(acte.le)} · ${acte.parNom}` : t(`step.${etat}`)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
