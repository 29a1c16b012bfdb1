import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { mailFolderOf } from '../server/mails/folder.ts';
import { type LocalFileStore, openFileStore } from '../storage/files/file-store.ts';
import { openServerStore, type ServerStore } from '../storage/server/store.ts';
import { openServerKey } from './server-key.ts';

/** What a data folder holds: one SQLite database, the files beside it, the server's key, mails not sent. */
export interface Data {
  readonly store: ServerStore;
  readonly files: LocalFileStore;
  readonly derive: (label: string) => string;
  readonly mailFolder: string;
  close(): void;
}

/** Paths inside a data folder. */
export const databasePath = (dataFolder: string): string => path.join(dataFolder, 'pupitre.sqlite');
export const filesPath = (dataFolder: string): string => path.join(dataFolder, 'fichiers');
/** Deposits under way: what the one process that serves the folder opens. */
export const envoisPath = (dataFolder: string): string => path.join(dataFolder, 'envois');

/** Opens a data folder, made (mode 0700: candidats' files are nobody else's) when it isn't there. */
export function openData(dataFolder: string): Data {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  chmodSync(dataFolder, 0o700);
  const store = openServerStore({ file: databasePath(dataFolder) });
  return {
    store,
    files: openFileStore(filesPath(dataFolder)),
    derive: openServerKey(dataFolder),
    mailFolder: mailFolderOf(dataFolder),
    close: () => store.close(),
  };
}
