import type { DecideContext } from '../../../domain/actor.ts';
import type { Lecture, Recusation } from '../../../domain/lecture/lecture.ts';
import { accept, type Result, refuse } from '../../../domain/refusal.ts';
import { peutEtudierDossier, peutSeRecuser } from '../../../domain/rights/dossier.ts';
import type { MutationPayload } from '../../../protocol/mutations.ts';
import type { ActView, Effect } from '../mutation-types.ts';
import { affectationChange, effectOf, ownChange, personneScope } from './effects.ts';

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

/** PM6: changes nothing; the journal of each dossier says who took it out of the workspace, and as what. */
export function exporterDossiers(
  { dossier }: ActView,
  { autres, format }: MutationPayload<'lecture.exporter@1'>,
  { actor }: DecideContext,
): Result<Effect> {
  if (!peutEtudierDossier(actor, dossier)) return refuse('introuvable');
  const dossiers = [...new Set([dossier.id, ...autres])];
  return accept({ changes: [], touches: [], avertissements: [], exporte: { dossiers, format } });
}

/** PM3: from then on nothing of that candidat is sent; what is in the replica is taken back. */
export function declarerRecusation(
  view: ActView,
  payload: MutationPayload<'recusation.declarer@1'>,
  { actor, now }: DecideContext,
): Result<Effect> {
  const { dossier, recusation: before, monAvis, autresAvisRendus, decision, affectation } = view;
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
  const own = ownChange('recusation', recusation.id, recusation, actor.personneId);
  // Whoever shares out the dossiers learns that this one needs another reader.
  const rendue = affectation && affectationChange(affectation, { ...affectation, recuseeLe: now });
  return accept({ changes: rendue ? [own, rendue] : [own], touches, avertissements: [] });
}
