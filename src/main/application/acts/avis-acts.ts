import type { DecideContext } from '../../../domain/actor.ts';
import type { AvisCommand } from '../../../domain/avis/commands.ts';
import { decideAvis } from '../../../domain/avis/decide-avis.ts';
import { accept, assertNever, type Result } from '../../../domain/refusal.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { ActView, Effect } from '../mutation-types.ts';
import { avisChange, effectOf, personneScope } from './effects.ts';

export type AvisAct = Extract<Act, { type: `avis.${string}` }>;

/** DE1: a member's own avis. Giving it where avis are hidden shows him the others'. */
export function executeAvisAct(view: ActView, act: AvisAct, ctx: DecideContext): Result<Effect> {
  const { dossier, session, commission, monAvis, autresAvisRendus } = view;
  const state = { dossier, session, commission, avis: monAvis, autresRendus: autresAvisRendus.length };
  const decided = decideAvis(state, commandOf(act), ctx);
  if (!decided.ok) return decided;
  const unmasks = act.type === 'avis.rendre@1' && commission.avisMasques;
  const scope = personneScope(ctx.actor.personneId);
  const touches = unmasks ? autresAvisRendus.map(({ id }) => ({ entity: 'avis' as const, id, scope })) : [];
  return accept(effectOf(avisChange(decided.value, monAvis?.etat === 'rendu'), { touches }));
}

function commandOf(act: AvisAct): AvisCommand {
  switch (act.type) {
    case 'avis.enregistrer@1':
      return { kind: 'enregistrer', contenu: act.payload.contenu };
    case 'avis.rendre@1':
      return { kind: 'rendre', contenu: act.payload.contenu };
    case 'avis.reprendre@1':
      return { kind: 'reprendre' };
    default:
      return assertNever(act);
  }
}
