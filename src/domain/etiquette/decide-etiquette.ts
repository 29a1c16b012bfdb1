import type { DecideContext } from '../actor.ts';
import type { Dossier } from '../candidature/dossier.ts';
import type { Couleur } from '../couleurs.ts';
import { accept, assertNever, type Result, refuse } from '../refusal.ts';
import { peutLireDossier } from '../rights/dossier.ts';
import { peutEtiqueter } from '../rights/etiquette.ts';
import { cleEtiquette, ETIQUETTE_MAX, type Etiquette, etiquetteId } from './etiquette.ts';

export interface EtiquetteState {
  readonly dossier: Dossier;
  /** The one of that name which stands on the dossier, if any. */
  readonly etiquette: Etiquette | undefined;
}

export type EtiquetteCommand =
  | { readonly kind: 'poser'; readonly libelle: string; readonly couleur: Couleur }
  | { readonly kind: 'retirer' };

/**
 * PM1: whoever speaks to the commission puts étiquettes on its dossiers and takes them off, whoever put them.
 * To put one that is there, or to take off one that isn't, changes nothing. Null: taken off.
 */
export function decideEtiquette(
  { dossier, etiquette }: EtiquetteState,
  command: EtiquetteCommand,
  { actor, now }: DecideContext,
): Result<Etiquette | null> {
  if (!peutLireDossier(actor, dossier)) return refuse('introuvable');
  if (!peutEtiqueter(actor, dossier)) return refuse('interdit');
  switch (command.kind) {
    case 'poser': {
      const libelle = command.libelle.trim().replaceAll(/\s+/g, ' ');
      const cle = cleEtiquette(libelle);
      if (cle === '') return refuse('texte_vide');
      if (libelle.length > ETIQUETTE_MAX) return refuse('texte_trop_long', { max: ETIQUETTE_MAX });
      return accept({
        id: etiquetteId(dossier.id, cle),
        dossierId: dossier.id,
        commissionId: dossier.commissionId,
        cle,
        libelle,
        couleur: command.couleur,
        parId: etiquette?.parId ?? actor.personneId,
        parNom: etiquette?.parNom ?? actor.nom,
        poseeLe: etiquette?.poseeLe ?? now,
      });
    }
    case 'retirer':
      return accept(null);
    default:
      return assertNever(command);
  }
}
