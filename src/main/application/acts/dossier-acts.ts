import type { DecideContext } from '../../../domain/actor.ts';
import type { DossierCommand } from '../../../domain/candidature/commands.ts';
import { decideDossier } from '../../../domain/candidature/decide-dossier.ts';
import { publicationDe } from '../../../domain/decision/decision.ts';
import { accept, assertNever, type Result } from '../../../domain/refusal.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { ActView, Effect } from '../mutation-types.ts';
import { dossierChange, effectOf } from './effects.ts';

export type DossierAct = Extract<Act, { type: `piece.${string}` | `dossier.${string}` }>;

/** Acts on the dossier itself: pièces, statut, return day, motifs. */
export function executeDossierAct(view: ActView, act: DossierAct, ctx: DecideContext): Result<Effect> {
  const state = {
    dossier: view.dossier,
    session: view.session,
    etablissement: view.etablissement,
    ...publicationDe(view.decision),
  };
  const decided = decideDossier(state, commandOf(act), ctx);
  if (!decided.ok) return decided;
  const { dossier, avertissements } = decided.value;
  return accept(effectOf(dossierChange(dossier, dossierFields(act)), { avertissements }));
}

function commandOf(act: DossierAct): DossierCommand {
  switch (act.type) {
    case 'piece.valider@1':
      return { kind: 'validerPiece', typeId: act.payload.typeId, sha256: act.payload.sha256 };
    case 'piece.refuser@1': {
      const { typeId, sha256, commentaire } = act.payload;
      return { kind: 'refuserPiece', typeId, sha256, commentaire };
    }
    case 'piece.remettre@1':
      return { kind: 'remettrePiece', typeId: act.payload.typeId };
    case 'piece.signaler@1':
      return { kind: 'signalerPiece', typeId: act.payload.typeId, raison: act.payload.raison };
    case 'piece.prendreVersion@1':
      return { kind: 'prendreVersion', typeId: act.payload.typeId, sha256: act.payload.sha256 };
    case 'dossier.statuer@1':
      return { kind: 'statuer', statut: act.payload.statut, message: act.payload.message };
    case 'dossier.corrigerStatut@1':
      return { kind: 'corrigerStatut', statut: act.payload.statut, raison: act.payload.raison };
    case 'dossier.accorderRetour@1':
      return { kind: 'accorderRetour', jour: act.payload.jour };
    case 'dossier.communiquerMotifs@1':
      return { kind: 'communiquerMotifs', texte: act.payload.texte };
    default:
      return assertNever(act);
  }
}

/** SY6: the fields of the dossier that an act sets. A report sets a remark beside the pièce, not the pièce. */
export function dossierFields(act: DossierAct): readonly string[] {
  switch (act.type) {
    case 'piece.valider@1':
    case 'piece.refuser@1':
    case 'piece.remettre@1':
    case 'piece.prendreVersion@1':
      return [`piece:${act.payload.typeId}`];
    case 'piece.signaler@1':
      return [`signalement:${act.payload.typeId}`];
    case 'dossier.statuer@1':
    case 'dossier.corrigerStatut@1':
      return ['statut'];
    case 'dossier.accorderRetour@1':
      return ['retour'];
    case 'dossier.communiquerMotifs@1':
      return ['motifs'];
    default:
      return assertNever(act);
  }
}
