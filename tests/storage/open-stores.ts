import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type LocalFileStore, openFileStore } from '../../src/main/storage/files/file-store.ts';
import { openServerStore, type ServerStore } from '../../src/main/storage/server/store.ts';
import type { Opened } from '../contracts/document-store.ts';

/** A folder of its own for each test. */
export const temporaryFolder = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), 'pupitre-store-'));

/** A store in a file of its own, gone with the test. */
export async function openOnFile(): Promise<Opened<ServerStore>> {
  const folder = await temporaryFolder();
  const store = openServerStore({ file: path.join(folder, 'pupitre.sqlite') });
  return {
    store,
    close: async () => {
      store.close();
      await rm(folder, { recursive: true });
    },
  };
}

export async function openInMemory(): Promise<Opened<ServerStore>> {
  const store = openServerStore({ file: ':memory:' });
  return { store, close: async () => store.close() };
}

export async function openFiles(): Promise<Opened<LocalFileStore>> {
  const folder = await temporaryFolder();
  return { store: openFileStore(folder), close: () => rm(folder, { recursive: true }) };
}
