import type { Actor } from '../actor.ts';
import { estMembreVotant, estRecuse, type Lieu } from './dossier.ts';

/** DE1, OR5: president and membre write avis; lecteur reads. */
export const peutEcrireAvis = (actor: Actor, lieu: Lieu): boolean =>
  !estRecuse(actor, lieu) && estMembreVotant(actor, lieu);
