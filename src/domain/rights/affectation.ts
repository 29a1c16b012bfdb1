import type { Actor } from '../actor.ts';
import { estPresident, estRecuse, estScolarite, type Lieu } from './dossier.ts';

/** OR5: sharing out the dossiers of a commission is its president's and staff's. */
export const peutAffecter = (actor: Actor, lieu: Lieu): boolean =>
  !estRecuse(actor, lieu) && (estPresident(actor, lieu) || estScolarite(actor, lieu));
