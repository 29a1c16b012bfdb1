import type { DecideContext } from '../actor.ts';
import { estJour } from '../calendar/jours.ts';
import type { Dossier } from '../candidature/dossier.ts';
import type { Commission } from '../organisation/organisation.ts';
import { accept, assertNever, type Result, refuse } from '../refusal.ts';
import { peutAffecter } from '../rights/affectation.ts';
import { peutLireDossier } from '../rights/dossier.ts';
import { type Affectation, affectationId, type RoleLecture } from './affectation.ts';

export interface AffectationState {
  readonly dossier: Dossier;
  readonly commission: Commission;
  /** The one that stands for this person, if any. */
  readonly affectation: Affectation | undefined;
  /** PM3: he declared a conflict with this candidat. A workspace may not know; the server does. */
  readonly recuse: boolean;
}

export type AffectationCommand =
  | {
      readonly kind: 'affecter';
      readonly personneId: string;
      readonly role: RoleLecture;
      /** 'YYYY-MM-DD' */
      readonly echeance: string | null;
    }
  | { readonly kind: 'retirer' };

/**
 * OR5, PM3: dossiers are shared out by president and staff, among those who write avis and have no conflict.
 * Null: withdrawn.
 */
export function decideAffectation(
  { dossier, commission, affectation, recuse }: AffectationState,
  command: AffectationCommand,
  { actor, now }: DecideContext,
): Result<Affectation | null> {
  if (!peutLireDossier(actor, dossier)) return refuse('introuvable');
  if (!peutAffecter(actor, dossier)) return refuse('interdit');
  switch (command.kind) {
    case 'affecter': {
      if (dossier.annuleeLe !== null) return refuse('dossier_annule');
      const membre = commission.membres.find(({ personneId }) => personneId === command.personneId);
      if (!membre || membre.role === 'lecteur') return refuse('membre_inconnu');
      if (recuse || (affectation?.recuseeLe ?? null) !== null)
        return refuse('membre_recuse', { membre: membre.nom });
      if (command.echeance !== null && !estJour(command.echeance))
        return refuse('date_invalide', { jour: command.echeance });
      return accept({
        id: affectationId(dossier.id, membre.personneId),
        dossierId: dossier.id,
        commissionId: dossier.commissionId,
        personneId: membre.personneId,
        personneNom: membre.nom,
        role: command.role,
        echeance: command.echeance,
        parId: actor.personneId,
        parNom: actor.nom,
        affecteeLe: now,
        recuseeLe: null,
      });
    }
    case 'retirer':
      return affectation ? accept(null) : refuse('introuvable');
    default:
      return assertNever(command);
  }
}
