import type { Couleur } from '../../../domain/couleurs.ts';
import { cleEtiquette } from '../../../domain/etiquette/etiquette.ts';
import type { InboxCounts } from '../../../protocol/workspace.ts';

/** What can be picked for what is typed: one in use, or a new one. */
export interface Choice {
  readonly libelle: string;
  readonly cle: string;
  /** Of one in use; null: it would be made, in the colour that is picked. */
  readonly couleur: Couleur | null;
  readonly total: number;
}

/**
 * Étiquettes in use whose name has what was typed, most used first, without those in `already`; then the
 * new one, where none has exactly that name.
 */
export function choicesFor(
  typed: string,
  inUse: InboxCounts['etiquettes'],
  already: readonly string[],
): readonly Choice[] {
  const wanted = cleEtiquette(typed);
  const known = inUse
    .filter(({ cle }) => cle.includes(wanted) && !already.includes(cle))
    .toSorted((a, b) => Number(b.cle === wanted) - Number(a.cle === wanted) || b.total - a.total);
  const fresh = wanted !== '' && !inUse.some(({ cle }) => cle === wanted) && !already.includes(wanted);
  const libelle = typed.trim().replaceAll(/\s+/g, ' ');
  return [...known, ...(fresh ? [{ libelle, cle: wanted, couleur: null, total: 0 }] : [])];
}
