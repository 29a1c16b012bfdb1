import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3';

/**
 * Opens the server's SQLite database with everything durability and integrity rest on.
 *
 * `synchronous = FULL` is set at every open: this build falls back to NORMAL when it reopens a WAL
 * database, and NORMAL may lose the last commits at a power cut.
 * @param source a path, ':memory:', or the bytes of a snapshot (opened in memory).
 */
export function openDatabase(source: string | Buffer): Database {
  const db = new SqliteDatabase(source);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 5000');
    db.pragma('trusted_schema = OFF');
    db.pragma('cache_size = -65536');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A statement prepared at its first use and kept: opening a store prepares none. */
export function lazyStatement<Params extends unknown[], Row = unknown>(
  db: Database,
  sql: string,
): () => Statement<Params, Row> {
  let prepared: Statement<Params, Row> | undefined;
  return () => (prepared ??= db.prepare<Params, Row>(sql));
}
