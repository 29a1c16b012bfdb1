import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import type { ReplicaStore } from '../../src/main/application/replica-ports.ts';
import { isUnreadable } from '../../src/main/storage/workspace/database.ts';
import { openQueue } from '../../src/main/storage/workspace/queue.ts';
import { openReplica } from '../../src/main/storage/workspace/replica.ts';
import { createIds } from '../../src/main/wiring/ids.ts';
import type { MemberApi } from '../../src/main/workspace/api/member.ts';
import { openWorkspace, type Workspace } from '../../src/main/workspace/app/workspace.ts';
import { httpNetwork } from '../../src/main/workspace/http/network.ts';
import type { Keychain } from '../../src/main/workspace/keychain.ts';
import type { WorkspaceServices } from '../../src/main/workspace/services.ts';
import type { TextExtractor } from '../../src/main/workspace/texts/extractor.ts';
import type { MutationPayload } from '../../src/protocol/mutations.ts';
import type { InboxQuery } from '../../src/protocol/workspace.ts';
import { aPersonne, startTestServer, type TestServer, testClock } from '../server/harness.ts';
import { seedWorld } from '../server/world.ts';
import { tempFolder } from './storage/factories.ts';

export const MOT_DE_PASSE = 'une phrase assez longue';
export const PHRASE = 'protège ce disque';

/** A keychain in memory: what the system's would keep. */
export function memoryKeychain(): Keychain & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    available: async () => true,
    get: async (account) => entries.get(account) ?? null,
    set: async (account, secret) => void entries.set(account, secret),
    delete: async (account) => void entries.delete(account),
  };
}

/** A server of its own with the world of `tests/server/world.ts`, ended with the test. */
export async function aServer(): Promise<TestServer> {
  const server = await startTestServer({}, { clock: testClock(Date.now()) });
  onTestFinished(() => server.close());
  await seedWorld(server.store, server.files);
  return server;
}

/** An account that can sign in. */
export async function anAccount(server: TestServer, id: string, roles: readonly Role[]): Promise<void> {
  const motDePasse = await server.services.passwords.hash(MOT_DE_PASSE);
  await server.store.savePersonne(aPersonne(id, roles, { motDePasse }));
}

export const MEMBRE: readonly Role[] = [{ kind: 'membre', commissionId: 'c1' }];
export const GESTIONNAIRE: readonly Role[] = [{ kind: 'gestionnaire', centreId: 'ce1' }];

export interface DeskOptions {
  /** The text of files is read too. */
  readonly extractor?: () => TextExtractor;
  readonly folder?: string;
  /** Null: a passphrase protects the keys. */
  readonly keychain?: Keychain | null;
  readonly time?: Pick<WorkspaceServices, 'clock' | 'timers'>;
  /** What long work leaves to the rest, in milliseconds: a busy machine takes some. */
  readonly pauseMs?: number;
  /** The list of what is on the disk, as a disk that fails at times gives it. */
  readonly inbox?: (sound: ReplicaStore['inbox']) => ReplicaStore['inbox'];
}

const realTime: Pick<WorkspaceServices, 'clock' | 'timers'> = {
  clock: { now: () => Date.now() },
  timers: {
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  },
};

/** Real timers that run `times` as fast, with a clock that agrees: for timeouts of minutes. */
export function fastTime(times: number): Pick<WorkspaceServices, 'clock' | 'timers'> {
  const start = Date.now();
  return {
    clock: { now: () => start + (Date.now() - start) * times },
    timers: { after: (ms, task) => realTime.timers.after(ms / times, task) },
  };
}

/** A workspace in this process, as its worker would run it, with real files and real HTTP. */
export interface Desk {
  readonly app: Workspace;
  readonly folder: string;
  readonly errors: readonly unknown[];
  member(): MemberApi;
  close(): Promise<void>;
}

export async function openDesk({
  folder,
  keychain = memoryKeychain(),
  time = realTime,
  pauseMs = 0,
  extractor,
  inbox = (sound) => sound,
}: DeskOptions = {}): Promise<Desk> {
  const at = folder ?? (await tempFolder());
  const errors: unknown[] = [];
  const app = await openWorkspace({
    boot: { folder: at, edition: 'bureau', langue: 'fr', appareil: 'Portable' },
    keychain,
    stores: {
      openReplica(...given) {
        const replica = openReplica(...given);
        return { ...replica, inbox: inbox(replica.inbox) };
      },
      openQueue,
      isUnreadable,
    },
    network: httpNetwork,
    services: {
      ...time,
      ids: createIds(time.clock),
      random: Math.random,
      pause: () => (pauseMs > 0 ? sleep(pauseMs) : setImmediate()),
    },
    ...(extractor ? { extractor } : {}),
    onError: (error) => errors.push(error),
  });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await app.close();
  };
  onTestFinished(close);
  return {
    app,
    folder: at,
    errors,
    member() {
      const member = app.member();
      if (!member) throw new Error(`the workspace is ${app.account.state.get().phase}`);
      return member;
    },
    close,
  };
}

export const signIn = (desk: Desk, serverUrl: string, id: string, passphrase: string | null = null) =>
  desk.app.account.signIn({ serverUrl, email: `${id}@example.org`, password: MOT_DE_PASSE, passphrase });

/** Waits for something to become true. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  ms = 10_000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export async function upToDate(desk: Desk): Promise<void> {
  const state = () => desk.member().sync.state.get();
  try {
    await until('up to date', () => {
      const { badge, dernierContact, progression } = state();
      return badge === 'aJour' && dernierContact !== null && progression === null;
    });
  } catch (cause) {
    throw new Error(`never up to date: ${JSON.stringify(state())} ${desk.errors.join()}`, { cause });
  }
}

/** A desk signed in as `id` and in step with the server. */
export async function aDesk(
  server: Pick<TestServer, 'url'>,
  id: string,
  options: DeskOptions = {},
): Promise<Desk> {
  const desk = await openDesk(options);
  const result = await signIn(desk, server.url, id);
  if (!result.ok) throw new Error(result.code);
  await until('dossiers', () => desk.member().inbox.page(TOUT, 0, 1).total > 0);
  await upToDate(desk);
  return desk;
}

export const TOUT: InboxQuery = {
  recherche: '',
  etat: 'tous',
  sessionId: null,
  statut: null,
  tri: { colonne: 'nom', descendant: false },
};

type Contenu = MutationPayload<'avis.rendre@1'>['contenu'];

export const contenu = (over: Partial<Contenu> = {}): Contenu => ({
  type: 'FA',
  motifs: [],
  commentaire: 'Solide.',
  criteres: {},
  citations: [],
  rang: null,
  ...over,
});
