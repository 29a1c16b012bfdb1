import type { TypePiece } from '../organisation/organisation.ts';
import { accept, type Result, refuse } from '../refusal.ts';
import type { CommentairePiece, Piece, VersionPiece } from './piece.ts';

/** Longest comment to a candidat. */
export const COMMENTAIRE_MAX = 4000;

/** LC4: AT, TR or RE -> TR; every earlier version and comment is kept. A validated pièce stays. */
export function deposer(piece: Piece, version: VersionPiece): Result<Piece> {
  if (piece.statut === 'VA') return refuse('piece_validee');
  if (piece.statut === 'NC') return refuse('piece_statut_inattendu', { statut: piece.statut });
  return accept({ ...piece, statut: 'TR', versions: [...piece.versions, version], signalement: null });
}

/** LC4: AT -> NC, when conditionnelle. */
export function declarerNonConcerne(piece: Piece, type: TypePiece): Result<Piece> {
  if (!type.conditionnelle) return refuse('piece_non_conditionnelle');
  if (piece.statut !== 'AT') return refuse('piece_statut_inattendu', { statut: piece.statut });
  return accept({ ...piece, statut: 'NC' });
}

/** LC4: NC -> AT. */
export function declarerConcerne(piece: Piece): Result<Piece> {
  if (piece.statut !== 'NC') return refuse('piece_statut_inattendu', { statut: piece.statut });
  return accept({ ...piece, statut: 'AT' });
}

/** LC4: TR -> VA. PM5: names the version that was read (`lue`); another one is refused. */
export function valider(piece: Piece, sha256: string, lue: VersionPiece | undefined): Result<Piece> {
  if (piece.statut !== 'TR') return refuse('piece_statut_inattendu', { statut: piece.statut });
  if (sha256 !== lue?.sha256) return refuse('version_inconnue');
  return accept({ ...piece, statut: 'VA', signalement: null });
}

/** LC4: TR -> RE, with a comment that the candidat reads. A "non concerné" that doesn't hold is refused alike. */
export function refuser(
  piece: Piece,
  commentaire: CommentairePiece,
  lue: VersionPiece | undefined,
): Result<Piece> {
  if (piece.statut !== 'TR' && piece.statut !== 'NC')
    return refuse('piece_statut_inattendu', { statut: piece.statut });
  if (commentaire.sha256 !== (piece.statut === 'NC' ? null : lue?.sha256)) return refuse('version_inconnue');
  if (commentaire.texte.trim() === '') return refuse('commentaire_requis');
  if (commentaire.texte.length > COMMENTAIRE_MAX) return refuse('texte_trop_long', { max: COMMENTAIRE_MAX });
  return accept({
    ...piece,
    statut: 'RE',
    commentaires: [...piece.commentaires, commentaire],
    signalement: null,
  });
}

/** Undo of valider and refuser: the pièce is again to be looked at. Comments stay. */
export function remettre(piece: Piece): Result<Piece> {
  if (piece.statut !== 'VA' && piece.statut !== 'RE')
    return refuse('piece_statut_inattendu', { statut: piece.statut });
  // Refused without a version: it was "non concerné" that was refused.
  const sansVersion = piece.statut === 'RE' && piece.commentaires.at(-1)?.sha256 === null;
  return accept({ ...piece, statut: sansVersion ? 'NC' : 'TR' });
}

/** LC6: a version newer than the one read, taken in by staff; it is to be looked at. */
export function retenir(piece: Piece, sha256: string, lue: VersionPiece | undefined): Result<Piece> {
  const rang = piece.versions.findLastIndex((version) => version.sha256 === sha256);
  if (rang < 0 || rang <= piece.versions.findLastIndex((version) => version.sha256 === lue?.sha256))
    return refuse('version_inconnue');
  return accept({ ...piece, statut: 'TR', retenue: sha256, signalement: null });
}
