import type { Actor } from '../../../domain/actor.ts';
import type { Me } from '../../../protocol/sync.ts';
import type { Personne } from '../accounts-port.ts';

/** OR5: neither disabled nor past its expiry at `now` (ms). */
export const isLive = (personne: Personne, now: number): boolean =>
  personne.desactiveeLe === null && (personne.expireLe === null || now < personne.expireLe);

/** As shown beside what he wrote. */
export const nomComplet = (personne: Pick<Personne, 'nom' | 'prenom'>): string =>
  `${personne.prenom} ${personne.nom}`.trim();

/** PM1: roles come from the account, recusals (candidat ids) from the declared ones. */
export const actorOf = (personne: Personne, recusations: readonly string[]): Actor => ({
  personneId: personne.id,
  nom: nomComplet(personne),
  roles: personne.roles,
  recusations,
});

/** The account as its own device sees it. */
export const meOf = (personne: Personne, recusations: readonly string[]): Me => ({
  personneId: personne.id,
  nom: nomComplet(personne),
  email: personne.email,
  roles: personne.roles,
  recusations,
});
