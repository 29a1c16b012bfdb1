import type { Actor } from '../../../domain/actor.ts';
import type { AnyDocument, Scope } from '../../../protocol/entities.ts';
import type { FeedPosition, Me, PullFrame, PullRequest } from '../../../protocol/sync.ts';
import type { Clock, DocumentStore, Session } from '../ports.ts';
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
  // A pull ends where the feed ended when it began, and its reader's récusations are read after that: a row
  // that takes a candidat from him (PM3) is never passed with the rights he had before it.
  const head = await store.head();
  const recusations = await store.recusationsOf(session.actor.personneId);
  const actor: Actor = { ...session.actor, recusations };
  const scopes = await scopesOf(store, actor);
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
      me: { ...me, recusations },
    },
  ];

  const cursors: Record<Scope, FeedPosition> = {};
  for (const scope of scopes) {
    const first = from(scope).seq === 0;
    const presenter = new Presenter(store, actor, { first, ...(cache && { cache }) });
    yield* pullScope(store, presenter, scope, from(scope).seq, head.seq);
    cursors[scope] = head;
  }
  yield [{ kind: 'end', cursors }];
}

/** Everything of one scope after `seq`, through `last`. */
async function* pullScope(
  store: DocumentStore,
  presenter: Presenter,
  scope: Scope,
  seq: number,
  last: number,
): AsyncGenerator<readonly OutFrame[], void> {
  for (let after = seq; ; ) {
    const found = await store.feedAfter(scope, after, BATCH);
    const rows = found.filter((row) => row.seq <= last);
    if (rows.length > 0) yield (await presenter.present(rows)).map((frame) => outFrame(scope, frame));
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.seq ?? last;
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
