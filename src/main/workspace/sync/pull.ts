import type { Scope } from '../../../protocol/entities.ts';
import type { FeedPosition, PullFrame, PullRequest } from '../../../protocol/sync.ts';
import type { QueueStore } from '../../application/queue-ports.ts';
import type { ReplicaStore } from '../../application/replica-ports.ts';
import type { WorkspaceServices } from '../services.ts';
import type { Applier } from './apply.ts';
import { trustedNow } from './offline-limit.ts';
import { TransportError } from './transport.ts';

/** Documents written in one go: some 10 ms, then questions of the interface are let in. */
const SLICE = 100;
/** Slices in one transaction: pages that many documents touch are encrypted and written once for all. */
const SLICES = 10;
/** A transaction is not kept open for longer, however slowly documents come. */
const OPEN_MS = 300;
/** The last contact is written to disk this often; in between it is kept in memory. */
const CONTACT_MS = 60_000;

export interface PullServices {
  readonly replica: ReplicaStore;
  readonly queue: QueueStore;
  readonly applier: Applier;
  readonly services: Pick<WorkspaceServices, 'clock' | 'pause'>;
  /** Documents received and to come. */
  readonly onProgress: (received: number, total: number) => void;
}

export type Pull = (request: PullRequest) => AsyncIterable<PullFrame>;

type Start = Extract<PullFrame, { kind: 'start' }>;
type DocFrame = Extract<PullFrame, { kind: 'doc' }>;

/**
 * SY1–SY3: takes what changed since the cursors, batch by batch; only the end moves the cursors, so a pull
 * that breaks anywhere is taken again from where it began, over what it already brought.
 * @throws TransportError when the stream breaks or ends early.
 */
export async function pullOnce(deps: PullServices, pull: Pull): Promise<void> {
  const { replica, queue, applier } = deps;
  // Acts acknowledged before this pull began are in what it brings.
  const brought = queue.pending().filter(({ etat }) => etat === 'acquitte');
  const frames = pull(requestOf(replica, queue))[Symbol.asyncIterator]();
  try {
    const first = await frames.next();
    if (first.done || first.value.kind !== 'start') throw new TransportError('injoignable');
    const start = first.value;
    await begin(deps, start);
    const cursors = await takeAll(deps, frames, start.total);
    await applier.sweep();
    finish(deps, start, cursors);
    queue.absorb(brought.map(({ id }) => id));
    await applier.settled([...new Set(brought.map(({ dossierId }) => dossierId))]);
    queue.forgetThrough(start.durableThrough);
  } finally {
    await frames.return?.();
  }
}

/** A replica made anew beside an older queue remembers the server by what the queue was told (SY2). */
function requestOf(replica: ReplicaStore, queue: QueueStore): PullRequest {
  const known = queue.acknowledged();
  const epoch = replica.state().epoch || (known?.epoch ?? '');
  return {
    epoch,
    cursors: replica.cursors(),
    acknowledged: known && known.epoch === epoch ? known.at : null,
  };
}

async function begin({ replica, queue, applier, services }: PullServices, start: Start): Promise<void> {
  const before = replica.state();
  // The queue first: if the program ends in between, the next pull says the same again.
  // Newer acknowledgements may hide that older ones are gone: the server's count of this device's acts tells.
  const lost = start.reset || start.deviceSeq < queue.acknowledgedSeq();
  if (lost || start.deviceSeq > queue.lastSeq()) queue.renumber(start.deviceSeq, lost);
  const now = services.clock.now();
  const { epoch, me, offlineDays } = start;
  const contact = { lastContact: now, latestSeen: trustedNow(now, before) };
  if (start.reset)
    replica.apply({
      state: { epoch, me, offlineDays, ...contact, round: before.round + 1, sweeping: true },
      cursors: {},
    });
  else if (differs(before, { epoch, me, offlineDays }) || now - (before.lastContact ?? 0) > CONTACT_MS)
    replica.apply({ state: { epoch, me, offlineDays, ...contact } });
  if (lost) await applier.settled(queue.dirty());
  await applier.keepOnly(start.scopes);
}

const differs = (before: object, next: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(next).some(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify((before as Record<string, unknown>)[name]),
  );

async function takeAll(
  deps: PullServices,
  frames: AsyncIterator<PullFrame>,
  total: number,
): Promise<Readonly<Record<Scope, FeedPosition>>> {
  const { services, onProgress } = deps;
  const writer = createWriter(deps);
  let received = 0;
  try {
    for (let slice: DocFrame[] = []; ; ) {
      const next = await frames.next();
      if (next.done) throw new TransportError('injoignable');
      const frame = next.value;
      if (frame.kind === 'doc') slice.push(frame);
      if (frame.kind === 'end' || slice.length >= SLICE || writer.isLate()) {
        await writer.write(slice);
        received += slice.length;
        slice = [];
        if (total > 0) onProgress(received, Math.max(received, total));
        await services.pause();
      }
      if (frame.kind === 'end') return frame.cursors;
    }
  } finally {
    writer.end();
  }
}

/** Gathers slices in transactions (SY3). The first slice has one of its own: it is there at once. */
function createWriter({ replica, applier, services }: PullServices) {
  let wroteAt = services.clock.now();
  let openedAt: number | null = null;
  let slices = SLICES;
  const end = (): void => {
    if (openedAt === null) return;
    openedAt = null;
    slices = 0;
    replica.release();
  };
  return {
    end,
    /** Documents wait for others that don't come. */
    isLate: () => services.clock.now() - wroteAt > OPEN_MS,
    async write(frames: readonly DocFrame[]): Promise<void> {
      if (openedAt === null) {
        replica.hold();
        openedAt = services.clock.now();
      }
      await applier.apply(frames);
      slices += 1;
      wroteAt = services.clock.now();
      if (slices < SLICES && wroteAt - openedAt <= OPEN_MS) return;
      end();
      await services.pause();
      replica.tidy();
    },
  };
}

function finish(
  { replica }: PullServices,
  { epoch }: Start,
  cursors: Readonly<Record<Scope, FeedPosition>>,
): void {
  const { sweeping } = replica.state();
  if (!sweeping && !differs(replica.cursors(), cursors) && sameKeys(replica.cursors(), cursors)) return;
  replica.apply({ cursors, state: { epoch, sweeping: false } });
}

const sameKeys = (a: object, b: object): boolean => Object.keys(a).length === Object.keys(b).length;
