import type { Actor } from '../actor.ts';
import type { Dossier } from '../candidature/dossier.ts';

/** Where a dossier stands: what rights on it are about. */
export type Lieu = Pick<Dossier, 'commissionId' | 'centreId' | 'candidatId'>;

/** PM3: from a recusal on, nothing of that candidat is the person's business. */
export const estRecuse = (actor: Actor, lieu: Pick<Lieu, 'candidatId'>): boolean =>
  actor.recusations.includes(lieu.candidatId);

/** PM1: staff of this dossier's centre, or of all centres. */
export const estScolarite = (actor: Actor, lieu: Lieu): boolean =>
  actor.roles.some(
    (role) => role.kind === 'scolarite' || (role.kind === 'gestionnaire' && role.centreId === lieu.centreId),
  );

const siege = (actor: Actor, lieu: Lieu, kinds: readonly string[]): boolean =>
  actor.roles.some(
    (role) => 'commissionId' in role && role.commissionId === lieu.commissionId && kinds.includes(role.kind),
  );

/** OR5. */
export const estPresident = (actor: Actor, lieu: Lieu): boolean => siege(actor, lieu, ['president']);
export const estMembreVotant = (actor: Actor, lieu: Lieu): boolean =>
  siege(actor, lieu, ['president', 'membre']);
export const estDeLaCommission = (actor: Actor, lieu: Lieu): boolean =>
  siege(actor, lieu, ['president', 'membre', 'lecteur']);

export const estLeCandidat = (actor: Actor, lieu: Lieu): boolean =>
  actor.roles.some((role) => role.kind === 'candidat' && role.candidatId === lieu.candidatId);

/** PM1: the commission and staff study a dossier; PM3: never one of a candidat they are in conflict with. */
export const peutEtudierDossier = (actor: Actor, lieu: Lieu): boolean =>
  !estRecuse(actor, lieu) && (estScolarite(actor, lieu) || estDeLaCommission(actor, lieu));

/** PM2, PM5: who may read a dossier; reading needs no lock. */
export const peutLireDossier = (actor: Actor, lieu: Lieu): boolean =>
  estLeCandidat(actor, lieu) || peutEtudierDossier(actor, lieu);

/** LC4, LC7: pièces and statut are staff's. */
export const peutTraiterDossier = (actor: Actor, lieu: Lieu): boolean =>
  !estRecuse(actor, lieu) && estScolarite(actor, lieu);

/** PM3: a member, or one of staff, declares a conflict of interest with a candidat he may study. */
export const peutSeRecuser = peutEtudierDossier;
