/** Worlds of the demonstration, made in a folder of their own. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import { type DemoSummary, generateDemo } from '../../src/main/demo/index.ts';
import { createPasswords } from '../../src/main/server/auth/passwords.ts';
import { type LocalFileStore, openFileStore } from '../../src/main/storage/files/file-store.ts';
import { openServerStore, type ServerStore } from '../../src/main/storage/server/store.ts';
import type { Entity } from '../../src/protocol/entities.ts';

export const NOW = Date.parse('2026-03-24T10:00:00Z');

export interface World {
  readonly folder: string;
  readonly store: ServerStore;
  readonly files: LocalFileStore;
  readonly summary: DemoSummary;
  readonly dossiers: readonly Dossier[];
}

export async function makeWorld(seed: number, dossiers: number): Promise<World> {
  const folder = await mkdtemp(path.join(tmpdir(), 'demo-'));
  const store = openServerStore({ file: path.join(folder, 'server.sqlite') });
  const files = openFileStore(path.join(folder, 'files'));
  const passwords = createPasswords();
  const summary = await generateDemo({
    store,
    files,
    accounts: store,
    organisation: store,
    candidats: store,
    comptes: store,
    passwords,
    clock: { now: () => NOW },
    dossiers,
    seed,
  });
  return { folder, store, files, summary, dossiers: await all(store, 'dossier') };
}

/** Every document of an entity, found as a reader's sync finds it: through the feed of the commissions. */
export async function all<E extends Exclude<Entity, 'etablissement' | 'lecture' | 'recusation'>>(
  store: ServerStore,
  entity: E,
) {
  const scopes = (await store.commissions()).map(({ id }) => `commission:${id}` as const);
  const rows = (await Promise.all(scopes.map((scope) => store.feedAfter(scope, 0, 1e6)))).flat();
  const ids = [...new Set(rows.filter((row) => row.entity === entity).map(({ id }) => id))].sort();
  return (await store.getMany(entity, ids)).map(({ body }) => body);
}
