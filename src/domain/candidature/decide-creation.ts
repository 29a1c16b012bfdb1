import { estATemps, jourDans } from '../calendar/jours.ts';
import type { Profil } from '../candidat/profil.ts';
import type { Langue } from '../codes.ts';
import type { Centre, Etablissement, SessionCandidature } from '../organisation/organisation.ts';
import { accept, type Result, refuse } from '../refusal.ts';
import type { Dossier } from './dossier.ts';

export interface CreationState {
  readonly etablissement: Etablissement;
  readonly centre: Centre;
  readonly session: SessionCandidature;
  readonly profil: Profil;
  /** The candidat's live candidatures. */
  readonly candidatures: readonly Pick<Dossier, 'sessionId' | 'centreId' | 'annuleeLe'>[];
}

/** What creation is told besides: identifiers come from the caller. */
export interface CreationCommand {
  readonly id: string;
  readonly numero: string;
  readonly candidatId: string;
  readonly nom: string;
  /** Of his mails. */
  readonly langue: Langue;
}

/** LC2: rubrics filled, session open today, voeux under the limits, no live candidature on the same session. */
export function decideCreation(state: CreationState, command: CreationCommand, now: number): Result<Dossier> {
  const { etablissement, centre, session, profil } = state;
  for (const rubrique of ['infos', 'adresse', 'bac'] as const)
    if (!profil[rubrique]) return refuse('rubrique_manquante', { rubrique });
  const { debutDepot, finDepot } = session.calendrier;
  if (jourDans(etablissement.fuseau, now) < debutDepot)
    return refuse('session_pas_ouverte', { jour: debutDepot });
  const instants = { commenceLe: now, now, graceMinutes: etablissement.graceMinutes };
  if (!estATemps(etablissement.fuseau, finDepot, instants))
    return refuse('session_close', { jour: finDepot });
  const vivantes = state.candidatures.filter((c) => c.annuleeLe === null);
  if (vivantes.some((c) => c.sessionId === session.id)) return refuse('candidature_existante');
  if (vivantes.length >= etablissement.voeuxMax)
    return refuse('voeux_etablissement_atteint', { max: etablissement.voeuxMax });
  const duCentre = vivantes.filter((c) => c.centreId === centre.id).length;
  if (centre.voeuxMax !== null && duCentre >= centre.voeuxMax)
    return refuse('voeux_centre_atteint', { max: centre.voeuxMax });
  return accept({
    id: command.id,
    numero: command.numero,
    sessionId: session.id,
    commissionId: session.commissionId,
    centreId: session.centreId,
    candidatId: command.candidatId,
    langue: command.langue,
    statut: 'AT',
    typeTraitement: 'AT',
    profil,
    reponses: {},
    pieces: session.typesPiece
      .toSorted((a, b) => a.ordre - b.ordre)
      .map(({ id }) => ({ typeId: id, statut: 'AT', versions: [], commentaires: [], signalement: null })),
    transmissions: [],
    retourAccorde: null,
    annuleeLe: null,
    evenements: [{ kind: 'creation', le: now, par: command.nom }],
    creeLe: now,
    majLe: now,
  });
}
