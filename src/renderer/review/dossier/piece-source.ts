import type { VersionPiece } from '../../../domain/piece/piece.ts';

/** Where the viewer gets a version's bytes: the page's own origin, from the encrypted cache behind it. */
export const sourceOf = ({ sha256, type, nomFichier }: VersionPiece) => ({
  url: `/pieces/${sha256}`,
  sha256,
  type,
  nomFichier,
});
