import path from 'node:path';
import type { WorkspaceBoot } from '../../../protocol/host.ts';
import { createAccount } from '../account/account.ts';
import { openFolders } from '../account/folders.ts';
import type { Stores } from '../account/space.ts';
import type { WorkspaceApp } from '../api/app.ts';
import type { Exports } from '../exports/exports.ts';
import type { FileCache } from '../files/file-cache.ts';
import type { Keychain } from '../keychain.ts';
import type { WorkspaceServices } from '../services.ts';
import type { Network } from '../sync/transport.ts';
import type { TextExtractor } from '../texts/extractor.ts';
import { openPreferences } from './preferences.ts';

export interface WorkspaceOptions {
  readonly boot: WorkspaceBoot;
  /** Null: a passphrase protects the keys. */
  readonly keychain: Keychain | null;
  readonly stores: Stores;
  readonly network: Network;
  readonly services: WorkspaceServices;
  /** Reads the text of files; absent, nothing is found in them. */
  readonly extractor?: () => TextExtractor;
  /** Bugs and I/O. Must not log what errors may hold of people (GD3). */
  readonly onError: (error: unknown) => void;
}

/** A workspace without its door: what the worker thread runs. */
export interface Workspace extends WorkspaceApp {
  file: FileCache['read'];
  exportPart: Exports['part'];
  network(): void;
  close(): Promise<void>;
}

/** Opens the workspace of a folder, as far as that goes without asking its owner. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { boot, stores, network, services, onError } = options;
  const preferences = await openPreferences({
    file: path.join(boot.folder, 'preferences.json'),
    langue: boot.langue,
    replica: () => account.replica(),
    onChange(before, after) {
      if (before.langue !== after.langue) account.member()?.relabel();
      if (after.budgetCache !== before.budgetCache) account.member()?.resize().catch(onError);
    },
    onError,
  });
  const account = await createAccount({
    edition: boot.edition,
    appareil: boot.appareil,
    keychain: options.keychain,
    ...(boot.serverUrl === undefined ? {} : { serverUrl: boot.serverUrl }),
    folders: openFolders(boot.folder),
    stores,
    network,
    services,
    ...(options.extractor ? { extractor: options.extractor } : {}),
    langue: () => preferences.langue(),
    budget: () => preferences.budget(),
    onError,
  });
  await account.start();

  return {
    account,
    preferences,
    member: () => account.member(),
    file: async (sha256) => (await account.member()?.file(sha256)) ?? null,
    exportPart: async (jeton, from) => (await account.member()?.exportPart(jeton, from)) ?? null,
    network: () => account.member()?.network(),
    async close() {
      await account.close();
      await preferences.saved();
    },
  };
}
