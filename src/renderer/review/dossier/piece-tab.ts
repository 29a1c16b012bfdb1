import type { TypePiece } from '../../../domain/organisation/organisation.ts';
import type { Piece, VersionPiece } from '../../../domain/piece/piece.ts';
import { versionLue } from '../../../domain/piece/version-lue.ts';
import type { DossierView } from '../../../protocol/workspace.ts';

/** One pièce of a dossier as it stands on screen. */
export interface PieceTab {
  readonly type: TypePiece;
  readonly piece: Piece;
  /** LC6: the version that was transmitted, or that staff took in since; null: nothing to read. */
  readonly shown: VersionPiece | null;
  /** LC6: deposited since, not part of what was transmitted. Only staff is sent it. */
  readonly newer: VersionPiece | null;
}

/** The pièces of a dossier in the order of its session. */
export function tabsOf({ dossier, session }: Pick<DossierView, 'dossier' | 'session'>): readonly PieceTab[] {
  return session.typesPiece
    .toSorted((a, b) => a.ordre - b.ordre)
    .flatMap((type): PieceTab[] => {
      const piece = dossier.pieces.find(({ typeId }) => typeId === type.id);
      // Blind mode sends no identifying pièce at all.
      if (!piece) return [];
      const last = piece.versions.at(-1) ?? null;
      const shown = versionLue(dossier, piece) ?? last;
      return [{ type, piece, shown, newer: last !== null && last !== shown ? last : null }];
    });
}

/**
 * Which pièce to open: the type that was being read in the dossier before (one compares the same pièce of
 * many), else the first that changed, else the first to look at, else the first that can be read.
 */
export function firstTab(
  tabs: readonly PieceTab[],
  wanted: string | null,
  changed: ReadonlySet<string>,
  toTreat: boolean,
): string | null {
  const readable = tabs.filter(({ shown }) => shown !== null);
  const pick =
    readable.find(({ type }) => type.id === wanted) ??
    readable.find(({ type }) => changed.has(`piece:${type.id}`)) ??
    (toTreat ? readable.find(({ piece }) => piece.statut === 'TR') : undefined) ??
    readable[0] ??
    tabs[0];
  return pick?.type.id ?? null;
}

/** The pièce that is open; the first to read when that one is no more shown to this reader, or on this screen. */
export const openTab = (tabs: readonly PieceTab[], typeId: string | null): PieceTab | null =>
  tabs.find(({ type }) => type.id === typeId) ?? tabs.find(({ shown }) => shown !== null) ?? tabs[0] ?? null;

/** The next or previous pièce that is there at all, going round. */
export function stepTab(tabs: readonly PieceTab[], current: string | null, step: 1 | -1): string | null {
  if (tabs.length === 0) return null;
  const from = tabs.findIndex(({ type }) => type.id === current);
  return tabs[(from + step + tabs.length) % tabs.length]?.type.id ?? null;
}

/** A version of this pièce, among those that its reader is sent; undefined: it isn't one of them. */
export const versionOf = ({ piece }: PieceTab, sha256: string): VersionPiece | undefined =>
  piece.versions.find((version) => version.sha256 === sha256);
