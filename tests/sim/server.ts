import { meOf } from '../../src/main/application/accounts/person.ts';
import { sessionOf } from '../../src/main/application/accounts/session-of.ts';
import type { DocumentStore } from '../../src/main/application/ports.ts';
import { pull } from '../../src/main/application/sync/pull.ts';
import { push } from '../../src/main/application/sync/push.ts';
import { keepAside } from '../../src/main/application/sync/quarantine.ts';
import { openServerStore, type ServerStore } from '../../src/main/storage/server/store.ts';
import type { MutationEnvelope } from '../../src/protocol/mutations.ts';
import type { HttpProblem, PullFrame, PullRequest, PushFrame } from '../../src/protocol/sync.ts';
import type { Plant } from './plants.ts';
import type { World } from './world.ts';

/** An error answer of the server, as a transport tells of it. */
export class ProblemAnswer extends Error {
  readonly code: HttpProblem['code'];
  constructor(code: HttpProblem['code']) {
    super(code);
    this.code = code;
  }
}

/** The real server's use cases on a real store in memory, with a disk that can be put back. */
export interface SimServer {
  pull(jeton: string, request: PullRequest): AsyncGenerator<PullFrame, void>;
  push(jeton: string, mutations: readonly MutationEnvelope[]): AsyncGenerator<PushFrame, void>;
  /** Changes with every crash: what was under way belongs to a dead process. */
  readonly life: () => number;
  /** The store without any planted bug, for the oracle. */
  readonly store: () => ServerStore;
  crash(): void;
  /** A verified copy: everything up to it is `durableThrough`. */
  backup(): Promise<void>;
  /** Puts the last copy back; what came after is gone. False when there is none. */
  restore(): boolean;
  revoke(deviceId: string): Promise<void>;
  close(): void;
}

export function createSimServer(world: World, founded: Buffer, plant: Plant): SimServer {
  const clock = { now: world.now };
  let uuids = 0;
  const ids = {
    uuid: () => `00000000-0000-7000-8000-${String(++uuids).padStart(12, '0')}`,
    token: (bytes: number) => world.random.hex(bytes * 2),
  };
  const open = (bytes: Buffer): ServerStore =>
    openServerStore({ file: bytes, now: world.now, uuid: () => `epoch-${world.random.hex(8)}` });
  let store = open(founded);
  let copy: Buffer | undefined;
  let durable = 0;
  let life = 0;
  let port: DocumentStore = planted();

  function planted(): DocumentStore {
    const honest: DocumentStore = { ...store, durableThrough: async () => durable };
    return plant.store?.(honest, world) ?? honest;
  }
  const sessionFor = async (jeton: string) => {
    const opened = await sessionOf({ accounts: store, store: port, clock }, jeton);
    return plant.session?.(opened) ?? opened;
  };

  return {
    async *pull(jeton, request) {
      const opened = await sessionFor(jeton);
      if (opened.kind !== 'ouverte')
        throw new ProblemAnswer(opened.kind === 'revoquee' ? 'appareil_revoque' : 'non_connecte');
      const me = meOf(opened.personne, opened.session.actor.recusations);
      yield* pull(
        { store: port, clock, offlineDays: 30 },
        opened.session,
        me,
        plant.request?.(request) ?? request,
      );
    },
    async *push(jeton, mutations) {
      const opened = await sessionFor(jeton);
      if (opened.kind === 'inconnue') throw new ProblemAnswer('non_connecte');
      if (opened.kind === 'revoquee') {
        await keepAside({ store: port, clock }, opened.personne, opened.appareil, mutations);
        throw new ProblemAnswer('appareil_revoque');
      }
      yield* push({ store: port, clock, ids }, opened.session, plant.mutations?.(mutations) ?? mutations);
    },
    life: () => life,
    store: () => store,
    crash: () => {
      life++;
      plant.crash?.();
    },
    backup: async () => {
      durable = (await store.head()).seq;
      copy = store.snapshot();
    },
    restore: () => {
      if (!copy) return false;
      life++;
      plant.crash?.();
      store.close();
      store = open(copy);
      port = planted();
      return true;
    },
    revoke: async (deviceId) => {
      const appareil = await store.appareil(deviceId);
      if (appareil) await store.saveAppareil({ ...appareil, revoqueLe: world.now() });
      // The copy knows of it too: an administrator who restores one revokes again before serving.
      if (copy) {
        const restored = open(copy);
        const earlier = await restored.appareil(deviceId);
        if (earlier) await restored.saveAppareil({ ...earlier, revoqueLe: world.now() });
        copy = restored.snapshot();
        restored.close();
      }
    },
    close: () => store.close(),
  };
}
