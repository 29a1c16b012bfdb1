import type { Actor } from '../../../domain/actor.ts';
import type { AnyDocument, Scope } from '../../../protocol/entities.ts';
import type { FeedPosition, Me, PullFrame, PullRequest } from '../../../protocol/sync.ts';
import type { Clock, DocumentStore, FeedRow, Session } from '../ports.ts';
import type { PresentedCache } from './presented-cache.ts';
import { type DocFrame, Presenter } from './presenter.ts';
import { scopesOf } from './scopes-of.ts';

export interface PullServices {
  readonly store: DocumentStore;
  readonly clock: Clock;
  /** SY10: days without contact after which a replica erases itself. */
  readonly offlineDays: number;
  /** Presented dossiers, shared by all pulls of a server. */
  readonly cache?: PresentedCache;
}

/** Feed rows looked at together: their documents are read in a few bulk reads. */
const BATCH = 200;

/** A place in the feed before its first row. */
const START: FeedPosition = { seq: 0, hash: '' };

/** A frame as it leaves: a document may be bytes already (the JSON of its `doc`). */
export type OutFrame =
  | PullFrame
  | { readonly kind: 'json'; readonly scope: Scope; readonly seq: number; readonly json: Uint8Array };

/**
 * SY1: streams the latest state of each document that changed since the reader's cursors, in feed order
 * within each scope, each as he may see it. Its cost grows with what changed. Only `end` says how far the
 * cursors may move; a stream that breaks off before it is pulled again from the old ones.
 */
export async function* pull(
  services: PullServices,
  session: Session,
  me: Me,
  request: PullRequest,
): AsyncGenerator<PullFrame, void> {
  for await (const frames of pullBatches(services, session, me, request))
    for (const frame of frames) yield frame.kind === 'json' ? parsed(frame) : frame;
}

/** The same, in handfuls and ready to send. */
export async function* pullBatches(
  services: PullServices,
  session: Session,
  me: Me,
  request: PullRequest,
): AsyncGenerator<readonly OutFrame[], void> {
  const { store, clock, offlineDays, cache } = services;
  const epoch = await store.epoch();
  const scopes = await scopesOf(store, session.actor);
  const reset = await isForeign(store, epoch, request);
  const from = (scope: Scope): FeedPosition => (reset ? START : (request.cursors[scope] ?? START));
  let total = 0;
  for (const scope of scopes) total += await store.countAfter(scope, from(scope).seq);

  yield [
    {
      kind: 'start',
      epoch,
      reset,
      scopes,
      total,
      deviceSeq: await store.deviceSeq(session.deviceId),
      durableThrough: await store.durableThrough(),
      now: clock.now(),
      offlineDays,
      me,
    },
  ];

  const cursors: Record<Scope, FeedPosition> = {};
  for (const scope of scopes) {
    const first = from(scope).seq === 0;
    const presenterFor = (actor: Actor): Presenter =>
      new Presenter(store, actor, { first, ...(cache && { cache }) });
    cursors[scope] = yield* pullScope(store, session.actor, presenterFor, scope, from(scope).seq);
  }
  yield [{ kind: 'end', cursors }];
}

/** Everything of one scope after `seq`; returns how far that goes. */
async function* pullScope(
  store: DocumentStore,
  reader: Actor,
  presenterFor: (actor: Actor) => Presenter,
  scope: Scope,
  seq: number,
): AsyncGenerator<readonly OutFrame[], FeedPosition> {
  let actor = reader;
  let presenter = presenterFor(actor);
  for (let after = seq; ; ) {
    // The head first: whatever is committed in between is either in these rows or beyond it.
    const head = await store.head();
    const rows = await store.feedAfter(scope, after, BATCH);
    // PM3: a récusation declared while this streams is in these rows; they are read by its light.
    const recusations = await store.recusationsOf(actor.personneId);
    if (String(recusations) !== String(actor.recusations)) {
      actor = { ...actor, recusations };
      presenter = presenterFor(actor);
    }
    if (rows.length > 0) yield (await presenter.present(rows)).map((frame) => outFrame(scope, frame));
    const last = rows.at(-1);
    if (rows.length < BATCH) return last && last.seq > head.seq ? positionOf(store, last) : head;
    after = last?.seq ?? after;
  }
}

const outFrame = (scope: Scope, frame: DocFrame): OutFrame =>
  'json' in frame
    ? { kind: 'json', scope, seq: frame.seq, json: frame.json }
    : { kind: 'doc', scope, seq: frame.seq, doc: frame.doc };

const parsed = ({ scope, seq, json }: Extract<OutFrame, { kind: 'json' }>): PullFrame => ({
  kind: 'doc',
  scope,
  seq,
  doc: JSON.parse(Buffer.from(json).toString('utf8')) as AnyDocument,
});

async function positionOf(store: DocumentStore, { seq }: FeedRow): Promise<FeedPosition> {
  const hash = await store.hashAt(seq);
  if (hash === undefined) throw new Error(`feed row ${seq} has no hash`);
  return { seq, hash };
}

/**
 * SY2: does the replica remember a past that this server doesn't have? Then it takes all anew. The
 * answer concerns this reader alone: what one client claims costs the others nothing (ADR 4).
 */
async function isForeign(store: DocumentStore, epoch: string, request: PullRequest): Promise<boolean> {
  if (request.epoch === '') return false;
  if (request.epoch !== epoch) return true;
  const remembered = [
    ...Object.values(request.cursors),
    ...(request.acknowledged ? [request.acknowledged] : []),
  ];
  for (const { seq, hash } of remembered) if ((await store.hashAt(seq)) !== hash) return true;
  return false;
}
