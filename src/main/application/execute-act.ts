import type { DecideContext } from '../../domain/actor.ts';
import { avisId } from '../../domain/avis/avis.ts';
import { affectationId } from '../../domain/lecture/affectation.ts';
import { assertNever, type Result } from '../../domain/refusal.ts';
import type { Entity } from '../../protocol/entities.ts';
import {
  type Act,
  type DossierAct as ActOfDossier,
  isCommissionAct,
  isLettresAct,
} from '../../protocol/mutations.ts';
import { type AffectationAct, executeAffectationAct } from './acts/affectation-acts.ts';
import { type AvisAct, executeAvisAct } from './acts/avis-acts.ts';
import { type DecisionAct, executeDecisionAct } from './acts/decision-acts.ts';
import { type DossierAct, dossierFields, executeDossierAct } from './acts/dossier-acts.ts';
import { type EtiquetteAct, etiquetteOf, executeEtiquetteAct } from './acts/etiquette-acts.ts';
import { lettresField } from './acts/lettres-acts.ts';
import { declarerRecusation, exporterDossiers, noterLecture } from './acts/member-acts.ts';
import { executeNoteAct, type NoteAct } from './acts/note-acts.ts';
import { seanceField } from './acts/seance-acts.ts';
import type { ActView, Effect } from './mutation-types.ts';

const isDossierAct = (act: Act): act is DossierAct =>
  act.type.startsWith('piece.') || act.type.startsWith('dossier.');
const isAvisAct = (act: Act): act is AvisAct => act.type.startsWith('avis.');
const isDecisionAct = (act: Act): act is DecisionAct =>
  act.type.startsWith('decision.') && !isCommissionAct(act);
const isNoteAct = (act: Act): act is NoteAct => act.type.startsWith('note.');
const isEtiquetteAct = (act: Act): act is EtiquetteAct => act.type.startsWith('etiquette.');
const isAffectationAct = (act: Act): act is AffectationAct => act.type.startsWith('affectation.');

/**
 * SY7: what becomes of one act of a dossier on what `view` holds: the documents it changes and whom that concerns,
 * or a typed refusal of the domain. Pure; server and workspace run this same function.
 */
export function executeAct(view: ActView, act: ActOfDossier, ctx: DecideContext): Result<Effect> {
  if (isDossierAct(act)) return executeDossierAct(view, act, ctx);
  if (isAvisAct(act)) return executeAvisAct(view, act, ctx);
  if (isDecisionAct(act)) return executeDecisionAct(view, act, ctx);
  if (isNoteAct(act)) return executeNoteAct(view, act, ctx);
  if (isEtiquetteAct(act)) return executeEtiquetteAct(view, act, ctx);
  if (isAffectationAct(act)) return executeAffectationAct(view, act, ctx);
  switch (act.type) {
    case 'lecture.noter@1':
      return noterLecture(view, act.payload, ctx);
    case 'lecture.exporter@1':
      return exporterDossiers(view, act.payload, ctx);
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
  // A list that is ranked is compared as a whole (`clashOfClassement`), its decisions are written one by one.
  if (act.type === 'decision.classer@1')
    return { entity: 'session', id: act.payload.sessionId, fields: ['*'] };
  if (isLettresAct(act))
    return { entity: 'commission', id: act.payload.commissionId, fields: [lettresField(act)] };
  if (isCommissionAct(act)) return { entity: 'seance', id: act.payload.seanceId, fields: [seanceField(act)] };
  const { dossierId } = act.payload;
  if (isDossierAct(act)) return { entity: 'dossier', id: dossierId, fields: dossierFields(act) };
  if (isAvisAct(act)) return { entity: 'avis', id: avisId(dossierId, personneId), fields: ['*'] };
  if (isDecisionAct(act)) return { entity: 'decision', id: dossierId, fields: ['decision'] };
  if (isNoteAct(act)) return { entity: 'note', id: act.payload.noteId, fields: ['*'] };
  if (isEtiquetteAct(act)) return { entity: 'etiquette', id: etiquetteOf(act), fields: ['*'] };
  if (isAffectationAct(act))
    return {
      entity: 'affectation',
      id: affectationId(dossierId, act.payload.personneId),
      fields: ['affectation'],
    };
  switch (act.type) {
    case 'lecture.noter@1':
    case 'lecture.exporter@1':
      return { entity: 'lecture', id: `${dossierId}.${personneId}`, fields: ['*'] };
    case 'recusation.declarer@1':
      return { entity: 'recusation', id: `${act.payload.candidatId}.${personneId}`, fields: ['*'] };
    default:
      return assertNever(act);
  }
}

/**
 * SY6: own avis, notes, lectures and récusations never conflict: only their author writes them. Nor do
 * étiquettes: there or not there, whoever says so last.
 */
export const isOwnDocument = (act: Act): boolean =>
  !isDossierAct(act) && !isDecisionAct(act) && !isAffectationAct(act) && !isCommissionAct(act);
