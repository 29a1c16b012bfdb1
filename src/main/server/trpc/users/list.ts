import { isLive } from '../../../application/accounts/person.ts';
import { procedure } from '../base.ts';

/** Accounts, without what proves them. */
export const list = procedure('gererComptes').query(async ({ ctx }) => {
  const now = ctx.services.clock.now();
  const personnes = await ctx.services.accounts.personnes();
  return personnes.map((personne) => ({
    id: personne.id,
    nom: personne.nom,
    prenom: personne.prenom,
    email: personne.email,
    langue: personne.langue,
    roles: personne.roles,
    expireLe: personne.expireLe,
    desactiveeLe: personne.desactiveeLe,
    etat: !isLive(personne, now) ? 'ferme' : personne.motDePasse === null ? 'invite' : 'actif',
  }));
});
