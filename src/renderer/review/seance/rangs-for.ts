interface Ligne {
  readonly rang: number;
  readonly fige: boolean;
}

/**
 * The rangs that an order is going to have, as `decideClassement` gives them: from 1 on, around those that
 * stand. Null: the order would move one of these.
 */
export function rangsFor(lignes: readonly Ligne[]): readonly number[] | null {
  const pris = new Set(lignes.filter(({ fige }) => fige).map(({ rang }) => rang));
  const rangs: number[] = [];
  let suivant = 1;
  for (const { rang, fige } of lignes) {
    if (!fige) while (pris.has(suivant)) suivant += 1;
    else if (rang < suivant) return null;
    else suivant = rang;
    rangs.push(suivant);
    suivant += 1;
  }
  return rangs;
}
