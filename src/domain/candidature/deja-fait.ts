import type { VersionPiece } from '../piece/piece.ts';
import type { Dossier } from './dossier.ts';

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
