import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Role } from '../../src/domain/actor.ts';
import { sha256Hex } from '../../src/main/application/accounts/tokens.ts';
import type { Personne } from '../../src/main/application/accounts-port.ts';
import type { Ids } from '../../src/main/application/ports.ts';
import { createServer } from '../../src/main/server/app.ts';
import { createPasswords } from '../../src/main/server/auth/passwords.ts';
import { configSchema, type ServerConfig } from '../../src/main/server/config/schema.ts';
import { createLogger } from '../../src/main/server/http/logger.ts';
import { createMetrics } from '../../src/main/server/http/metrics.ts';
import type { ServerServices } from '../../src/main/server/services.ts';
import { createFileValidator } from '../../src/main/server/validation/index.ts';
import { openEnvoiStore } from '../../src/main/storage/files/envoi-store.ts';
import { type LocalFileStore, openFileStore } from '../../src/main/storage/files/file-store.ts';
import { openServerStore, type ServerStore } from '../../src/main/storage/server/store.ts';
import { createIds } from '../../src/main/wiring/ids.ts';
import { openServerKey } from '../../src/main/wiring/server-key.ts';
import { MIDI } from '../contracts/factories.ts';

export * from './client.ts';

/** A clock that a test moves. */
export interface TestClock {
  now(): number;
  advance(ms: number): void;
}

export function testClock(start = MIDI): TestClock {
  let time = start;
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
  };
}

/** Real HTTP, real SQLite, real files, in a folder of its own. */
export interface TestServer {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly folder: string;
  readonly store: ServerStore;
  readonly files: LocalFileStore;
  readonly clock: TestClock;
  readonly ids: Ids;
  readonly services: ServerServices;
  /** Lines of the log so far. */
  readonly log: () => string;
  close(): Promise<void>;
}

const folders = new Set<string>();

/** A folder that nothing else uses, removed by `removeFolders`. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pupitre-server-'));
  folders.add(folder);
  return folder;
}

/** Removes the folders of this test. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  folders.clear();
}

/** `on`: a data folder that is there already, and its time. */
export async function startTestServer(
  over: Partial<ServerConfig> = {},
  on: { readonly folder?: string; readonly clock?: TestClock; readonly pages?: string } = {},
): Promise<TestServer> {
  const folder = on.folder ?? (await temporaryFolder());
  const clock = on.clock ?? testClock();
  const ids = createIds(clock);
  const store = openServerStore({ file: path.join(folder, 'pupitre.sqlite'), now: () => clock.now() });
  const files = openFileStore(path.join(folder, 'fichiers'));
  const config = { ...configSchema.parse({ dataFolder: folder }), ...over };
  const lines = new PassThrough();
  const validator = createFileValidator({ children: 1 });
  const services: ServerServices = {
    store,
    accounts: store,
    mails: store,
    comptes: store,
    organisation: store,
    journal: store,
    files,
    envois: openEnvoiStore(path.join(folder, 'envois')),
    validator,
    clock,
    ids,
    passwords: createPasswords({ memoryCost: 1024, timeCost: 1 }),
    derive: openServerKey(folder),
    pages: on.pages ?? null,
    config,
    logger: createLogger(config, lines),
    metrics: createMetrics(),
  };
  const app = await createServer(services);
  await app.listen({ host: '127.0.0.1', port: 0 });
  let log = '';
  lines.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  return {
    app,
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    folder,
    store,
    files,
    clock,
    ids,
    services,
    log: () => log,
    close: async () => {
      const closed = app.close();
      // Answers that a test left unread would hold it.
      app.server.closeAllConnections();
      await closed;
      await validator.close();
      services.metrics.registry.clear();
      store.close();
      await rm(folder, { recursive: true });
      folders.delete(folder);
    },
  };
}

/** An account without a password. */
export const aPersonne = (id: string, roles: readonly Role[], over: Partial<Personne> = {}): Personne => ({
  id,
  nom: 'Œuvrard',
  prenom: id,
  email: `${id}@example.org`,
  langue: 'fr',
  motDePasse: null,
  roles,
  expireLe: null,
  desactiveeLe: null,
  creeLe: MIDI,
  ...over,
});

/** A signed-in device of an account, as its holder has it. */
export interface Device {
  readonly personneId: string;
  readonly deviceId: string;
  readonly jeton: string;
}

/** Makes an account and signs a device in, without going through HTTP. */
export async function aDevice(
  { store, ids, clock }: Pick<TestServer, 'store' | 'ids' | 'clock'>,
  personneId: string,
  roles: readonly Role[],
  over: Partial<Personne> = {},
): Promise<Device> {
  await store.savePersonne(aPersonne(personneId, roles, over));
  return anotherDevice({ store, ids, clock }, personneId);
}

/** One more device of an account that is there. */
export async function anotherDevice(
  { store, ids, clock }: Pick<TestServer, 'store' | 'ids' | 'clock'>,
  personneId: string,
): Promise<Device> {
  const jeton = ids.token(32);
  const deviceId = ids.uuid();
  await store.saveAppareil({
    id: deviceId,
    personneId,
    nom: 'Portable',
    jetonHash: sha256Hex(jeton),
    creeLe: clock.now(),
    vuLe: clock.now(),
    revoqueLe: null,
  });
  return { personneId, deviceId, jeton };
}
