import { versionLue } from '../piece/version-lue.ts';
import type { Dossier } from './dossier.ts';

/** JSON with sorted keys: the same content has the same text, whoever writes it. */
export function canonique(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonique).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonique(v)}`)
      .join(',')}}`;
  return JSON.stringify(value ?? null);
}

/**
 * LC5: the version of each pièce that a transmission sends: the last deposited; of a validated pièce the one
 * that was validated, whatever was deposited since (LC6). Nothing of a pièce "non concerné".
 */
export const versionsATransmettre = (
  dossier: Pick<Dossier, 'pieces' | 'transmissions'>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    dossier.pieces.flatMap((piece) => {
      if (piece.statut === 'NC') return [];
      const version = piece.statut === 'VA' ? versionLue(dossier, piece) : piece.versions.at(-1);
      return version ? [[piece.typeId, version.sha256]] : [];
    }),
  );

/** LC5 +: what a transmission freezes, as text to hash: profile, answers, pièce versions by SHA-256. */
export function manifesteDe(dossier: Dossier): string {
  const versions = versionsATransmettre(dossier);
  return canonique({
    dossier: dossier.numero,
    session: dossier.sessionId,
    profil: dossier.profil,
    reponses: dossier.reponses,
    pieces: Object.fromEntries(
      dossier.pieces.map(({ typeId, statut }) => [
        typeId,
        statut === 'NC' ? 'NC' : (versions[typeId] ?? null),
      ]),
    ),
  });
}
