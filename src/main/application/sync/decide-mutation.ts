import type { Actor } from '../../../domain/actor.ts';
import type { Etablissement } from '../../../domain/organisation/organisation.ts';
import { type Refusal, type RefusalCode, type Result, refuse } from '../../../domain/refusal.ts';
import { presentSeance } from '../../../domain/rights/seance.ts';
import {
  type Act,
  isCommissionAct,
  MUTATIONS,
  type MutationEnvelope,
  type MutationType,
} from '../../../protocol/mutations.ts';
import { executeCommissionAct } from '../acts/seance-acts.ts';
import { executeAct } from '../execute-act.ts';
import type { ActView, CommissionView, Effect } from '../mutation-types.ts';
import { viewFor } from './act-view.ts';
import { clashOfClassement } from './clash-classement.ts';
import { commissionViewFor } from './commission-view.ts';
import { type Aim, aimOf, type Clash, clashOf, type StoredShared } from './conflict.ts';
import type { WorkingSet } from './working-set.ts';

/** SY9: the act of a mutation, or undefined when this server doesn't know its type, version or shape. */
export function actOf(mutation: Pick<MutationEnvelope, 'type' | 'payload'>): Act | undefined {
  if (!Object.hasOwn(MUTATIONS, mutation.type)) return undefined;
  const parsed = MUTATIONS[mutation.type as MutationType].safeParse(mutation.payload);
  return parsed.success ? ({ type: mutation.type, payload: parsed.data } as Act) : undefined;
}

export type Verdict =
  | { readonly kind: 'effect'; readonly effect: Effect; readonly view: ActView | CommissionView }
  /** Somebody else did it already: applied, with nothing to write (SY6). */
  | { readonly kind: 'done' }
  | Extract<Clash, { kind: 'conflict' }>
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * What becomes of one act on the documents of `working`, decided by the same rules as in the workspace.
 * What the actor may not see is refused as if it weren't there. `baseVersion` null: no conflict is
 * looked for (the act was decided on what stands now).
 */
export function decideAct(
  working: WorkingSet,
  etablissement: Etablissement | undefined,
  act: Act,
  by: ActAuthor,
  baseVersion: number | null,
): Verdict {
  const executed = execute(working, etablissement, act, by);
  if (!executed) return { kind: 'refused', ...absent };
  const { view, result } = executed;
  // Rights come first: the other side's value is shown only to who could have written it.
  if (!result.ok && NO_RIGHT.has(result.refusal.code)) return { kind: 'refused', refusal: result.refusal };
  const clash = baseVersion === null ? null : clashWith(working, view, act, by, baseVersion);
  if (clash?.kind === 'same') return { kind: 'done' };
  if (clash?.kind === 'conflict') return clash;
  return result.ok
    ? { kind: 'effect', effect: result.value, view }
    : { kind: 'refused', refusal: result.refusal };
}

interface ActAuthor {
  readonly actor: Actor;
  readonly deviceId: string;
  readonly now: number;
}

function execute(
  working: WorkingSet,
  etablissement: Etablissement | undefined,
  act: Act,
  { actor, now }: ActAuthor,
): { readonly view: ActView | CommissionView; readonly result: Result<Effect> } | undefined {
  if (isCommissionAct(act)) {
    const view = commissionViewFor(working, etablissement, act);
    return view && { view, result: executeCommissionAct(view, act, { actor, now }) };
  }
  const view = viewFor(working, etablissement, act, actor);
  return view && { view, result: executeAct(view, act, { actor, now }) };
}

function clashWith(
  working: WorkingSet,
  view: ActView | CommissionView,
  act: Act,
  { actor, deviceId }: ActAuthor,
  baseVersion: number,
): Clash | null {
  if (act.type === 'decision.classer@1')
    return 'dossiers' in view ? clashOfClassement(working, view, act, actor) : null;
  const aim = aimOf(act, actor.personneId);
  return aim && clashOf(aim, aimedAt(working, view, aim, actor), baseVersion, deviceId);
}

/** The document aimed at; a séance as the actor may see it, since both sides of a conflict are shown to him. */
function aimedAt(
  working: WorkingSet,
  view: ActView | CommissionView,
  { entity, id }: Aim,
  actor: Actor,
): StoredShared | undefined {
  if (entity !== 'seance') return working.get(entity, id) as StoredShared | undefined;
  const stored = working.get('seance', id);
  const body = stored && presentSeance(stored.body, actor, view.commission);
  return body ? { ...stored, body } : undefined;
}

const NO_RIGHT: ReadonlySet<RefusalCode> = new Set(['interdit', 'introuvable', 'recuse']);
const absent = { refusal: refuse('introuvable').refusal };
