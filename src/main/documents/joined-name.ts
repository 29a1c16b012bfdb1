import type { VersionPiece } from '../../domain/piece/piece.ts';

/** Endings of each type; the first is put where the name has none of them. */
const ENDINGS = { 'application/pdf': ['.pdf'], 'image/jpeg': ['.jpg', '.jpeg'] } as const;

/**
 * The name of a file inside a document: the candidat's, with the pièce's number before it, and nothing that a
 * system would take for a folder, a device or a program.
 */
export function joinedName(
  numero: number,
  { nomFichier, type }: Pick<VersionPiece, 'nomFichier' | 'type'>,
): string {
  const plain = nomFichier
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120);
  const endings: readonly string[] = ENDINGS[type];
  const named = endings.some((ending) => plain.toLowerCase().endsWith(ending))
    ? plain
    : `${plain}${endings[0]}`;
  return `${String(numero).padStart(2, '0')} ${named}`;
}
