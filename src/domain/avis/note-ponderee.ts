import type { Critere } from '../organisation/organisation.ts';

/** OR8: the mark of a grid out of this. */
export const NOTE_SUR = 20;

/**
 * OR8: criteria whose mark is « hors barème »: given before the scale was shortened, or not of it. It stays what
 * its author gave, and counts for nothing until he marks anew.
 */
export const horsBareme = (
  grille: readonly Critere[],
  criteres: Readonly<Record<string, number>>,
): readonly Critere[] =>
  grille.filter(({ id, echelle }) => {
    const mark = criteres[id];
    return mark !== undefined && (mark < 0 || mark > echelle);
  });

/**
 * OR8: the weighted mark of a grid, 0 to `NOTE_SUR`, once every criterion is marked within its scale; null before,
 * without a grid, where no criterion weighs anything, or with a mark « hors barème »: cut down to the scale it
 * would be one that nobody gave. It is shown beside an avis and never makes one.
 */
export function notePonderee(
  grille: readonly Critere[],
  criteres: Readonly<Record<string, number>>,
): number | null {
  let sum = 0;
  let weights = 0;
  for (const { id, poids, echelle } of grille) {
    const mark = criteres[id];
    if (mark === undefined || mark < 0 || mark > echelle) return null;
    sum += (mark / echelle) * poids;
    weights += poids;
  }
  return weights === 0 ? null : (sum / weights) * NOTE_SUR;
}
