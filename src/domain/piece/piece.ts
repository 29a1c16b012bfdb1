import type { StatutPiece } from '../codes.ts';

/** One deposited file: kept for ever, never replaced (LC4 +). */
export interface VersionPiece {
  /** Lower-case hex; names the file in the store (FI3). */
  readonly sha256: string;
  readonly taille: number;
  /** Decided by content (FI1). */
  readonly type: 'application/pdf' | 'image/jpeg';
  /** As the candidat named it; any name is accepted. */
  readonly nomFichier: string;
  readonly deposeeLe: number;
  /** Pages of a PDF, 1 for an image, null when it could not be counted. */
  readonly pages: number | null;
}

export interface CommentairePiece {
  readonly texte: string;
  readonly auteurNom: string;
  readonly le: number;
  /** Version the comment is about, or null when nothing was deposited. */
  readonly sha256: string | null;
}

/** LC4. `versions` is oldest first; readers see the last transmitted one (LC6). */
export interface Piece {
  readonly typeId: string;
  readonly statut: StatutPiece;
  readonly versions: readonly VersionPiece[];
  readonly commentaires: readonly CommentairePiece[];
  /** LC6: version that staff took in since the last transmission; its readers read that one. */
  readonly retenue?: string;
  /** LC6: told to readers who are not sent it: a version newer than the one they read was deposited. */
  readonly plusRecente?: true;
  /** A reader hands an unreadable file back to staff. */
  readonly signalement: { readonly raison: string; readonly auteurNom: string; readonly le: number } | null;
}
