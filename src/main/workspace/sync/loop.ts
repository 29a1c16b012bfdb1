import type { QueueStore } from '../../application/queue-ports.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import { createSource, type Observable } from '../api/observable.ts';
import type { WorkspaceServices } from '../services.ts';
import type { Applier } from './apply.ts';
import { backoffMs } from './backoff.ts';
import { pullOnce } from './pull.ts';
import { askAboutParked, type Push, pushOnce } from './push.ts';
import { type Attempt, startAttempt, watched, watchedOnce } from './stall.ts';
import { type SyncTransport, TransportError } from './transport.ts';

/** Nothing at all for so long: the network is absent, whatever it says of itself. */
const STALL_MS = 20_000;
/** Looked at again this often when nothing calls. */
const POLL_MS = 15_000;
/** A running exchange that has been silent for so long is begun anew when the network comes back. */
const SILENT_MS = 1_500;
/** SY9: kept acts are asked about at the start and then this often. */
const PARKED_MS = 3_600_000;
/** Times the numbers of a queue may be put right in one cycle. */
const RENUMBERINGS = 20;

/** How the loop stands, without what the queue says. */
export interface LoopState {
  readonly lastContact: number | null;
  /** Since when exchanges fail; null while they don't. */
  readonly failingSince: number | null;
  /** Since when the member chose to work offline. */
  readonly voluntarySince: number | null;
  /** Documents coming in. */
  readonly documents: { readonly received: number; readonly total: number } | null;
}

export type LoopEnd = 'revoque' | 'deconnecte';

export interface LoopServices {
  readonly replica: ReplicaStore;
  readonly queue: QueueStore;
  readonly applier: Applier;
  readonly transport: SyncTransport;
  readonly services: WorkspaceServices;
  /** After each cycle and each outcome: figures may have moved. */
  readonly onChange: () => void;
  /** An exchange went through, or brings its first documents: files may be fetched. */
  readonly onOnline: () => void;
  /** The server can't be reached, or the member works offline. */
  readonly onOffline: () => void;
  /** SY10, or the token is unknown: the loop has stopped for good. */
  readonly onEnd: (end: LoopEnd) => void;
  /** A failure that is neither the network's nor the server's: a bug or the disk. */
  readonly onError: (error: unknown) => void;
}

export interface SyncLoop {
  readonly state: Observable<LoopState>;
  start(): void;
  /** Ends after the running transaction. */
  stop(): Promise<void>;
  /** Tries at once. */
  now(): void;
  /** The system says that the network is back: a silent exchange is not waited for. */
  network(): void;
  /** Something was queued: goes out in so many ms. */
  queued(afterMs: number): void;
  setOffline(offline: boolean): void;
}

