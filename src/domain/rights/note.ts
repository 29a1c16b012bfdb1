import type { Actor } from '../actor.ts';
import { estMembreVotant, estRecuse, estScolarite, type Lieu, peutEtudierDossier } from './dossier.ts';

/** A note is for who studies the dossier, never for the candidat. */
export const peutNoter = peutEtudierDossier;

/** OR5: sharing a note speaks to the commission; a lecteur reads, and keeps his notes to himself. */
export const peutPartagerNote = (actor: Actor, lieu: Lieu): boolean =>
  !estRecuse(actor, lieu) && (estMembreVotant(actor, lieu) || estScolarite(actor, lieu));
