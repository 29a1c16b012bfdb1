import type { EtatSeance } from '../../../domain/seance/seance.ts';
import { reviewSeance } from '../../../messages/review-seance.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Shape, type ShapeName } from '../../ui/shape.tsx';
import classes from './seance.module.css';

const SHAPES: Readonly<Record<EtatSeance, ShapeName>> = { preparee: 'ring', ouverte: 'half', close: 'disc' };

export function EtatSeanceChip({ etat }: { readonly etat: EtatSeance }) {
  const t = useMessages(reviewSeance);
  return (
    <span className={classes.etat} data-etat={etat}>
      <Shape name={SHAPES[etat]} />
      {t(`etat.${etat}`)}
    </span>
  );
}
