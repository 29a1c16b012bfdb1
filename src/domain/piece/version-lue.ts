import type { Dossier } from '../candidature/dossier.ts';
import type { Piece, VersionPiece } from './piece.ts';

/**
 * LC6: the version of a pièce that readers read and staff decides upon: the one staff took in since, else
 * the one last transmitted. Undefined: nothing was transmitted.
 */
export function versionLue(
  { transmissions }: Pick<Dossier, 'transmissions'>,
  piece: Piece,
): VersionPiece | undefined {
  const sha256 = piece.retenue ?? transmissions.at(-1)?.pieces[piece.typeId];
  return piece.versions.findLast((version) => version.sha256 === sha256);
}
