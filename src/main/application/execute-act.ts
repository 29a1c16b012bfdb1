import type { DecideContext } from '../../domain/actor.ts';
import { avisId } from '../../domain/avis/avis.ts';
import { assertNever, type Result } from '../../domain/refusal.ts';
import type { Entity } from '../../protocol/entities.ts';
import type { Act } from '../../protocol/mutations.ts';
import { type AvisAct, executeAvisAct } from './acts/avis-acts.ts';
import { type DecisionAct, executeDecisionAct } from './acts/decision-acts.ts';
import { type DossierAct, dossierFields, executeDossierAct } from './acts/dossier-acts.ts';
import { declarerRecusation, ecrireNote, noterLecture, supprimerNote } from './acts/member-acts.ts';
import type { ActView, Effect } from './mutation-types.ts';

const isDossierAct = (act: Act): act is DossierAct =>
  act.type.startsWith('piece.') || act.type.startsWith('dossier.');
const isAvisAct = (act: Act): act is AvisAct => act.type.startsWith('avis.');
const isDecisionAct = (act: Act): act is DecisionAct => act.type.startsWith('decision.');

/**
 * SY7: what becomes of one act on what `view` holds: the documents it changes and whom that concerns,
 * or a typed refusal of the domain. Pure; server and workspace run this same function.
 */
export function executeAct(view: ActView, act: Act, ctx: DecideContext): Result<Effect> {
  if (isDossierAct(act)) return executeDossierAct(view, act, ctx);
  if (isAvisAct(act)) return executeAvisAct(view, act, ctx);
  if (isDecisionAct(act)) return executeDecisionAct(view, act, ctx);
  switch (act.type) {
    case 'note.ecrire@1':
      return ecrireNote(view, act.payload, ctx);
    case 'note.supprimer@1':
      return supprimerNote(view, ctx);
    case 'lecture.noter@1':
      return noterLecture(view, act.payload, ctx);
    case 'recusation.declarer@1':
      return declarerRecusation(view, act.payload, ctx);
    default:
      return assertNever(act);
  }
}

/** The document an act writes to, and the fields of it that the act sets (SY6). */
export function targetOf(
  act: Act,
  personneId: string,
): { readonly entity: Entity; readonly id: string; readonly fields: readonly string[] } {
  const { dossierId } = act.payload;
  if (isDossierAct(act)) return { entity: 'dossier', id: dossierId, fields: dossierFields(act) };
  if (isAvisAct(act)) return { entity: 'avis', id: avisId(dossierId, personneId), fields: ['*'] };
  if (isDecisionAct(act)) return { entity: 'decision', id: dossierId, fields: ['decision'] };
  switch (act.type) {
    case 'note.ecrire@1':
    case 'note.supprimer@1':
      return { entity: 'note', id: act.payload.noteId, fields: ['*'] };
    case 'lecture.noter@1':
      return { entity: 'lecture', id: `${dossierId}.${personneId}`, fields: ['*'] };
    case 'recusation.declarer@1':
      return { entity: 'recusation', id: `${act.payload.candidatId}.${personneId}`, fields: ['*'] };
    default:
      return assertNever(act);
  }
}

/** SY6: own avis, notes, lectures and récusations never conflict: only their author writes them. */
export const isOwnDocument = (act: Act): boolean => !isDossierAct(act) && !isDecisionAct(act);
