import SqliteDatabase from 'better-sqlite3';
import type { LocalFileStore } from '../../files/file-store.ts';
import { checkDatabase } from './check-database.ts';
import { checkDocuments } from './check-documents.ts';
import { checkFeed } from './check-feed.ts';
import { checkFiles } from './check-files.ts';
import { checkHistory } from './check-history.ts';
import type { Finding, FsckCounts } from './finding.ts';

/**
 * Reads everything a server has stored and names what is damaged; yields nothing when all is well.
 * Looks at one moment of the database on a connection of its own, so that a running server neither
 * waits nor causes false alarms (its log can't be folded back meanwhile). Returns what was looked at.
 * @param source path of the database, or its bytes.
 */
export async function* fsck(
  source: string | Buffer,
  files: LocalFileStore,
  now: number,
): AsyncGenerator<Finding, FsckCounts> {
  const counts: FsckCounts = { documents: 0, feed: 0, lignes: 0, fichiers: 0 };
  const db = new SqliteDatabase(source, typeof source === 'string' ? { readonly: true } : {});
  try {
    db.exec('BEGIN');
    yield* surviving(checkDatabase(db));
    yield* surviving(checkDocuments(db, counts));
    yield* surviving(checkFeed(db, counts));
    yield* surviving(checkHistory(db, counts));
    yield* surviving(checkFiles(db, files, now, counts));
    return counts;
  } finally {
    db.close();
  }
}

/** Where SQLite itself can't go on reading, that is the finding; the other checks still run. */
async function* surviving(check: AsyncIterable<Finding> | Iterable<Finding>): AsyncGenerator<Finding> {
  try {
    yield* check;
  } catch (error) {
    if (!(error instanceof SqliteDatabase.SqliteError) || !UNREADABLE.has(error.code)) throw error;
    yield { code: 'base_abimee', detail: error.message };
  }
}

const UNREADABLE: ReadonlySet<string> = new Set(['SQLITE_CORRUPT', 'SQLITE_CORRUPT_INDEX', 'SQLITE_NOTADB']);
