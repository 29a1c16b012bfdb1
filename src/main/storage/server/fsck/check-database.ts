import type { Database } from 'better-sqlite3';
import type { Finding } from './finding.ts';

/** What SQLite can tell by itself: pages, indexes, constraints, references. */
export function* checkDatabase(db: Database): Generator<Finding> {
  const lines = db.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
  for (const { integrity_check: detail } of lines) if (detail !== 'ok') yield { code: 'base_abimee', detail };
  const dangling = db.pragma('foreign_key_check') as readonly {
    table: string;
    rowid: number;
    parent: string;
  }[];
  for (const { table, rowid, parent } of dangling)
    yield { code: 'reference_morte', table, rowid: rowid ?? 0, vers: parent };
}
