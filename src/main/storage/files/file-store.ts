import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore } from '../../application/ports.ts';
import { clearStaleParts, listParts, type Part, writePart } from './part-file.ts';
import { syncFolder } from './sync-folder.ts';
import { walkFiles } from './walk-files.ts';

/** The file store of a server on a local folder, with what `fsck` and backups need of it. */
export interface LocalFileStore extends FileStore {
  /** SHA-256 of every file there is, in no order. */
  list(): AsyncIterable<string>;
  /** Uploads under way, or left by a crash. */
  parts(): Promise<readonly Part[]>;
}

/** Bytes read at once: few round trips, little memory per reader. */
const CHUNK = 256 * 1024;

/**
 * FI3: files by SHA-256 in two levels of folders, `ab/cd/abcd…`. A file is there whole or not at all:
 * it is written beside, synced, renamed, and its folder synced before `put` answers.
 *
 * Opening makes the folder and removes part files older than a day.
 */
export function openFileStore(folder: string, now: () => number = Date.now): LocalFileStore {
  const root = path.resolve(folder);
  clearStaleParts(root, now());
  const folders = durableFolders(root);

  return {
    async put(bytes, options) {
      const part = await writePart(root, bytes, options);
      try {
        const target = pathOf(root, part.sha256);
        await folders(path.dirname(target));
        // Over a file of the same name too: its bytes are the same, unless the disk spoiled them.
        await rename(part.path, target);
        await syncFolder(path.dirname(target));
      } catch (error) {
        await rm(part.path, { force: true });
        throw error;
      }
      return { sha256: part.sha256, taille: part.taille };
    },
    has: async (sha256) => (await sizeOf(root, sha256)) !== undefined,
    async stat(sha256) {
      const taille = await sizeOf(root, sha256);
      return taille === undefined ? undefined : { taille };
    },
    read: (sha256, range) => readBytes(pathOf(root, sha256), range),
    localPath: (sha256) => (isSha256(sha256) ? pathOf(root, sha256) : undefined),
    list: () => walkFiles(root),
    parts: () => listParts(root),
  };
}

const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Never leaves the store's folder, whatever is asked for. */
function pathOf(root: string, sha256: string): string {
  if (!isSha256(sha256)) throw new Error('not a SHA-256');
  return path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** Opens at the first byte asked for, so that a stream nobody reads holds nothing and can't fail unheard. */
async function* readBytes(
  file: string,
  range?: { readonly start: number; readonly end: number },
): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file, { ...range, highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>;
}

async function sizeOf(root: string, sha256: string): Promise<number | undefined> {
  if (!isSha256(sha256)) return undefined;
  try {
    return (await stat(pathOf(root, sha256))).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Makes folders under `root`, each synced into its parent once per process. Who comes second waits for
 * the first: his file would be lost with the folder otherwise.
 */
function durableFolders(root: string): (folder: string) => Promise<void> {
  const made = new Map<string, Promise<void>>();
  const make = async (folder: string): Promise<void> => {
    const parent = path.dirname(folder);
    await ensure(parent);
    await mkdir(folder, { recursive: true });
    await syncFolder(parent);
  };
  const ensure = (folder: string): Promise<void> => {
    const known = folder === root ? Promise.resolve() : made.get(folder);
    if (known) return known;
    const making = make(folder).catch((error: unknown) => {
      made.delete(folder);
      throw error;
    });
    made.set(folder, making);
    return making;
  };
  return ensure;
}
