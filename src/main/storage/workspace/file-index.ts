import type { Database } from 'better-sqlite3';
import type { CachedFileRow, FileIndex, FileTotals } from '../../application/replica-ports.ts';
import { lazyRaw, lazyStatement } from './database.ts';

type Row = [
  sha256: string,
  type: string,
  taille: number,
  etat: CachedFileRow['etat'],
  octets: number,
  utiliseLe: number,
];

const rowOf = ([sha256, type, taille, etat, octets, utiliseLe]: Row): CachedFileRow => ({
  sha256,
  type,
  taille,
  etat,
  octets,
  utiliseLe,
});

const COLUMNS = 'sha256, type, taille, etat, octets, utilise_le';

const plus = (totals: FileTotals, row: CachedFileRow | undefined, times: 1 | -1): FileTotals =>
  row
    ? {
        presents: totals.presents + (row.etat === 'present' ? times : 0),
        introuvables: totals.introuvables + (row.etat === 'introuvable' ? times : 0),
        octets: totals.octets + times * row.octets,
      }
    : totals;

/** What the file cache holds, for whom, and since when it was last looked at. */
export function openFileIndex(db: Database): FileIndex {
  const select = lazyRaw<[string], Row>(db, `SELECT ${COLUMNS} FROM fichier WHERE sha256 = ?`);
  const selectAll = lazyRaw<[], Row>(db, `SELECT ${COLUMNS} FROM fichier`);
  const oldest = lazyRaw<[limit: number, offset: number], Row>(
    db,
    `SELECT ${COLUMNS} FROM fichier WHERE etat = 'present' ORDER BY utilise_le LIMIT ? OFFSET ?`,
  );
  const users = lazyRaw<[string], [string]>(db, 'SELECT dossier_id FROM fichier_dossier WHERE sha256 = ?');
  const save = lazyStatement(db, `INSERT OR REPLACE INTO fichier (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`);
  const touch = lazyStatement<[number, string]>(db, 'UPDATE fichier SET utilise_le = ? WHERE sha256 = ?');
  const drop = lazyStatement<[string]>(db, 'DELETE FROM fichier WHERE sha256 = ?');
  const link = lazyStatement<[string, string]>(
    db,
    'INSERT OR IGNORE INTO fichier_dossier (dossier_id, sha256) VALUES (?, ?)',
  );
  const orphans = lazyRaw<[string], [string]>(
    db,
    `SELECT sha256 FROM fichier_dossier f WHERE dossier_id = ? AND NOT EXISTS (
       SELECT 1 FROM fichier_dossier o WHERE o.sha256 = f.sha256 AND o.dossier_id <> f.dossier_id)`,
  );
  const unlink = lazyStatement<[string]>(db, 'DELETE FROM fichier_dossier WHERE dossier_id = ?');
  const totals = lazyRaw<[], [number | null, number | null, number | null]>(
    db,
    `SELECT sum(etat = 'present'), sum(etat = 'introuvable'), sum(octets) FROM fichier`,
  );
  const linkAll = db.transaction((dossierId: string, sha256s: readonly string[]) => {
    for (const sha256 of sha256s) link().run(dossierId, sha256);
  });
  const releaseAll = db.transaction((dossierId: string) => {
    const released = orphans().all(dossierId);
    unlink().run(dossierId);
    return released.map(([sha256]) => sha256);
  });

  const get = (sha256: string): CachedFileRow | undefined => {
    const row = select().get(sha256);
    return row && rowOf(row);
  };
  /** Counted once, then kept in step: asked for with every file that comes. */
  let counted: FileTotals | undefined;
  const count = (): FileTotals => {
    const [presents, introuvables, octets] = totals().get() ?? [0, 0, 0];
    return { presents: presents ?? 0, introuvables: introuvables ?? 0, octets: octets ?? 0 };
  };
  /** Runs a write of this file's row. */
  const change = (sha256: string, write: () => void): void => {
    const known = counted;
    counted = undefined;
    const before = known && get(sha256);
    write();
    // What may still be rolled back is counted anew.
    if (known && !db.inTransaction) counted = plus(plus(known, before, -1), get(sha256), 1);
  };

  return {
    get,
    save: ({ sha256, type, taille, etat, octets, utiliseLe }) =>
      change(sha256, () => save().run(sha256, type, taille, etat, octets, utiliseLe)),
    use: (dossierId, sha256s) => linkAll(dossierId, sha256s),
    release: (dossierId) => releaseAll(dossierId),
    touch: (sha256, le) => void touch().run(le, sha256),
    remove: (sha256) => change(sha256, () => drop().run(sha256)),
    dossiersOf: (sha256) =>
      users()
        .all(sha256)
        .map(([id]) => id),
    oldest: (limit, offset) => oldest().all(limit, offset).map(rowOf),
    all: () => selectAll().all().map(rowOf),
    totals() {
      if (db.inTransaction) return count();
      counted ??= count();
      return counted;
    },
  };
}
