import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, it } from 'vitest';
import { WrongKeyError } from '../../../src/main/application/replica-ports.ts';
import { openEncrypted } from '../../../src/main/storage/workspace/database.ts';
import { openQueue } from '../../../src/main/storage/workspace/queue.ts';
import { openReplica } from '../../../src/main/storage/workspace/replica.ts';
import { aKey, anActe, anEntry, tempFolder } from './factories.ts';

const CANARY = 'zxcanaryqv';

it('writes nothing in clear: neither names, nor texts, nor the words of the search index', async () => {
  const folder = await tempFolder();
  const replica = openReplica({ file: path.join(folder, 'replica.db'), key: aKey() });
  const queue = openQueue({ file: path.join(folder, 'queue.db'), key: aKey() });
  replica.apply({ inbox: [anEntry({ id: 'a', nom: CANARY, tri: CANARY })] });
  queue.enqueue([anActe({ id: 'a', payload: { texte: CANARY } })]);
  for (const name of await readdir(folder)) {
    const bytes = await readFile(path.join(folder, name));
    expect(bytes.includes(CANARY), name).toBe(false);
    expect(bytes.includes('SQLite format 3'), name).toBe(false);
  }
  expect(await readdir(folder)).toContain('replica.db-wal');
  replica.close();
  queue.close();
});

it('says that a key is wrong, and leaves the file as it was', async () => {
  const folder = await tempFolder();
  const file = path.join(folder, 'replica.db');
  const key = aKey();
  const first = openReplica({ file, key });
  first.apply({ inbox: [anEntry({ id: 'a' })] });
  const secret = Buffer.from(first.fileKey());
  first.close();
  const before = await readFile(file);
  expect(() => openReplica({ file, key: aKey() })).toThrow(WrongKeyError);
  expect((await readFile(file)).equals(before)).toBe(true);
  const again = openReplica({ file, key });
  expect(again.inbox.get('a')?.id).toBe('a');
  expect(Buffer.from(again.fileKey()).equals(secret)).toBe(true);
  again.close();
});

it('waits for the disk at every open: synchronous is FULL on a database that is opened again', async () => {
  const file = path.join(await tempFolder(), 'x.db');
  const key = aKey();
  openEncrypted(file, key, []).close();
  const db = openEncrypted(file, key, []);
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  db.close();
  expect(() => new SqliteDatabase(file).prepare('SELECT * FROM sqlite_schema').all()).toThrow();
});
