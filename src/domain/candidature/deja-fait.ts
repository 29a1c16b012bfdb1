import type { VersionPiece } from '../piece/piece.ts';
import { assertNever } from '../refusal.ts';
import type { Dossier } from './dossier.ts';

/*
 * An answer may be lost on its way, and the act is then asked again. What is done already says the same
 * success, and nothing is done twice: no second receipt, mail or promotion. This is the one place that says
 * when an act is the same one. Two others name themselves: a creation by the id its candidat gave it, and a
 * row of the profile by what it says (`decideProfil`).
 */

/** What a candidat asked, as far as it tells whether it is done. */
export type Demande =
  /** The first transmission of this dossier, the second…: its receipt says it too. */
  | { readonly kind: 'transmettre'; readonly rang: number | undefined }
  | { readonly kind: 'confirmer' }
  | { readonly kind: 'desister'; readonly motif: string }
  | { readonly kind: 'annuler' }
  | { readonly kind: 'demanderMotifs' }
  | { readonly kind: 'declarerNonConcerne' | 'declarerConcerne'; readonly typeId: string }
  /** The same answer written twice is one answer: nothing to tell apart. */
  | { readonly kind: 'repondre' };

/** LC4, LC5, LC8, DE7, DE11: is the dossier already as this act leaves it? */
export function dejaFait(
  dossier: Pick<Dossier, 'transmissions' | 'suite' | 'annuleeLe' | 'pieces' | 'demandeMotifs'>,
  demande: Demande,
): boolean {
  switch (demande.kind) {
    case 'transmettre':
      return demande.rang !== undefined && dossier.transmissions.length >= demande.rang;
    case 'confirmer':
      return dossier.suite?.etat === 'confirme';
    case 'desister':
      return dossier.suite?.etat === 'desiste' && dossier.suite.motif === demande.motif.trim();
    case 'annuler':
      return dossier.annuleeLe !== null;
    case 'demanderMotifs':
      return dossier.demandeMotifs !== undefined;
    case 'declarerNonConcerne':
    case 'declarerConcerne': {
      const statut = dossier.pieces.find(({ typeId }) => typeId === demande.typeId)?.statut;
      return dossier.annuleeLe === null && statut === (demande.kind === 'declarerConcerne' ? 'AT' : 'NC');
    }
    case 'repondre':
      return false;
    default:
      return assertNever(demande);
  }
}

/** LC4: the version of a pièce, where it is the last one deposited already and nobody looked at it since. */
export function dejaDeposee(
  dossier: Pick<Dossier, 'pieces'>,
  typeId: string,
  sha256: string,
): VersionPiece | undefined {
  const piece = dossier.pieces.find((one) => one.typeId === typeId);
  const derniere = piece?.versions.at(-1);
  return piece?.statut === 'TR' && derniere?.sha256 === sha256 ? derniere : undefined;
}
