import type { Dossier } from '../candidature/dossier.ts';
import { accept, type Result, refuse } from '../refusal.ts';
import type { Citation } from './avis.ts';

/**
 * DE1: a passage points at a page of a version of this dossier. Without words (a scan, a photo) it is a zone
 * of the page, and has boxes.
 */
export function verifierAncrage<A extends Omit<Citation, 'id'>>(
  dossier: Pick<Dossier, 'pieces'>,
  ancre: A,
): Result<A> {
  const piece = dossier.pieces.find(({ typeId }) => typeId === ancre.typePieceId);
  const version = piece?.versions.find(({ sha256 }) => sha256 === ancre.sha256);
  const surUnePage = version !== undefined && (version.pages === null || ancre.page <= version.pages);
  const montre = ancre.extrait.trim() !== '' || ancre.quads.length > 0;
  return surUnePage && montre ? accept(ancre) : refuse('citation_invalide');
}
