import type { Profil } from '../candidat/profil.ts';
import type { Langue, StatutDossier, TypeTraitement } from '../codes.ts';
import type { Piece } from '../piece/piece.ts';

/** Answers by question id; a table is rows of strings. */
export type Reponse = string | number | boolean | readonly (readonly string[])[];

/** LC5 +: what was frozen by one transmission. */
export interface Transmission {
  /** Receipt number shown to the candidat. */
  readonly recu: string;
  readonly le: number;
  /** SHA-256 of the canonical manifest. */
  readonly empreinte: string;
  /** Pièce versions as transmitted: type id → sha256 (absent: nothing deposited). */
  readonly pieces: Readonly<Record<string, string>>;
  /** Answers as transmitted. Absent from what was transmitted before they were kept: see the dossier's. */
  readonly reponses?: Readonly<Record<string, Reponse>>;
}

export type EvenementDossier =
  | { readonly kind: 'creation'; readonly le: number; readonly par: string }
  | { readonly kind: 'transmission'; readonly le: number; readonly par: string; readonly recu: string }
  | {
      readonly kind: 'statut';
      readonly le: number;
      readonly par: string;
      readonly de: StatutDossier;
      readonly vers: StatutDossier;
      readonly raison: string;
    }
  | {
      readonly kind: 'piece';
      readonly le: number;
      readonly par: string;
      readonly typeId: string;
      readonly statut: Piece['statut'];
      readonly commentaire: string;
    }
  | {
      readonly kind: 'signalement';
      readonly le: number;
      readonly par: string;
      readonly typeId: string;
      readonly raison: string;
    }
  | { readonly kind: 'annulation'; readonly le: number; readonly par: string }
  | {
      readonly kind: 'confirmation' | 'desistement';
      readonly le: number;
      readonly par: string;
      readonly recu: string;
    }
  /** DE8: a place freed came to him; he answers until `jour`. */
  | { readonly kind: 'promotion'; readonly le: number; readonly par: string; readonly jour: string }
  /** DE11: an answer is due until `echeance`. */
  | { readonly kind: 'demandeMotifs'; readonly le: number; readonly par: string; readonly echeance: string }
  | {
      readonly kind: 'motifsCommuniques';
      readonly le: number;
      readonly par: string;
      /** The answer took the place of an earlier one. */
      readonly correction: boolean;
    };

/** DE7: what the candidat answered to a favourable decision. A désistement is the last word. */
export interface Suite {
  readonly etat: 'confirme' | 'desiste';
  readonly le: number;
  readonly recu: string;
  /** SHA-256 of what was recorded. */
  readonly empreinte: string;
  /** Of a désistement, if he gave one. */
  readonly motif: string;
}

/** DE11: a candidat who was refused asked for the motifs, and what he was answered. */
export interface DemandeMotifs {
  readonly le: number;
  /** The last day to answer, 'YYYY-MM-DD'. */
  readonly echeance: string;
  /** As it stands: an answer that is corrected takes the place of the one before. */
  readonly reponse?: { readonly texte: string; readonly le: number; readonly parNom: string };
}

/** A candidature as its readers see it. One aggregate: everything LC1–LC8 decide upon. */
export interface Dossier {
  readonly id: string;
  /** Number shown to people, e.g. 'K7M2QX4P'. */
  readonly numero: string;
  readonly sessionId: string;
  readonly commissionId: string;
  readonly centreId: string;
  readonly candidatId: string;
  /** ML1: that his mails are in, as he last chose; staff's to know. Absent: not known. */
  readonly langue?: Langue;
  readonly statut: StatutDossier;
  readonly typeTraitement: TypeTraitement;
  /** Frozen at each transmission (LC5 +, LC6); live before the first. */
  readonly profil: Profil;
  readonly reponses: Readonly<Record<string, Reponse>>;
  /** One per type of the session, in its order. */
  readonly pieces: readonly Piece[];
  readonly transmissions: readonly Transmission[];
  /** LC3: a later return day granted to this dossier, or null. */
  readonly retourAccorde: string | null;
  /** LC8: a tombstone stays for staff. */
  readonly annuleeLe: number | null;
  /** DE7; absent: not answered. */
  readonly suite?: Suite;
  /** DE11; absent: not asked. */
  readonly demandeMotifs?: DemandeMotifs;
  /** Timeline (LC10), oldest first. */
  readonly evenements: readonly EvenementDossier[];
  readonly creeLe: number;
  readonly majLe: number;
}
