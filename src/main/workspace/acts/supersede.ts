import type { DecideContext } from '../../../domain/actor.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import { accept, type Result } from '../../../domain/refusal.ts';
import {
  type Act,
  type CommissionAct,
  type DossierAct,
  isCommissionAct,
} from '../../../protocol/mutations.ts';
import { executeCommissionAct, ordreVisible } from '../../application/acts/seance-acts.ts';
import { executeAct } from '../../application/execute-act.ts';
import type { ActView } from '../../application/mutation-types.ts';
import { viewForAct } from '../replica/act-view.ts';
import { viewForCommissionAct } from '../replica/commission-view.ts';
import type { Documents } from '../replica/documents.ts';

/**
 * SY6, "mine": the acts that put the member's value in the place of the other one. Often the act itself;
 * a pièce that was judged otherwise is first put back, a statut that was set otherwise is corrected, a list
 * that was ranked otherwise is ranked from where it is now. Undefined: what it is about is not here.
 */
export function supersede(
  documents: Documents,
  act: Act,
  ctx: DecideContext,
  raison: string,
): Result<readonly Act[]> | undefined {
  if (isCommissionAct(act)) return supersedeOfCommission(documents, act, ctx);
  const view = viewForAct(documents, act, ctx.actor);
  if (!view) return undefined;
  const direct = executeAct(view, act, ctx);
  if (direct.ok) return accept([act]);
  for (const acts of detours(act, raison)) if (runs(view, acts, ctx)) return accept(acts);
  return direct;
}

function supersedeOfCommission(
  documents: Documents,
  act: CommissionAct,
  ctx: DecideContext,
): Result<readonly Act[]> | undefined {
  const view = viewForCommissionAct(documents, act);
  if (!view) return undefined;
  const mine = act.type === 'decision.classer@1' ? rankedFromNow(act, view, ctx) : act;
  const direct = executeCommissionAct(view, mine, ctx);
  return direct.ok ? accept([mine]) : direct;
}

/** The order that was wanted, of what is on the list now. */
function rankedFromNow(
  act: Extract<CommissionAct, { type: 'decision.classer@1' }>,
  view: Parameters<typeof ordreVisible>[0],
  { actor }: DecideContext,
): CommissionAct {
  const avant = ordreVisible(view, act.payload.sessionId, actor);
  const wanted = act.payload.ordre.filter((id) => avant.includes(id));
  const joined = avant.filter((id) => !wanted.includes(id));
  return { ...act, payload: { ...act.payload, avant: [...avant], ordre: [...wanted, ...joined] } };
}

function detours(act: DossierAct, raison: string): readonly (readonly DossierAct[])[] {
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
function runs(view: ActView, acts: readonly DossierAct[], ctx: DecideContext): boolean {
  let at = view;
  for (const act of acts) {
    const result = executeAct(at, act, ctx);
    if (!result.ok) return false;
    const dossier = result.value.changes.find(({ entity }) => entity === 'dossier')?.body;
    if (dossier) at = { ...at, dossier: dossier as Dossier };
  }
  return true;
}
