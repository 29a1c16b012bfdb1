import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Migration, MigrationError, migrate } from '../../src/main/storage/migrate.ts';
import { temporaryFolder } from './open-stores.ts';

const step = (tag: string, sql: string): Migration => ({ tag, sql, hash: `${tag}:${sql.length}` });

const first = step('0000', 'CREATE TABLE centre (id TEXT PRIMARY KEY)');
const second = step(
  '0001',
  'CREATE TABLE formation (id TEXT PRIMARY KEY, centre TEXT REFERENCES centre (id))',
);
/** As drizzle-kit rebuilds a table that others refer to. */
const rebuild = step(
  '0002',
  `CREATE TABLE __new_centre (id TEXT PRIMARY KEY, nom TEXT);
   INSERT INTO __new_centre (id) SELECT id FROM centre;
   DROP TABLE centre;
   ALTER TABLE __new_centre RENAME TO centre;`,
);

describe('migrate', () => {
  let db: Database;
  beforeEach(() => {
    db = new SqliteDatabase(':memory:');
    db.pragma('foreign_keys = ON');
  });
  afterEach(() => void db.close());

  const tables = () =>
    db
      .prepare<[], [string]>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .raw()
      .all()
      .flat();

  it('applies what is missing, once', () => {
    migrate(db, [first]);
    migrate(db, [first, second]);
    migrate(db, [first, second]);
    expect(tables()).toEqual(['centre', 'formation', 'migration']);
  });

  it('rebuilds a table that others refer to, without losing what refers to it', () => {
    migrate(db, [first, second]);
    db.exec("INSERT INTO centre VALUES ('c'); INSERT INTO formation VALUES ('f', 'c')");
    migrate(db, [first, second, rebuild]);
    expect(db.prepare('SELECT * FROM centre').all()).toEqual([{ id: 'c', nom: null }]);
    expect(db.prepare('SELECT * FROM formation').all()).toEqual([{ id: 'f', centre: 'c' }]);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => db.exec("INSERT INTO formation VALUES ('g', 'nowhere')")).toThrow('FOREIGN KEY');
  });

  it('undoes a step that fails, keeps those before it, and tries it again next time', () => {
    const failing = step('0001', 'CREATE TABLE half (x); CREATE TABLE half (x)');
    expect(() => migrate(db, [first, failing])).toThrow('already exists');
    expect(tables()).toEqual(['centre', 'migration']);
    migrate(db, [first, second]);
    expect(tables()).toEqual(['centre', 'formation', 'migration']);
  });

  it('undoes a step that leaves dangling references', () => {
    migrate(db, [first, second]);
    db.exec("INSERT INTO centre VALUES ('c'); INSERT INTO formation VALUES ('f', 'c')");
    const careless = step('0002', 'DELETE FROM centre');
    expect(() => migrate(db, [first, second, careless])).toThrow(MigrationError);
    expect(db.prepare('SELECT count(*) AS n FROM centre').get()).toEqual({ n: 1 });
  });

  it('refuses data of a newer version and shipped steps that were edited', () => {
    migrate(db, [first, second]);
    expect(() => migrate(db, [first])).toThrow(MigrationError);
    expect(() => migrate(db, [first, { ...second, hash: 'other' }])).toThrow(MigrationError);
    expect(() => migrate(db, [second, first])).toThrow(MigrationError);
  });

  it('lets several processes open the same new file at once', async () => {
    const folder = await temporaryFolder();
    const module = path.join(import.meta.dirname, '../../src/main/storage/server/store.ts');
    const program = `
      import { openServerStore } from ${JSON.stringify(module)};
      const store = openServerStore({ file: ${JSON.stringify(path.join(folder, 'pupitre.sqlite'))} });
      console.log(await store.epoch());
      store.close();`;
    const run = promisify(execFile);
    const runs = await Promise.all(
      [1, 2, 3, 4].map(() => run(process.execPath, ['--input-type=module', '-e', program])),
    );
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
    await rm(folder, { recursive: true });
  });
});
