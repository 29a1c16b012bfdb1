import type { DecideContext } from '../../../domain/actor.ts';
import { decideAffectation } from '../../../domain/lecture/decide-affectation.ts';
import { accept, type Result } from '../../../domain/refusal.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { ActView, Effect } from '../mutation-types.ts';
import { affectationChange, effectOf } from './effects.ts';

export type AffectationAct = Extract<Act, { type: `affectation.${string}` }>;

/** Who is asked to read one dossier. */
export function executeAffectationAct(
  view: ActView,
  act: AffectationAct,
  ctx: DecideContext,
): Result<Effect> {
  const { dossier, commission, affectation, lecteurRecuse } = view;
  const { payload } = act;
  const decided = decideAffectation(
    { dossier, commission, affectation, recuse: lecteurRecuse },
    act.type === 'affectation.affecter@1' ? { kind: 'affecter', ...act.payload } : { kind: 'retirer' },
    ctx,
  );
  if (!decided.ok) return decided;
  const named = decided.value ?? affectation;
  if (!named) throw new Error(`nobody is withdrawn: ${payload.personneId}`);
  return accept(effectOf(affectationChange(named, decided.value)));
}
