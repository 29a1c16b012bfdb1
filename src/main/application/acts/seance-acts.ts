import type { DecideContext } from '../../../domain/actor.ts';
import { type Classe, decideClassement, listeVisible } from '../../../domain/decision/decide-classement.ts';
import { accept, assertNever, type Result } from '../../../domain/refusal.ts';
import type { SeanceCommand } from '../../../domain/seance/commands.ts';
import { decideSeance } from '../../../domain/seance/decide-seance.ts';
import { type CommissionAct, isLettresAct, type LettresAct } from '../../../protocol/mutations.ts';
import type { CommissionView, Effect } from '../mutation-types.ts';
import { commissionScope, decisionChange } from './effects.ts';
import { executeLettresAct } from './lettres-acts.ts';

type SeanceAct = Exclude<CommissionAct, { type: 'decision.classer@1' } | LettresAct>;

/** DE12, DE2: what becomes of an act of a whole commission. Server and workspace run this same function. */
export function executeCommissionAct(
  view: CommissionView,
  act: CommissionAct,
  ctx: DecideContext,
): Result<Effect> {
  if (isLettresAct(act)) return executeLettresAct(view, act, ctx);
  return act.type === 'decision.classer@1' ? classer(view, act, ctx) : conduire(view, act, ctx);
}

function conduire(view: CommissionView, act: SeanceAct, ctx: DecideContext): Result<Effect> {
  const decided = decideSeance(view, commandOf(act), ctx);
  if (!decided.ok) return decided;
  const { value: body } = decided;
  const change = {
    entity: 'seance' as const,
    id: body.id,
    body,
    fields: [seanceField(act)],
    scopes: [commissionScope(body.commissionId)],
  };
  return accept({ changes: [change], touches: [], avertissements: [] });
}

/** DE3: the decisions of a session's liste complémentaire. */
export const classesOf = ({ dossiers }: CommissionView, sessionId: string): readonly Classe[] =>
  [...dossiers.values()].flatMap(({ dossier, decision }) => {
    const rang = decision?.contenu.type === 'LC' ? decision.contenu.rang : null;
    return decision && rang !== null && dossier.sessionId === sessionId ? [{ dossier, decision, rang }] : [];
  });

/** The list as the actor sees it, by rang. */
export const ordreVisible = (
  view: CommissionView,
  sessionId: string,
  actor: DecideContext['actor'],
): readonly string[] => listeVisible(classesOf(view, sessionId), actor).map(({ dossier }) => dossier.id);

function classer(
  view: CommissionView,
  { payload }: Extract<CommissionAct, { type: 'decision.classer@1' }>,
  ctx: DecideContext,
): Result<Effect> {
  const state = { commission: view.commission, liste: classesOf(view, payload.sessionId) };
  const decided = decideClassement(state, payload.ordre, ctx);
  if (!decided.ok) return decided;
  const changes = decided.value.flatMap((decision) => {
    const dossier = view.dossiers.get(decision.dossierId)?.dossier;
    return dossier ? [decisionChange(decision, dossier)] : [];
  });
  return accept({ changes, touches: [], avertissements: [] });
}

function commandOf(act: SeanceAct): SeanceCommand {
  switch (act.type) {
    case 'seance.ecrire@1':
      return { kind: 'ecrire', seanceId: act.payload.seanceId, entete: act.payload.entete };
    case 'seance.convoquer@1':
      return { kind: 'convoquer', presences: act.payload.presences };
    case 'seance.ordonner@1':
      return { kind: 'ordonner', ordre: act.payload.ordre };
    case 'seance.ouvrir@1':
      return { kind: 'ouvrir', le: act.payload.le };
    case 'seance.passer@1':
      return { kind: 'passer', courant: act.payload.courant };
    case 'seance.consigner@1':
      return {
        kind: 'consigner',
        dossierId: act.payload.surDossier,
        deliberation: act.payload.deliberation,
      };
    case 'seance.clore@1':
      return { kind: 'clore', le: act.payload.le };
    case 'seance.rouvrir@1':
      return { kind: 'rouvrir', raison: act.payload.raison };
    default:
      return assertNever(act);
  }
}

/** SY6: the one field of a séance that an act sets. */
export function seanceField(act: SeanceAct): string {
  switch (act.type) {
    case 'seance.ecrire@1':
      return 'entete';
    case 'seance.convoquer@1':
      return 'presences';
    case 'seance.ordonner@1':
      return 'ordre';
    case 'seance.passer@1':
      return 'courant';
    case 'seance.consigner@1':
      return `point:${act.payload.surDossier}`;
    case 'seance.ouvrir@1':
    case 'seance.clore@1':
    case 'seance.rouvrir@1':
      return 'etat';
    default:
      return assertNever(act);
  }
}
