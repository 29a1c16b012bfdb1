import { assertNever } from '../../../domain/refusal.ts';
import type { MutationEnvelope } from '../../../protocol/mutations.ts';
import type { FeedPosition, PushFrame, PushOutcome } from '../../../protocol/sync.ts';
import type { DocumentStore, MutationRecord, Session } from '../ports.ts';
import { ContentionError, type PushServices, settle } from './settle.ts';

/** Acts decided and committed together: one durable write for all of them. */
const BATCH = 200;
/** Times another connection of the same device may come first before this one gives up. */
const OVERTAKEN = 20;

/**
 * SY4, SY5: applies a device's mutations in order, each once, and yields one frame for each, only after
 * its commit is durable. Stops at a gap. Expects a session that is open (SY10 is ruled before).
 * @throws ContentionError when nothing could be committed after many tries; nothing is half done.
 */
export async function* push(
  services: PushServices,
  session: Session,
  mutations: readonly MutationEnvelope[],
): AsyncGenerator<PushFrame, void> {
  const { store } = services;
  let at = 0;
  let overtaken = 0;
  while (at < mutations.length) {
    const expected = (await store.deviceSeq(session.deviceId)) + 1;
    const fresh = await newFrom(store, session.deviceId, mutations, at, expected);
    if (fresh.length > 0) {
      const outcomes = await settle(services, session, fresh);
      if (!outcomes) {
        // Another connection of this device was first: what it did is found by looking again.
        if (++overtaken > OVERTAKEN) throw new ContentionError('pushed twice at once');
        continue;
      }
      for (const [i, { id, seq }] of fresh.entries())
        yield { kind: 'outcome', id, seq, outcome: outcomes[i] as PushOutcome };
      at += fresh.length;
      overtaken = 0;
      continue;
    }
    const next = mutations[at] as MutationEnvelope;
    const known = await knownRecord(store, session.deviceId, next);
    if (!known) {
      yield { kind: 'gap', expected };
      return;
    }
    yield { kind: 'outcome', id: next.id, seq: next.seq, outcome: again(known, await store.head()) };
    at += 1;
  }
}

/** The run of mutations from `at` that carry the next sequence numbers and were never seen. */
async function newFrom(
  store: DocumentStore,
  deviceId: string,
  mutations: readonly MutationEnvelope[],
  at: number,
  expected: number,
): Promise<readonly MutationEnvelope[]> {
  const run: MutationEnvelope[] = [];
  const ids = new Set<string>();
  for (const mutation of mutations.slice(at, at + BATCH)) {
    if (mutation.seq !== expected + run.length || ids.has(mutation.id)) break;
    // SY4: a queue that was numbered anew may bring back an act under another number.
    if (await store.mutationById(deviceId, mutation.id)) break;
    ids.add(mutation.id);
    run.push(mutation);
  }
  return run;
}

/** The record of a mutation seen before, by its id; undefined when its number was another's. */
async function knownRecord(
  store: DocumentStore,
  deviceId: string,
  { id, seq }: MutationEnvelope,
): Promise<MutationRecord | undefined> {
  const sameSeq = await store.mutation(deviceId, seq);
  return sameSeq?.id === id ? sameSeq : store.mutationById(deviceId, id);
}

/**
 * The answer to a mutation that has its outcome already. The head covers its commit, wherever that was.
 * A conflict or refusal is told in full again: its first telling may have been lost with the network.
 */
function again(record: MutationRecord, head: FeedPosition): PushOutcome {
  switch (record.outcome) {
    case 'applied':
    case 'already':
      return { result: 'already', at: head, was: 'applied' };
    case 'parked':
      return { result: 'parked' };
    case 'conflict':
    case 'refused':
      return { result: record.outcome, ...(record.detail as object) } as PushOutcome;
    default:
      return assertNever(record.outcome);
  }
}
