import type { DeviceSession } from '../../src/main/application/accounts/session-of.ts';
import type { CommitResult, CommitUnit, DocumentStore } from '../../src/main/application/ports.ts';
import type { MutationEnvelope } from '../../src/protocol/mutations.ts';
import type { PullFrame, PullRequest } from '../../src/protocol/sync.ts';
import type { World } from './world.ts';

/**
 * A known bug, put in at a port of the real code. The simulator must catch each of them, or it doesn't
 * bite: `npm run sim -- --plant NAME`.
 */
export interface Plant {
  readonly store?: (store: DocumentStore, world: World) => DocumentStore;
  readonly session?: (session: DeviceSession) => DeviceSession;
  readonly request?: (request: PullRequest) => PullRequest;
  readonly mutations?: (mutations: readonly MutationEnvelope[]) => readonly MutationEnvelope[];
  readonly crash?: () => void;
  /** What the network makes of a pull's frames. */
  readonly frames?: (frames: AsyncIterable<PullFrame>) => AsyncIterable<PullFrame>;
  /** A workspace that crashes forgets its queue. */
  readonly volatileQueue?: boolean;
}

export const HONEST: Plant = {};

/** The server knows no act again: a retry is applied twice. */
const noDedupe = (): Plant => {
  let expected = 0;
  return {
    mutations: (mutations) => {
      expected = (mutations[0]?.seq ?? 1) - 1;
      return mutations;
    },
    store: (store) => ({
      ...store,
      deviceSeq: async () => expected++,
      mutation: async () => undefined,
      mutationById: async () => undefined,
      commit: async (units) => {
        // The first time is recorded; the second has its effect all the same.
        const known = await Promise.all(
          units.map(async ({ mutation }) =>
            mutation ? store.mutation(mutation.deviceId, mutation.seq) : undefined,
          ),
        );
        return store.commit(units.map((unit, i) => (known[i] ? { ...unit, mutation: null } : unit)));
      },
    }),
  };
};

/**
 * The act is noted as applied and acknowledged; its effect follows a little later, in a transaction of its
 * own, unless the process dies first. (With nothing noted, workspaces send again what the server lacks.)
 */
const ackBeforeCommit = (): Plant => {
  let waiting: (readonly CommitUnit[])[] = [];
  return {
    crash: () => {
      waiting = [];
    },
    store: (store, world) => ({
      ...store,
      commit: async (units): Promise<CommitResult> => {
        if (units.every((unit) => unit.mutation === null)) return store.commit(units);
        const effects = units.map((unit) => ({ ...unit, mutation: null }));
        waiting.push(effects);
        world.after(2_000, () => {
          if (waiting.includes(effects)) void store.commit(effects);
          waiting = waiting.filter((one) => one !== effects);
        });
        return store.commit(
          units.map((unit) => ({ ...unit, changes: [], reads: [], touches: [], journal: [], mails: [] })),
        );
      },
    }),
  };
};

/** Everything is said to be in a verified backup: workspaces forget what they were acknowledged. */
const noRetention = (): Plant => ({
  store: (store) => ({ ...store, durableThrough: async () => (await store.head()).seq }),
});

/** A server put back from a backup is taken for the one it was. */
const noEpoch = (): Plant => ({
  request: (request) => ({ ...request, epoch: '', acknowledged: null }),
});

/** Field versions are not looked at: the last one to write wins, in silence. */
const noConflict = (): Plant => ({
  store: (store) => ({
    ...store,
    getMany: async (entity, ids) =>
      (await store.getMany(entity, ids)).map((stored) => ({ ...stored, fields: {} })),
  }),
});

/** Acts are put in the order of the clocks that made them; what comes late by its clock is dropped. */
const wallClock = (): Plant => {
  const latest = new Map<string, number>();
  return {
    store: (store) => ({
      ...store,
      commit: (units) =>
        store.commit(
          units.map((unit) => {
            const dossierId = (unit.mutation?.payload as { dossierId?: string } | undefined)?.dossierId;
            if (!unit.mutation || dossierId === undefined) return unit;
            const late = unit.mutation.faitLe < (latest.get(dossierId) ?? 0);
            latest.set(dossierId, Math.max(unit.mutation.faitLe, latest.get(dossierId) ?? 0));
            return late ? { ...unit, changes: [], journal: [], touches: [] } : unit;
          }),
        ),
    }),
  };
};

/** Recusals are not looked at when documents are sent. */
const leakRecused = (): Plant => ({
  store: (store) => ({ ...store, recusationsOf: async () => [] }),
});

/** A revoked device is served as before. */
const ignoreRevocation = (): Plant => ({
  session: (session) =>
    session.kind === 'revoquee'
      ? {
          kind: 'ouverte',
          personne: session.personne,
          appareil: session.appareil,
          session: {
            actor: {
              personneId: session.personne.id,
              nom: 'Sim',
              roles: session.personne.roles,
              recusations: [],
            },
            deviceId: session.appareil.id,
          },
        }
      : session,
});

/** Withdrawals never arrive. */
const skipGone = (): Plant => ({
  frames: async function* (frames) {
    for await (const frame of frames) if (frame.kind !== 'doc' || !('gone' in frame.doc)) yield frame;
  },
});

/** Cursors move although a document on the way was lost. */
const lossyPull = (): Plant => {
  let n = 0;
  return {
    frames: async function* (frames) {
      for await (const frame of frames) if (frame.kind !== 'doc' || ++n % 7 !== 0) yield frame;
    },
  };
};

/** A feed row is not written for what changed. */
const silentFeed = (): Plant => {
  let n = 0;
  return {
    store: (store) => ({
      ...store,
      commit: (units) =>
        store.commit(
          units.map((unit) => ({
            ...unit,
            changes: unit.changes.map((change) => (++n % 5 === 0 ? { ...change, scopes: [] } : change)),
          })),
        ),
    }),
  };
};

/** A workspace that crashes has lost what was not sent. */
const volatileQueue = (): Plant => ({ volatileQueue: true });

export const PLANTS: Readonly<Record<string, () => Plant>> = {
  'no-dedupe': noDedupe,
  'ack-before-commit': ackBeforeCommit,
  'no-retention': noRetention,
  'no-epoch': noEpoch,
  'no-conflict': noConflict,
  'wall-clock': wallClock,
  'leak-recused': leakRecused,
  'ignore-revocation': ignoreRevocation,
  'skip-gone': skipGone,
  'lossy-pull': lossyPull,
  'silent-feed': silentFeed,
  'volatile-queue': volatileQueue,
};
