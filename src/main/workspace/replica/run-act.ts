import type { DecideContext } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/refusal.ts';
import { type Act, isCommissionAct } from '../../../protocol/mutations.ts';
import { executeCommissionAct } from '../../application/acts/seance-acts.ts';
import { executeAct } from '../../application/execute-act.ts';
import type { Effect } from '../../application/mutation-types.ts';
import { viewForAct } from './act-view.ts';
import { viewForCommissionAct } from './commission-view.ts';
import type { Documents } from './documents.ts';

/** SY7: what an act makes of these documents; undefined when what it is about is not here. */
export function runAct(documents: Documents, act: Act, ctx: DecideContext): Result<Effect> | undefined {
  if (isCommissionAct(act)) {
    const view = viewForCommissionAct(documents, act);
    return view && executeCommissionAct(view, act, ctx);
  }
  const view = viewForAct(documents, act, ctx.actor);
  return view && executeAct(view, act, ctx);
}
