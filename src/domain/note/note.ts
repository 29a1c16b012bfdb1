import type { Citation } from '../avis/avis.ts';
import type { Couleur } from '../couleurs.ts';

/** Longest note. */
export const NOTE_MAX = 20_000;
/** Most people that one note calls. */
export const MENTIONS_MAX = 20;

/** A place in a version of a pièce, as a citation names it. */
export type Ancre = Omit<Citation, 'id'>;

/**
 * A member's note on a dossier; private unless shared with the commission. With an `ancre` it is a
 * highlight: its text may then be empty.
 */
export interface Note {
  readonly id: string;
  readonly dossierId: string;
  readonly commissionId: string;
  readonly auteurId: string;
  readonly auteurNom: string;
  readonly texte: string;
  readonly partagee: boolean;
  /** Absent: about the dossier as a whole. */
  readonly ancre?: Ancre;
  /** Of a highlight. */
  readonly couleur?: Couleur;
  /** The note that began the thread this one answers in; threads have one level. */
  readonly filId?: string;
  /** Members of the commission that it calls (personne ids). */
  readonly mentions?: readonly string[];
  readonly creeLe: number;
  readonly majLe: number;
}
