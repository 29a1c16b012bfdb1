import type { ContenuDecision, Decision } from './decision.ts';

/** DE5: what is done to many dossiers at once; each is decided by itself, by the rule of the single act. */
export type CommandeLot =
  /** LC without a rang: the next free one, in the order of the list. */
  | { readonly kind: 'saisir'; readonly contenu: ContenuDecision }
  | { readonly kind: 'valider' }
  | { readonly kind: 'preparer' }
  | { readonly kind: 'publier' }
  | { readonly kind: 'retirer' }
  /** LC7: declares the dossiers complete. */
  | { readonly kind: 'completer' };

export const COMMANDES_LOT = ['saisir', 'valider', 'preparer', 'publier', 'retirer', 'completer'] as const;

/** DE3: the rang behind every one that is held in a session; 1 where none is. */
export function prochainRang(rangs: ReadonlyMap<number, string>): number {
  let dernier = 0;
  for (const rang of rangs.keys()) dernier = Math.max(dernier, rang);
  return dernier + 1;
}

/**
 * DE3, DE5: what is entered on one dossier of a lot: what was typed for all, and on the liste complémentaire
 * a rang of its own. A dossier that is on the list already keeps its place.
 */
export function contenuDuLot(
  contenu: ContenuDecision,
  rangs: ReadonlyMap<number, string>,
  decision: Decision | undefined,
): ContenuDecision {
  if (contenu.type !== 'LC') return { ...contenu, rang: null };
  if (contenu.rang !== null) return contenu;
  const tenu = decision?.contenu.type === 'LC' ? decision.contenu.rang : null;
  return { ...contenu, rang: tenu ?? prochainRang(rangs) };
}

/** DE5: do both say the same of the same step? What is done to a lot is what its preview showed. */
export function memeDecision(a: Decision | undefined, b: Decision | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.etat === b.etat && Boolean(a.preparee) === Boolean(b.preparee) && memeContenu(a.contenu, b.contenu)
  );
}

function memeContenu(a: ContenuDecision, b: ContenuDecision): boolean {
  return (
    a.type === b.type &&
    a.commentaire === b.commentaire &&
    a.rang === b.rang &&
    a.motifs.length === b.motifs.length &&
    a.motifs.every((motif, i) => motif === b.motifs[i]) &&
    a.rendezVous?.jour === b.rendezVous?.jour &&
    a.rendezVous?.heure === b.rendezVous?.heure &&
    a.rendezVous?.lieu === b.rendezVous?.lieu
  );
}
