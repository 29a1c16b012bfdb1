import type { Critere } from '../organisation/organisation.ts';

/** OR8: the mark of a grid out of this. */
export const NOTE_SUR = 20;

/**
 * OR8: the weighted mark of a grid, 0 to `NOTE_SUR`, once every criterion is marked; null before, without a
 * grid, or where no criterion weighs anything. It is shown beside an avis and never makes one.
 */
export function notePonderee(
  grille: readonly Critere[],
  criteres: Readonly<Record<string, number>>,
): number | null {
  let sum = 0;
  let weights = 0;
  for (const { id, poids, echelle } of grille) {
    const mark = criteres[id];
    if (mark === undefined) return null;
    sum += (mark / echelle) * poids;
    weights += poids;
  }
  return weights === 0 ? null : (sum / weights) * NOTE_SUR;
}
