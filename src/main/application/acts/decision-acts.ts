import type { DecideContext } from '../../../domain/actor.ts';
import type { DecisionCommand } from '../../../domain/decision/commands.ts';
import { decideDecision } from '../../../domain/decision/decide-decision.ts';
import { accept, assertNever, type Result } from '../../../domain/refusal.ts';
import type { Act, CommissionAct } from '../../../protocol/mutations.ts';
import type { ActView, Effect } from '../mutation-types.ts';
import { decisionChange, effectOf } from './effects.ts';

export type DecisionAct = Exclude<Extract<Act, { type: `decision.${string}` }>, CommissionAct>;

/** DE2–DE6: the collegial decision. */
export function executeDecisionAct(view: ActView, act: DecisionAct, ctx: DecideContext): Result<Effect> {
  const { dossier, session, etablissement, commission, decision, rangs } = view;
  const state = { dossier, session, etablissement, commission, decision, rangs };
  const decided = decideDecision(state, commandOf(act), ctx);
  if (!decided.ok) return decided;
  const { avertissements } = decided.value;
  return accept(effectOf(decisionChange(decided.value.decision, dossier), { avertissements }));
}

function commandOf(act: DecisionAct): DecisionCommand {
  switch (act.type) {
    case 'decision.saisir@1':
      return { kind: 'saisir', contenu: act.payload.contenu };
    case 'decision.valider@1':
      return { kind: 'valider' };
    case 'decision.preparer@1':
      return { kind: 'preparer' };
    case 'decision.publier@1':
      return { kind: 'publier' };
    case 'decision.retirer@1':
      return { kind: 'retirer' };
    case 'decision.faireAppel@1':
      return { kind: 'faireAppel', contenu: act.payload.contenu, raison: act.payload.raison };
    default:
      return assertNever(act);
  }
}
