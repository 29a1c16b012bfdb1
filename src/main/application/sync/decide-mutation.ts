import type { Actor } from '../../../domain/actor.ts';
import type { Etablissement } from '../../../domain/organisation/organisation.ts';
import { type Refusal, type RefusalCode, refuse } from '../../../domain/refusal.ts';
import {
  type Act,
  MUTATIONS,
  type MutationEnvelope,
  type MutationType,
} from '../../../protocol/mutations.ts';
import { executeAct } from '../execute-act.ts';
import type { ActView, Effect } from '../mutation-types.ts';
import { viewFor } from './act-view.ts';
import { aimOf, type Clash, clashOf } from './conflict.ts';
import type { WorkingSet } from './working-set.ts';

/** SY9: the act of a mutation, or undefined when this server doesn't know its type, version or shape. */
export function actOf(mutation: Pick<MutationEnvelope, 'type' | 'payload'>): Act | undefined {
  if (!Object.hasOwn(MUTATIONS, mutation.type)) return undefined;
  const parsed = MUTATIONS[mutation.type as MutationType].safeParse(mutation.payload);
  return parsed.success ? ({ type: mutation.type, payload: parsed.data } as Act) : undefined;
}

export type Verdict =
  | { readonly kind: 'effect'; readonly effect: Effect; readonly view: ActView }
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
  by: { readonly actor: Actor; readonly deviceId: string; readonly now: number },
  baseVersion: number | null,
): Verdict {
  const view = viewFor(working, etablissement, act, by.actor);
  if (!view) return { kind: 'refused', ...absent };
  const result = executeAct(view, act, { actor: by.actor, now: by.now });
  // Rights come first: the other side's value is shown only to who could have written it.
  if (!result.ok && NO_RIGHT.has(result.refusal.code)) return { kind: 'refused', refusal: result.refusal };
  const aim = baseVersion === null ? null : aimOf(act, by.actor.personneId);
  if (aim && baseVersion !== null) {
    const stored = working.get(aim.entity, aim.id);
    const clash = clashOf(aim, stored, baseVersion, by.deviceId);
    if (clash.kind === 'same') return { kind: 'done' };
    if (clash.kind === 'conflict') return clash;
  }
  return result.ok
    ? { kind: 'effect', effect: result.value, view }
    : { kind: 'refused', refusal: result.refusal };
}

const NO_RIGHT: ReadonlySet<RefusalCode> = new Set(['interdit', 'introuvable', 'recuse']);
const absent = { refusal: refuse('introuvable').refusal };
