import SqliteDatabase, { type Database, type Statement } from 'better-sqlite3';
import { WrongKeyError } from '../../application/replica-ports.ts';
import { type Migration, migrate } from '../migrate.ts';

/** Bytes of a SQLCipher raw key. */
const KEY_BYTES = 32;

/**
 * Opens an encrypted database (SQLCipher, raw 256-bit key: no derivation here) and brings it to the last
 * migration. `file` ':memory:' is for simulations and is not encrypted.
 *
 * `synchronous = FULL` is set at every open: this build falls back to NORMAL when it reopens a WAL database.
 * @throws WrongKeyError when the file is not readable with this key; MigrationError when it is newer.
 */
export function openEncrypted(file: string, key: Uint8Array, migrations: readonly Migration[]): Database {
  if (key.length !== KEY_BYTES) throw new RangeError('a database key has 32 bytes');
  const db = new SqliteDatabase(file);
  try {
    if (file !== ':memory:') {
      db.pragma(`cipher = 'sqlcipher'`);
      db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    }
    readable(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -65536');
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Whether the file can't be read: another key, or damage. Not: a disk that is full, a newer version. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof WrongKeyError ||
  (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_CORRUPT'));

/** The first read decrypts the first page. */
function readable(db: Database): void {
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_NOTADB')
      throw new WrongKeyError('the database is not readable with this key', { cause: error });
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

/** The same for rows as arrays: half the cost of objects on wide rows. */
export function lazyRaw<Params extends unknown[], Row extends unknown[]>(
  db: Database,
  sql: string,
): () => Statement<Params, Row> {
  let prepared: Statement<Params, Row> | undefined;
  return () => (prepared ??= db.prepare<Params, Row>(sql).raw());
}
