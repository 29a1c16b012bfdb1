import type { Actor } from '../../../domain/actor.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import type { Etablissement } from '../../../domain/organisation/organisation.ts';
import { assertNever } from '../../../domain/refusal.ts';
import { type Act, isCommissionAct, type MutationEnvelope } from '../../../protocol/mutations.ts';
import type { FeedPosition, PushOutcome } from '../../../protocol/sync.ts';
import { unitOf } from '../journal.ts';
import type { Clock, CommitUnit, DocumentStore, Ids, MutationRecord, Session } from '../ports.ts';
import { loadFor } from './act-view.ts';
import { loadForCommission } from './commission-view.ts';
import { actOf, decideAct } from './decide-mutation.ts';
import { type ActAuthor, unitOfAct } from './unit-of-act.ts';
import { WorkingSet } from './working-set.ts';

export interface PushServices {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Times a batch is decided again when documents move under it, before its acts go one by one. */
const BATCH_TRIES = 3;
const SINGLE_TRIES = 20;

/** Documents kept moving, or another connection of the same device kept coming first: try later. */
export class ContentionError extends Error {}

/**
 * Decides mutations of one device in order, each on top of those before it, and commits them in one
 * durable write; one outcome for each. Undefined: another connection of this device was first, look
 * again at what is known.
 * @throws ContentionError when documents keep moving; what was committed before stands.
 */
export async function settle(
  services: PushServices,
  session: Session,
  mutations: readonly MutationEnvelope[],
): Promise<readonly PushOutcome[] | undefined> {
  const together = await tryCommit(services, session, mutations, BATCH_TRIES);
  if (together !== 'moved') return together;
  const outcomes: PushOutcome[] = [];
  for (const mutation of mutations) {
    const alone = await tryCommit(services, session, [mutation], SINGLE_TRIES);
    if (alone === 'moved') throw new ContentionError('documents keep moving');
    // What went through before stands: looking again finds it.
    if (!alone) return undefined;
    outcomes.push(...alone);
  }
  return outcomes;
}

async function tryCommit(
  services: PushServices,
  session: Session,
  mutations: readonly MutationEnvelope[],
  tries: number,
): Promise<readonly PushOutcome[] | 'moved' | undefined> {
  const etablissement = (await services.store.etablissement())?.body;
  for (let i = 0; i < tries; i += 1) {
    const decided = await decideAll(services, session, etablissement, mutations);
    const result = await services.store.commit(decided.map(({ unit }) => unit));
    if (result.ok)
      return decided.map(({ outcome }, k) =>
        outcome.result === 'applied' ? { ...outcome, at: result.at[k] as FeedPosition } : outcome,
      );
    if (result.duplicate) return undefined;
  }
  return 'moved';
}

interface Decided {
  readonly unit: CommitUnit;
  readonly outcome: PushOutcome;
}

/** Decides mutations one after another, each on top of those before it. */
async function decideAll(
  services: PushServices,
  session: Session,
  etablissement: Etablissement | undefined,
  mutations: readonly MutationEnvelope[],
): Promise<readonly Decided[]> {
  const working = new WorkingSet(services.store);
  const acts = mutations.map(actOf);
  const known = acts.filter((act) => act !== undefined);
  await loadFor(
    working,
    known.filter((act) => !isCommissionAct(act)),
    session.actor,
  );
  await loadForCommission(working, known.filter(isCommissionAct));
  const now = services.clock.now();
  let { actor } = session;
  return mutations.map((mutation, i) => {
    const act = acts[i];
    const by = { actor, deviceId: session.deviceId, now };
    const decided = decideOne(services, working, etablissement, by, mutation, act);
    // PM3: from the very next act on.
    if (act?.type === 'recusation.declarer@1' && decided.outcome.result === 'applied')
      actor = recused(actor, working.get('dossier', act.payload.dossierId)?.body);
    return decided;
  });
}

const recused = (actor: Actor, dossier: Dossier | undefined): Actor =>
  dossier ? { ...actor, recusations: [...actor.recusations, dossier.candidatId] } : actor;

function decideOne(
  services: PushServices,
  working: WorkingSet,
  etablissement: Etablissement | undefined,
  by: ActAuthor,
  mutation: MutationEnvelope,
  act: Act | undefined,
): Decided {
  const record = (outcome: PushOutcome['result'], detail: unknown): MutationRecord => ({
    deviceId: by.deviceId,
    seq: mutation.seq,
    id: mutation.id,
    type: mutation.type,
    payload: mutation.payload,
    baseVersion: mutation.baseVersion,
    faitLe: mutation.faitLe,
    recuLe: by.now,
    outcome,
    detail,
  });
  const applied = { result: 'applied', at: { seq: 0, hash: '' } } as const;
  if (!act) return { unit: unitOf({ mutation: record('parked', null) }), outcome: { result: 'parked' } };
  const verdict = decideAct(working, etablissement, act, by, mutation.baseVersion);
  switch (verdict.kind) {
    case 'effect':
      return {
        unit: unitOfAct(services, working, act, verdict, by, record('applied', null)),
        outcome: applied,
      };
    case 'done':
      return { unit: unitOf({ mutation: record('applied', null) }), outcome: applied };
    case 'conflict': {
      const detail = { version: verdict.version, fields: verdict.fields };
      return {
        unit: unitOf({ mutation: record('conflict', detail) }),
        outcome: { result: 'conflict', ...detail },
      };
    }
    case 'refused': {
      const detail = { refusal: verdict.refusal };
      return {
        unit: unitOf({ mutation: record('refused', detail) }),
        outcome: { result: 'refused', ...detail },
      };
    }
    default:
      return assertNever(verdict);
  }
}
