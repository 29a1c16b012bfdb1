import type { Actor } from '../actor.ts';
import { estMembreVotant, estPresident, estRecuse, estScolarite, type Lieu } from './dossier.ts';

/** DE2: saisie by membre or gestionnaire. */
export const peutSaisirDecision = (actor: Actor, lieu: Lieu): boolean =>
  !estRecuse(actor, lieu) && (estMembreVotant(actor, lieu) || estScolarite(actor, lieu));

/** DE2: validation by president or gestionnaire. */
export const peutValiderDecision = (actor: Actor, lieu: Lieu): boolean =>
  !estRecuse(actor, lieu) && (estPresident(actor, lieu) || estScolarite(actor, lieu));

/** DE2: publication by gestionnaire. */
export const peutPublierDecision = (actor: Actor, lieu: Lieu): boolean =>
  !estRecuse(actor, lieu) && estScolarite(actor, lieu);

/** DE6: an appel reopens what was validated or published: president or gestionnaire. */
export const peutFaireAppel = peutValiderDecision;
