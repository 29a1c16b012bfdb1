import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalFileStore, openFileStore } from '../../src/main/storage/files/file-store.ts';
import { BACKUP_DATABASE, BACKUP_FILES } from '../../src/main/storage/server/backup.ts';
import { openDatabase } from '../../src/main/storage/server/database.ts';
import { openMeta } from '../../src/main/storage/server/meta.ts';
import { openServerStore, type ServerStore } from '../../src/main/storage/server/store.ts';
import { aDossier, anAvis, aPiece, aUnit, aWorld, write } from '../contracts/factories.ts';
import { bytesOf, chunked, sha256Of, someBytes } from '../contracts/file-store.ts';
import { temporaryFolder } from './open-stores.ts';

const fichier = someBytes(3);
const sha256 = sha256Of(fichier);

describe('backup', () => {
  let folder: string;
  let destination: string;
  let files: LocalFileStore;
  let store: ServerStore;

  beforeEach(async () => {
    folder = await temporaryFolder();
    destination = path.join(folder, 'copies', 'lundi');
    files = openFileStore(path.join(folder, 'fichiers'));
    await files.put(chunked(fichier), { maxBytes: 3 });
    store = openServerStore({ file: path.join(folder, 'pupitre.sqlite') });
    await store.commit([aWorld([aDossier({ pieces: [aPiece('t1', [sha256])] })])]);
  });
  afterEach(async () => {
    store.close();
    await rm(folder, { recursive: true });
  });

  const restored = () => openServerStore({ file: path.join(destination, BACKUP_DATABASE) });

  it('SY8: covers what was acknowledged once the copy was read back, and says so durably', async () => {
    expect(await store.durableThrough()).toBe(0);
    expect(await store.backup(files, destination)).toEqual({ ok: true, durableThrough: 4 });
    expect(await store.durableThrough()).toBe(4);
    await store.commit([aUnit({ changes: [write('avis', anAvis())] })]);
    expect(await store.durableThrough()).toBe(4);
    store.close();
    store = openServerStore({ file: path.join(folder, 'pupitre.sqlite') });
    expect(await store.durableThrough()).toBe(4);
  });

  it('SY2: a server starts on the copy, with everything up to then and nothing after', async () => {
    await store.backup(files, destination);
    const head = await store.head();
    await store.commit([aUnit({ changes: [write('avis', anAvis())] })]);
    const copy = restored();
    expect(await copy.head()).toEqual(head);
    expect(await copy.get('dossier', 'd1')).toEqual(await store.get('dossier', 'd1'));
    expect(await copy.get('avis', 'd1.p1')).toBeUndefined();
    const copiedFiles = openFileStore(path.join(destination, BACKUP_FILES));
    expect(await bytesOf(copiedFiles.read(sha256))).toEqual(fichier);
    expect(await Array.fromAsync(copy.fsck(copiedFiles))).toEqual([]);
    copy.close();
  });

  it('SY8: is the state of one moment although commits go on', async () => {
    const dossiers = Array.from({ length: 3000 }, (_, i) => aDossier({ id: `x${i}`, pieces: [] }));
    await store.commit([aUnit({ changes: dossiers.map((dossier) => write('dossier', dossier)) })]);
    let done = false;
    const running = store.backup(files, destination).finally(() => {
      done = true;
    });
    let version = 1;
    while (!done) {
      await store.commit([aUnit({ changes: [write('dossier', aDossier({ pieces: [] }), version)] })]);
      version += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(version).toBeGreaterThan(2);
    const result = await running;
    expect(result.ok).toBe(true);
    const copy = restored();
    expect((await copy.head()).seq).toBe(await store.durableThrough());
    expect((await copy.head()).hash).toBe(await store.hashAt((await copy.head()).seq));
    copy.close();
  });

  it('SY8: never calls less durable than before, whichever of two copies is done last', () => {
    const db = openDatabase(path.join(folder, 'pupitre.sqlite'));
    const meta = openMeta(db, () => 'unused');
    for (const [seq, through] of [
      [9, 9],
      [10, 10],
      [9, 10],
    ] as const) {
      meta.setDurableThrough(seq);
      expect(meta.durableThrough()).toBe(through);
    }
    db.close();
  });

  it('takes over an earlier copy without copying its files again, and leaves nothing half done', async () => {
    await store.backup(files, destination);
    await store.commit([aUnit({ changes: [write('avis', anAvis())] })]);
    expect(await store.backup(files, destination)).toEqual({ ok: true, durableThrough: 5 });
    expect((await readdir(destination)).toSorted()).toEqual([BACKUP_FILES, BACKUP_DATABASE].toSorted());
  });

  it('SY8: a damaged file makes no backup: the earlier one stays, and nothing more is called durable', async () => {
    await store.backup(files, destination);
    const other = someBytes(40);
    await files.put(chunked(other), { maxBytes: 40 });
    const pieces = [aPiece('t1', [sha256]), aPiece('t2', [sha256Of(other)])];
    await store.commit([aUnit({ changes: [write('dossier', aDossier({ pieces }), 1)] })]);
    await writeFile(files.localPath(sha256Of(other)) ?? '', 'spoiled');
    const result = await store.backup(files, destination);
    expect(result).toMatchObject({ ok: false });
    if (!result.ok)
      expect(result.findings).toContainEqual({ code: 'fichier_abime', sha256: sha256Of(other) });
    expect(await store.durableThrough()).toBe(4);
    const copy = restored();
    expect((await copy.head()).seq).toBe(4);
    copy.close();
    expect((await readdir(destination)).toSorted()).toEqual([BACKUP_FILES, BACKUP_DATABASE].toSorted());
  });
});
