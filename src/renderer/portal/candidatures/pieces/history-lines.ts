import type { VersionPiece } from '../../../../domain/piece/piece.ts';
import type { PieceView } from '../../../../protocol/portal/views.ts';

/** One line of a pièce's history. */
export type HistoryLine =
  | { readonly kind: 'version'; readonly le: number; readonly rang: number; readonly version: VersionPiece }
  | { readonly kind: 'comment'; readonly le: number; readonly texte: string; readonly rang: number | null };

/** LC4 +: every version and every comment, newest first; `rang` counts versions from 1. */
export function historyOf({
  versions,
  commentaires,
}: Pick<PieceView, 'versions' | 'commentaires'>): HistoryLine[] {
  const lines: HistoryLine[] = [
    ...versions.map((version, i) => ({
      kind: 'version' as const,
      le: version.deposeeLe,
      rang: i + 1,
      version,
    })),
    ...commentaires.map(({ texte, le, sha256 }) => {
      const found = versions.findIndex((version) => version.sha256 === sha256);
      return { kind: 'comment' as const, le, texte, rang: found < 0 ? null : found + 1 };
    }),
  ];
  return lines.toSorted((a, b) => b.le - a.le);
}
