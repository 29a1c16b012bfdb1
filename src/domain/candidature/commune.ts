import type { TypePiece } from '../organisation/organisation.ts';
import type { Piece, VersionPiece } from '../piece/piece.ts';
import type { Dossier } from './dossier.ts';

/**
 * LC6: what a deposit of a pièce commune makes of another candidature of the same candidat. One that he may
 * still change takes it as its own deposit; one that was transmitted keeps what its readers read, and they
 * are told that a newer version exists. Undefined: it changes nothing there.
 */
export function recevoirCommune(
  dossier: Dossier,
  typeId: string,
  version: VersionPiece,
): Dossier | undefined {
  const piece = dossier.pieces.find((one) => one.typeId === typeId);
  if (!piece || dossier.annuleeLe !== null || piece.statut === 'NC') return undefined;
  if (piece.versions.at(-1)?.sha256 === version.sha256) return undefined;
  const ouverte = dossier.statut === 'AT' || dossier.statut === 'IN';
  const statut: Piece['statut'] = ouverte && piece.statut !== 'VA' ? 'TR' : piece.statut;
  const recue = { ...piece, statut, versions: [...piece.versions, version] };
  return {
    ...dossier,
    pieces: dossier.pieces.map((one) => (one === piece ? recue : one)),
    majLe: Math.max(dossier.majLe, version.deposeeLe),
  };
}

/** OR6, LC6: a new candidature begins with the pièces communes that the candidat deposited for the others. */
export function reprendreCommunes(
  dossier: Dossier,
  types: readonly TypePiece[],
  autres: readonly Dossier[],
): Dossier {
  const derniere = (typeId: string): VersionPiece | undefined =>
    autres
      .flatMap(({ pieces }) => pieces.find((piece) => piece.typeId === typeId)?.versions.at(-1) ?? [])
      .reduce<VersionPiece | undefined>(
        (latest, version) => (latest && latest.deposeeLe >= version.deposeeLe ? latest : version),
        undefined,
      );
  return {
    ...dossier,
    pieces: dossier.pieces.map((piece) => {
      const commune = types.some(({ id, commune }) => commune && id === piece.typeId);
      const version = commune ? derniere(piece.typeId) : undefined;
      return version ? { ...piece, statut: 'TR' as const, versions: [version] } : piece;
    }),
  };
}