/** One cycle after another: push what waits, pull what changed; never two at once (SY11, SY12). */
export function createSyncLoop(deps: LoopServices): SyncLoop {
  const { replica, queue, applier, transport, services } = deps;
  const { clock, timers, random } = services;
  const state = createSource<LoopState>({
    lastContact: replica.state().lastContact,
    failingSince: null,
    voluntarySince: null,
    documents: null,
  });
  let attempt: Attempt | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = true;
  let failures = 0;
  /** The last exchange went through. */
  let reached = false;
  let parkedAt: number | null = null;
  /** When what was queued since the last push is to leave. */
  let due: number | null = null;
  let timer: { readonly at: number; readonly cancel: () => void } | null = null;

  const patch = (next: Partial<LoopState>): void => {
    state.set({ ...state.get(), ...next });
    deps.onChange();
  };

  const acted = async (dossierIds: readonly string[]): Promise<void> => {
    await applier.settled(dossierIds);
    deps.onChange();
  };

  const pushAll = async (push: Push): Promise<void> => {
    const { epoch } = replica.state();
    if (parkedAt === null || clock.now() - parkedAt > PARKED_MS) {
      await askAboutParked(queue, push, epoch, acted);
      parkedAt = clock.now();
    }
    let renumberings = 0;
    for (;;) {
      const end = await pushOnce(queue, push, epoch, acted);
      if (end === 'vide') return;
      if (end === 'renumerote' && ++renumberings > RENUMBERINGS) throw new TransportError('refuse');
    }
  };

  const cycle = async (current: Attempt): Promise<void> => {
    let began = false;
    const push: Push = (mutations) =>
      watched(transport.push({ mutations: [...mutations] }, current.signal), current);
    const pull = (): Promise<void> =>
      pullOnce(
        {
          replica,
          queue,
          applier,
          services,
          onProgress: (received, total) => {
            // The first documents are here: their files need not wait for the last ones.
            if (!began) deps.onOnline();
            began = true;
            patch({ documents: { received, total } });
          },
        },
        (request) => watched(transport.pull(request, current.signal), current),
      );
    // Before the first pull nothing is known of the server's past (SY2).
    if (replica.state().epoch === '') await pull();
    if (queue.count(['attente', 'fige', 'gare']) > 0) {
      // An act with a number may have left, and is no longer taken back here: none is given to an absent server.
      if (!reached) await watchedOnce(() => transport.reach(current.signal), current);
      await pushAll(push);
    }
    await pull();
  };

  const runOnce = async (): Promise<number | null> => {
    due = null;
    const current = startAttempt(timers, () => clock.now(), STALL_MS);
    attempt = current;
    try {
      await cycle(current);
      failures = 0;
      reached = true;
      patch({ lastContact: clock.now(), failingSince: null, documents: null });
      deps.onOnline();
      // A pull can give acts back to be sent (SY2).
      if (queue.count(['fige']) > 0) return 0;
      const poll = POLL_MS * (0.9 + random() / 5);
      return due === null ? poll : Math.min(poll, Math.max(0, due - clock.now()));
    } catch (error) {
      reached = false;
      patch({ documents: null });
      deps.onOffline();
      return failed(error);
    } finally {
      current.end();
      attempt = null;
    }
  };

  /** Milliseconds to wait, or null when there is no next time. */
  const failed = (error: unknown): number | null => {
    if (!(error instanceof TransportError)) deps.onError(error);
    else if (error.problem === 'revoque' || error.problem === 'deconnecte') {
      stopped = true;
      deps.onEnd(error.problem);
      return null;
    }
    failures += 1;
    if (state.get().voluntarySince === null) patch({ failingSince: state.get().failingSince ?? clock.now() });
    const asked = error instanceof TransportError ? (error.retryAfterMs ?? 0) : 0;
    return Math.max(asked, backoffMs(failures, random));
  };

  const wakeIn = (wait: number): void => {
    if (stopped || state.get().voluntarySince !== null) return;
    const ms = Math.max(0, wait);
    const at = clock.now() + ms;
    if (timer && timer.at <= at) return;
    timer?.cancel();
    timer = { at, cancel: timers.after(ms, run) };
  };

  function run(): void {
    timer?.cancel();
    timer = null;
    if (stopped || state.get().voluntarySince !== null) return;
    if (running) {
      again = true;
      return;
    }
    again = false;
    running = runOnce().then((wait) => {
      running = null;
      if (wait !== null) wakeIn(again ? 0 : wait);
    });
  }

  return {
    state,
    start() {
      stopped = false;
      run();
    },
    async stop() {
      stopped = true;
      timer?.cancel();
      timer = null;
      attempt?.abort();
      await running;
    },
    now: run,
    network() {
      failures = 0;
      if (attempt && attempt.silence() > SILENT_MS) attempt.abort();
      run();
    },
    queued(afterMs) {
      due = Math.min(due ?? Number.POSITIVE_INFINITY, clock.now() + afterMs);
      // While the server can't be reached the backoff decides, not each key that is typed.
      if (!running && state.get().failingSince === null) wakeIn(due - clock.now());
      deps.onChange();
    },
    setOffline(offline) {
      patch({ voluntarySince: offline ? clock.now() : null, failingSince: null });
      if (offline) {
        reached = false;
        timer?.cancel();
        timer = null;
        attempt?.abort();
      } else run();
    },
  };
}
