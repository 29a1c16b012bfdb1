import type { DecideContext } from '../../../domain/actor.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import { accept, type Result } from '../../../domain/refusal.ts';
import type { Act } from '../../../protocol/mutations.ts';
import { executeAct } from '../../application/execute-act.ts';
import type { ActView } from '../../application/mutation-types.ts';

/**
 * SY6, "mine": the acts that put the member's value in the place of the other one. Often the act itself;
 * a pièce that was judged otherwise is first put back, a statut that was set otherwise is corrected.
 */
export function supersede(
  view: ActView,
  act: Act,
  ctx: DecideContext,
  raison: string,
): Result<readonly Act[]> {
  const direct = executeAct(view, act, ctx);
  if (direct.ok) return accept([act]);
  for (const acts of detours(act, raison)) if (runs(view, acts, ctx)) return accept(acts);
  return direct;
}

function detours(act: Act, raison: string): readonly (readonly Act[])[] {
  if (act.type === 'piece.valider@1' || act.type === 'piece.refuser@1') {
    const { dossierId, typeId } = act.payload;
    return [[{ type: 'piece.remettre@1', payload: { dossierId, typeId } }, act]];
  }
  if (act.type === 'dossier.statuer@1') {
    const { dossierId, statut, message } = act.payload;
    const corrected = { dossierId, statut, raison: message.trim() || raison };
    return [[{ type: 'dossier.corrigerStatut@1', payload: corrected }]];
  }
  return [];
}

/** Whether all of `acts` are accepted, one after another. */
function runs(view: ActView, acts: readonly Act[], ctx: DecideContext): boolean {
  let at = view;
  for (const act of acts) {
    const result = executeAct(at, act, ctx);
    if (!result.ok) return false;
    const dossier = result.value.changes.find(({ entity }) => entity === 'dossier')?.body;
    if (dossier) at = { ...at, dossier: dossier as Dossier };
  }
  return true;
}
