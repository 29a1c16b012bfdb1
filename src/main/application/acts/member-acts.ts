import type { DecideContext } from '../../../domain/actor.ts';
import { type Lecture, NOTE_MAX, type Note, type Recusation } from '../../../domain/note.ts';
import { accept, type Result, refuse } from '../../../domain/refusal.ts';
import { peutEtudierDossier, peutSeRecuser } from '../../../domain/rights/dossier.ts';
import { peutNoter, peutPartagerNote } from '../../../domain/rights/note.ts';
import type { MutationPayload } from '../../../protocol/mutations.ts';
import type { ActView, Effect } from '../mutation-types.ts';
import { effectOf, noteChange, ownChange, personneScope } from './effects.ts';

/** A note is written and changed by its author alone. */
export function ecrireNote(
  view: ActView,
  payload: MutationPayload<'note.ecrire@1'>,
  { actor, now }: DecideContext,
): Result<Effect> {
  const { dossier, note: before } = view;
  if (!peutNoter(actor, dossier)) return refuse('introuvable');
  if (payload.partagee && !peutPartagerNote(actor, dossier)) return refuse('interdit');
  if (before && before.auteurId !== actor.personneId) return refuse('interdit');
  if (payload.texte.trim() === '') return refuse('texte_vide');
  if (payload.texte.length > NOTE_MAX) return refuse('texte_trop_long', { max: NOTE_MAX });
  const note: Note = {
    id: payload.noteId,
    dossierId: dossier.id,
    commissionId: dossier.commissionId,
    auteurId: actor.personneId,
    auteurNom: actor.nom,
    texte: payload.texte,
    partagee: payload.partagee,
    creeLe: before?.creeLe ?? now,
    majLe: now,
  };
  return accept(effectOf(noteChange(note, note, before?.partagee ?? false)));
}

export function supprimerNote(view: ActView, { actor }: DecideContext): Result<Effect> {
  const { note } = view;
  if (!note) return refuse('introuvable');
  if (note.auteurId !== actor.personneId) return refuse('interdit');
  return accept(effectOf(noteChange(note, null, note.partagee)));
}

/** PM6: how far a dossier was read; it never goes back, whichever device tells of it last. */
export function noterLecture(
  view: ActView,
  payload: MutationPayload<'lecture.noter@1'>,
  { actor, now }: DecideContext,
): Result<Effect> {
  const { dossier, lecture: before } = view;
  if (!peutEtudierDossier(actor, dossier)) return refuse('introuvable');
  const lecture: Lecture = {
    id: `${dossier.id}.${actor.personneId}`,
    dossierId: dossier.id,
    personneId: actor.personneId,
    versionLue: Math.max(payload.versionLue, before?.versionLue ?? 0),
    luLe: now,
  };
  return accept(effectOf(ownChange('lecture', lecture.id, lecture, actor.personneId)));
}

/** PM3: from then on nothing of that candidat is sent; what is in the replica is taken back. */
export function declarerRecusation(
  view: ActView,
  payload: MutationPayload<'recusation.declarer@1'>,
  { actor, now }: DecideContext,
): Result<Effect> {
  const { dossier, recusation: before, monAvis, autresAvisRendus, decision } = view;
  if (before) return accept({ changes: [], touches: [], avertissements: [] });
  if (!peutSeRecuser(actor, dossier)) return refuse('interdit');
  // The dossier says who it is, whatever the act carries.
  const { candidatId } = dossier;
  const recusation: Recusation = {
    id: `${candidatId}.${actor.personneId}`,
    candidatId,
    personneId: actor.personneId,
    raison: payload.raison,
    declareeLe: now,
  };
  const scope = personneScope(actor.personneId);
  const touches = [
    { entity: 'dossier' as const, id: dossier.id, scope },
    ...(decision ? [{ entity: 'decision' as const, id: decision.id, scope }] : []),
    ...[...(monAvis ? [monAvis] : []), ...autresAvisRendus].map(({ id }) => ({
      entity: 'avis' as const,
      id,
      scope,
    })),
  ];
  return accept(effectOf(ownChange('recusation', recusation.id, recusation, actor.personneId), { touches }));
}
