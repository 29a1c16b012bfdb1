import type { Database } from 'better-sqlite3';
import type { Piece } from '../../../domain/piece/piece.ts';
import { lazyStatement } from './database.ts';
import { diffRows } from './diff-rows.ts';

/** Rows drawn from a dossier's pièces: which files are referred to, and by whom (FI3). */
export interface PieceTable {
  /** Makes the rows of a dossier say what `pieces` says; writes only what differs. */
  write(dossierId: string, pieces: readonly Piece[]): void;
  /** Tables whose rows don't say what `pieces` says. */
  differing(dossierId: string, pieces: readonly Piece[]): readonly ('piece' | 'version_piece')[];
}

type PieceRow = [typeId: string, statut: string];
type VersionRow = [typeId: string, rang: number, sha256: string, taille: number, deposeeLe: number];

const pieceRows = (pieces: readonly Piece[]): PieceRow[] => pieces.map((p) => [p.typeId, p.statut]);

const versionRows = (pieces: readonly Piece[]): VersionRow[] =>
  pieces.flatMap((p) =>
    p.versions.map((v, rang): VersionRow => [p.typeId, rang, v.sha256, v.taille, v.deposeeLe]),
  );

export function pieceTable(db: Database): PieceTable {
  const selectPieces = lazyStatement<[string], PieceRow>(
    db,
    'SELECT type_id, statut FROM piece WHERE dossier_id = ?',
  );
  const selectVersions = lazyStatement<[string], VersionRow>(
    db,
    'SELECT type_id, rang, sha256, taille, deposee_le FROM version_piece WHERE dossier_id = ?',
  );
  const putPiece = lazyStatement<[string, ...PieceRow]>(
    db,
    'INSERT OR REPLACE INTO piece (dossier_id, type_id, statut) VALUES (?, ?, ?)',
  );
  const putVersion = lazyStatement<[string, ...VersionRow]>(
    db,
    `INSERT OR REPLACE INTO version_piece (dossier_id, type_id, rang, sha256, taille, deposee_le)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const deletePiece = lazyStatement<[string, string]>(
    db,
    'DELETE FROM piece WHERE dossier_id = ? AND type_id = ?',
  );
  const deleteVersion = lazyStatement<[string, string, number]>(
    db,
    'DELETE FROM version_piece WHERE dossier_id = ? AND type_id = ? AND rang = ?',
  );

  const diffs = (dossierId: string, pieces: readonly Piece[]) => ({
    pieces: diffRows(selectPieces().raw().all(dossierId), pieceRows(pieces), 1),
    versions: diffRows(selectVersions().raw().all(dossierId), versionRows(pieces), 2),
  });

  return {
    write(dossierId, pieces) {
      const wrong = diffs(dossierId, pieces);
      for (const [typeId] of wrong.pieces.remove) deletePiece().run(dossierId, typeId);
      for (const row of wrong.pieces.put) putPiece().run(dossierId, ...row);
      for (const [typeId, rang] of wrong.versions.remove) deleteVersion().run(dossierId, typeId, rang);
      for (const row of wrong.versions.put) putVersion().run(dossierId, ...row);
    },
    differing(dossierId, pieces) {
      const wrong = diffs(dossierId, pieces);
      return [
        ...(wrong.pieces.put.length + wrong.pieces.remove.length > 0 ? (['piece'] as const) : []),
        ...(wrong.versions.put.length + wrong.versions.remove.length > 0 ? (['version_piece'] as const) : []),
      ];
    },
  };
}
