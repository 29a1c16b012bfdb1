import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/main/storage/files/file-store.ts';
import { migrate, migrationsFolder, readMigrations } from '../../src/main/storage/migrate.ts';
import { openServerStore } from '../../src/main/storage/server/store.ts';
import { MIDI } from '../contracts/factories.ts';
import { chunked, sha256Of, someBytes } from '../contracts/file-store.ts';
import { temporaryFolder } from '../storage/open-stores.ts';
import { dumpRows, fillServerStore, tablesOf } from './server-data.ts';

const migrations = readMigrations(migrationsFolder('server'));
const fichier = someBytes(3);
const sha256 = sha256Of(fichier);
/** What a server of that version had written. The newest is kept up to date; shipped ones never change. */
const dataOf = (tag: string): string => path.join(import.meta.dirname, 'server', `${tag}.sql`);

const rowCounts = (db: Database): Readonly<Record<string, number>> =>
  Object.fromEntries(
    tablesOf(db).map((table) => [
      table,
      db.prepare<[], [number]>(`SELECT count(*) FROM ${table}`).raw().get()?.[0] ?? 0,
    ]),
  );

const bodyOf = (db: Database, table: string, id: string): unknown =>
  JSON.parse(
    db.prepare<[string], [string]>(`SELECT corps FROM ${table} WHERE id = ?`).raw().get(id)?.[0] ?? '',
  );

const schemaOf = (db: Database): readonly string[] =>
  db
    .prepare<[], [string, string]>('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
    .raw()
    .all()
    .map(([name, sql]) => `${name}: ${sql.replaceAll(/[\s`"]+/g, ' ')}`);

describe('migrations of the server', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('have data of the newest version, in every table, to be tested with from the next one on', async () => {
    const store = openServerStore({ file: ':memory:', now: () => MIDI, uuid: () => 'epoch-1' });
    await fillServerStore(store, sha256);
    const db = new SqliteDatabase(store.snapshot());
    for (const [table, rows] of Object.entries(rowCounts(db)))
      expect([table, rows > 0]).toEqual([table, true]);
    await expect(dumpRows(db)).toMatchFileSnapshot(dataOf(migrations.at(-1)?.tag ?? ''));
    store.close();
    db.close();
  });

  it('have data of every version that was shipped', async () => {
    const there = (await readdir(path.join(import.meta.dirname, 'server'))).toSorted();
    expect(there).toEqual(migrations.map(({ tag }) => `${tag}.sql`));
  });

  it.each(migrations.map(({ tag }, n) => [tag, n] as const))(
    'bring data of %s to now, without losing a row',
    async (tag, n) => {
      const db = new SqliteDatabase(':memory:');
      migrate(db, migrations.slice(0, n + 1));
      db.pragma('foreign_keys = OFF');
      db.exec(await readFile(dataOf(tag), 'utf8'));
      db.pragma('foreign_keys = ON');
      const before = rowCounts(db);
      const dossier = bodyOf(db, 'dossier', 'd1');
      migrate(db, migrations);
      expect(rowCounts(db)).toMatchObject(before);

      const fresh = new SqliteDatabase(':memory:');
      migrate(fresh, migrations);
      expect(schemaOf(db)).toEqual(schemaOf(fresh));

      const files = openFileStore(folder);
      await files.put(chunked(fichier), { maxBytes: 3 });
      const store = openServerStore({ file: db.serialize() });
      expect(await Array.fromAsync(store.fsck(files))).toEqual([]);
      expect((await store.get('dossier', 'd1'))?.body).toEqual(dossier);
      expect(await store.rangsOfSession('s1')).toEqual(new Map([[1, 'd1']]));
      expect((await store.personne('p1'))?.roles).toHaveLength(2);
      expect(await store.epoch()).toBe('epoch-1');
      for (const open of [store, db, fresh]) open.close();
    },
  );
});
