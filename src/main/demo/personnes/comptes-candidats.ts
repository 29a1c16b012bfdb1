import type { Dossier } from '../../../domain/candidature/dossier.ts';
import type { StatutDossier } from '../../../domain/codes.ts';
import type { Passwords } from '../../application/accounts/services.ts';
import type { CompteStore } from '../../application/candidats-port.ts';
import type { Dice } from '../dice.ts';
import { motDePasse } from '../identifiers.ts';
import type { DemoCompte } from '../index.ts';
import type { Personnage } from './candidat.ts';

/** What there is to do on a candidature that somebody signs in to see. */
const MONTRES: readonly StatutDossier[] = ['AT', 'IN', 'CO'];

/** PR1: three candidats who can sign in: one who is filling in, one who has pièces to correct, one who waits. */
export function createComptesCandidats(
  services: {
    readonly comptes: Pick<CompteStore, 'ecrire'>;
    readonly passwords: Pick<Passwords, 'hash'>;
  },
  dice: Dice,
  activeLe: number,
): { ouvrir(qui: Personnage, dossiers: readonly Dossier[]): Promise<DemoCompte | undefined> } {
  const restent = new Set(MONTRES);
  return {
    async ouvrir({ id, nom, prenom, email }, dossiers) {
      const statut = dossiers.find(
        (dossier) => dossier.annuleeLe === null && restent.has(dossier.statut),
      )?.statut;
      if (statut === undefined) return undefined;
      restent.delete(statut);
      const clair = motDePasse(dice.fork(`candidat ${statut}`));
      const compte = {
        candidatId: id,
        email: email.toLowerCase(),
        motDePasse: await services.passwords.hash(clair),
        activeLe,
        identifiantCas: null,
        version: 0,
      };
      if (!(await services.comptes.ecrire(id, { compte }))) throw new Error('the store was not empty');
      const roles = [{ kind: 'candidat', candidatId: id } as const];
      return { nom: `${prenom} ${nom}`, email: compte.email, motDePasse: clair, roles };
    },
  };
}
