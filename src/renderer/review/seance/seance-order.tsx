import { reviewSeance } from '../../../messages/review-seance.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Shape } from '../../ui/shape.tsx';
import classes from './conducting.module.css';
import { DecisionChip, nameOfRow } from './seance-line.tsx';

interface Props {
  readonly view: SeanceView;
  readonly onPick: (dossierId: string) => void;
}

/** The order of the day at a glance: what is done, what is on the table, what is left. */
export function SeanceOrder({ view, onPick }: Props) {
  const t = useMessages(reviewSeance);
  const { seance } = view;
  return (
    <nav aria-label={t('order')}>
      <ol className={classes.order}>
        {seance.ordre.map(({ dossierId }, i) => {
          const row = view.rows[dossierId];
          const current = seance.courant === dossierId;
          const content = (
            <>
              <span className={`${classes.place} p-figures`}>{i + 1}</span>
              <span className={classes.who}>
                <span className={classes.name}>{row ? nameOfRow(row) : t('gonePoint')}</span>
                {row?.decision ? <DecisionChip row={row} /> : null}
              </span>
              {seance.points[dossierId] ? (
                <span className={classes.doneMark}>
                  <Shape name="check" />
                  <span className="p-hidden">{t('recorded')}</span>
                </span>
              ) : null}
            </>
          );
          return (
            <li key={dossierId}>
              {view.conduire ? (
                <button
                  type="button"
                  className={classes.pick}
                  aria-current={current ? 'step' : undefined}
                  onClick={() => onPick(dossierId)}
                >
                  {content}
                </button>
              ) : (
                <span className={classes.pick} aria-current={current ? 'step' : undefined}>
                  {content}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
