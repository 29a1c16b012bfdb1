import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';

/** One generated file of SQL, in the order of the journal that drizzle-kit keeps. */
export interface Migration {
  readonly tag: string;
  readonly sql: string;
  readonly hash: string;
}

/** The database can't be brought to this program's schema. Nothing was changed. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Folder of one face's migrations: beside the sources, beside the bundles, or inside the package.
 * @throws MigrationError when the program was installed without it.
 */
export function migrationsFolder(face: 'server' | 'workspace'): string {
  for (let at = import.meta.dirname; ; at = path.dirname(at)) {
    const folder = path.join(at, 'resources', 'migrations', face);
    if (existsSync(path.join(folder, 'meta', '_journal.json'))) return folder;
    if (path.dirname(at) === at)
      throw new MigrationError(`no migrations of the ${face} in this installation`);
  }
}

/** Reads the migrations of a folder, oldest first. */
export function readMigrations(folder: string): readonly Migration[] {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as {
    readonly entries: readonly { readonly tag: string }[];
  };
  return journal.entries.map(({ tag }) => {
    const sql = readFileSync(path.join(folder, `${tag}.sql`), 'utf8');
    return { tag, sql, hash: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Brings `db` to the last of `migrations`; opening an up-to-date database costs one query.
 *
 * Each migration is its own transaction, taken with the write lock and looked at again inside it, so
 * that two processes opening the same file apply it once. Foreign keys are off while a migration
 * runs (SQLite rebuilds tables under them) and are checked before it is committed.
 * @throws MigrationError when the file is newer than the program, or a shipped migration was edited.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  if (pending(db, migrations).length === 0) return;
  const foreignKeys = db.pragma('foreign_keys', { simple: true });
  db.pragma('foreign_keys = OFF');
  try {
    const applyNext = db.transaction((): boolean => {
      db.exec('CREATE TABLE IF NOT EXISTS migration (tag TEXT PRIMARY KEY, hash TEXT NOT NULL)');
      const next = pending(db, migrations)[0];
      if (!next) return false;
      db.exec(next.sql);
      const broken = db.pragma('foreign_key_check') as readonly { table: string }[];
      if (broken[0]) throw new MigrationError(`${next.tag} leaves dangling references in ${broken[0].table}`);
      db.prepare('INSERT INTO migration (tag, hash) VALUES (?, ?)').run(next.tag, next.hash);
      return true;
    });
    while (applyNext.immediate());
  } finally {
    db.pragma(`foreign_keys = ${foreignKeys === 1 ? 'ON' : 'OFF'}`);
  }
}

/** Migrations not yet in `db`, after checking that those it has are ours. */
function pending(db: Database, migrations: readonly Migration[]): readonly Migration[] {
  const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get();
  if (!known) return migrations;
  const applied = db
    .prepare<[], { tag: string; hash: string }>('SELECT tag, hash FROM migration ORDER BY rowid')
    .all();
  applied.forEach((row, i) => {
    const ours = migrations[i];
    if (!ours) throw new MigrationError(`this data was written by a newer version (${row.tag})`);
    if (ours.tag !== row.tag || ours.hash !== row.hash)
      throw new MigrationError(`migration ${row.tag} of this data is not the one this version has`);
  });
  return migrations.slice(applied.length);
}
