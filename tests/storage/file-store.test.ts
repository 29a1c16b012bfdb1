import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/main/storage/files/file-store.ts';
import { bytesOf, chunked, fileStoreContract, sha256Of, someBytes } from '../contracts/file-store.ts';
import { openFiles, temporaryFolder } from './open-stores.ts';

fileStoreContract('a local folder', openFiles);

describe('file store on a local folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  const bytes = someBytes(5_000);
  const sha256 = sha256Of(bytes);

  it('FI3: names a file by its hash in two levels of folders, and leaves no part behind', async () => {
    const store = openFileStore(folder);
    await store.put(chunked(bytes), { maxBytes: 5_000 });
    await expect(store.put(chunked(bytes), { maxBytes: 10 })).rejects.toThrow();
    const expected = path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect(store.localPath(sha256)).toBe(expected);
    expect(await readdir(path.dirname(expected))).toEqual([sha256]);
    expect(await store.parts()).toEqual([]);
    expect(await Array.fromAsync(store.list())).toEqual([sha256]);
  });

  it('leaves no part behind when the file can’t get its place', async () => {
    const store = openFileStore(folder);
    await writeFile(path.join(folder, sha256.slice(0, 2)), 'in the way');
    await expect(store.put(chunked(bytes), { maxBytes: 5_000 })).rejects.toThrow();
    expect(await store.parts()).toEqual([]);
    await rm(path.join(folder, sha256.slice(0, 2)));
    expect(await store.put(chunked(bytes), { maxBytes: 5_000 })).toMatchObject({ sha256 });
  });

  it('removes at its opening what a crash left more than a day ago, and only that', async () => {
    const now = Date.UTC(2026, 2, 2);
    const parts = path.join(folder, 'parts');
    await mkdir(parts);
    for (const [name, age] of [
      ['old.part', 25],
      ['recent.part', 23],
    ] as const) {
      await writeFile(path.join(parts, name), 'half');
      await utimes(path.join(parts, name), 0, (now - age * 3_600_000) / 1000);
    }
    const store = openFileStore(folder, () => now);
    expect((await store.parts()).map((part) => path.basename(part.path))).toEqual(['recent.part']);
  });

  it('heals a file whose bytes the disk spoiled, when somebody brings it again', async () => {
    const store = openFileStore(folder);
    await store.put(chunked(bytes), { maxBytes: 5_000 });
    await writeFile(store.localPath(sha256) ?? '', 'spoiled');
    await store.put(chunked(bytes), { maxBytes: 5_000 });
    expect(await bytesOf(store.read(sha256))).toEqual(bytes);
  });
});
