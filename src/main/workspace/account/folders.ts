import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { type KeyFile, readJson, removeAll, writeJson } from '../keys/key-file.ts';

/** `compte.json`: which workspace is in use. Nothing personal. */
export interface CurrentSpace {
  readonly serverUrl: string;
  readonly espace: string;
}

/** A queue that only its recovery key opens. */
export interface LostQueue {
  readonly folder: string;
  readonly secours: KeyFile['secours'];
}

/** Names of one (server, member)'s files. */
export interface SpacePaths {
  readonly folder: string;
  readonly keys: string;
  readonly replica: string;
  readonly queue: string;
  readonly files: string;
  /** Exports on their way out. */
  readonly exports: string;
}

/** Folder name of one member on one server. */
export const espaceOf = (serverUrl: string, personneId: string): string =>
  createHash('sha256').update(`${serverUrl}\n${personneId}`).digest('hex').slice(0, 32);

/** What lies where in the workspace's folder. */
export interface Folders {
  current(): Promise<CurrentSpace | null>;
  setCurrent(current: CurrentSpace | null): Promise<void>;
  paths(espace: string): SpacePaths;
  keyFile(espace: string): Promise<KeyFile | null>;
  setKeyFile(espace: string, keyFile: KeyFile): Promise<void>;
  /** Erases the replica and the files of a workspace from this disk. */
  eraseReplica(espace: string): Promise<void>;
  /** Erases all of a workspace, queue and keys included. */
  eraseAll(espace: string): Promise<void>;
  /** Moves a queue whose key is lost out of the way, for its recovery key. */
  orphanQueue(espace: string): Promise<void>;
  lostQueues(): Promise<readonly LostQueue[]>;
  dropLostQueue(queue: LostQueue): Promise<void>;
}

const QUEUE = 'file.db';
const SUFFIXES = ['', '-wal', '-shm'];

export function openFolders(root: string): Folders {
  const currentFile = path.join(root, 'compte.json');
  const lost = path.join(root, 'orphelines');
  const paths = (espace: string): SpacePaths => {
    const folder = path.join(root, 'espaces', espace);
    return {
      folder,
      keys: path.join(folder, 'cles.json'),
      replica: path.join(folder, 'replique.db'),
      queue: path.join(folder, QUEUE),
      files: path.join(folder, 'fichiers'),
      exports: path.join(folder, 'exports'),
    };
  };
  const keyFile = (espace: string): Promise<KeyFile | null> => readJson<KeyFile>(paths(espace).keys);
  const eraseAll = (espace: string): Promise<void> => removeAll(paths(espace).folder);

  return {
    current: () => readJson<CurrentSpace>(currentFile),
    setCurrent: (current) => (current ? writeJson(currentFile, current) : removeAll(currentFile)),
    paths,
    keyFile,
    setKeyFile: (espace, keys) => writeJson(paths(espace).keys, keys),
    async eraseReplica(espace) {
      const { replica, files, exports } = paths(espace);
      for (const suffix of SUFFIXES) await removeAll(`${replica}${suffix}`);
      await removeAll(files);
      await removeAll(exports);
    },
    eraseAll,
    async orphanQueue(espace) {
      const keys = await keyFile(espace);
      const { queue } = paths(espace);
      if (keys) {
        const folder = path.join(lost, randomUUID());
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeJson(path.join(folder, 'cles.json'), { secours: keys.secours });
        for (const suffix of SUFFIXES)
          await rename(`${queue}${suffix}`, path.join(folder, `${QUEUE}${suffix}`)).catch(ignoreAbsent);
      }
      await eraseAll(espace);
    },
    async lostQueues() {
      const names = await readdir(lost).catch(() => []);
      const found = await Promise.all(
        names.map(async (name) => {
          const folder = path.join(lost, name);
          const keys = await readJson<Pick<KeyFile, 'secours'>>(path.join(folder, 'cles.json'));
          return keys ? [{ folder, secours: keys.secours }] : [];
        }),
      );
      return found.flat();
    },
    dropLostQueue: ({ folder }) => removeAll(folder),
  };
}

/** File of a lost queue's database. */
export const lostQueueFile = ({ folder }: LostQueue): string => path.join(folder, QUEUE);

const ignoreAbsent = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};
