import type { SessionCalendar } from '../calendar/calendar.ts';
import type { Langue, TypeAvis, TypeTraitement } from '../codes.ts';

/** A text in both languages; French is always there. */
export type Bilingue = Readonly<Record<Langue, string>>;

/** Établissement-wide settings the rules need. */
export interface Etablissement {
  readonly id: string;
  readonly nom: string;
  /** IANA zone of all deadlines (OR4), e.g. 'Europe/Paris'. */
  readonly fuseau: string;
  /** Maximum live candidatures of one candidat in the établissement (LC2). */
  readonly voeuxMax: number;
  /** OR4: minutes of grace for an upload begun in time. */
  readonly graceMinutes: number;
  /** FI1: bytes per deposited file, 2 000 000 by default. */
  readonly tailleFichierMax: number;
}

/** OR1. One campagne is active at a time. */
export interface Campagne {
  readonly id: string;
  readonly annee: number;
  readonly debut: string;
  readonly fin: string;
  readonly active: boolean;
}

export interface Centre {
  readonly id: string;
  readonly campagneId: string;
  readonly code: string;
  readonly nom: string;
  /** LC2: limit for this centre, or null for none. */
  readonly voeuxMax: number | null;
  readonly contactMail: string;
  /** Postal address, a line each. Absent or empty: none is given. */
  readonly adresse?: string;
  /** As it is dialled and read. Absent or empty: none is given. */
  readonly telephone?: string;
}

export type RoleCommission = 'president' | 'membre' | 'lecteur';

export interface Membre {
  readonly personneId: string;
  readonly nom: string;
  readonly role: RoleCommission;
}

export interface Motif {
  readonly code: string;
  readonly libelle: Bilingue;
}

/**
 * DE2: the text of a letter, with variables in braces (`{candidat}`, `{formation}`…) that its type of decision
 * has a value for. Where a text has no English, the whole letter is French.
 */
export interface ModeleLettre {
  readonly objet: Bilingue;
  readonly paragraphes: readonly Bilingue[];
}

/** Who signs the letters, and as what. */
export interface Signataire {
  readonly nom: string;
  readonly qualite: Bilingue;
}

/** OR5. */
export interface Commission {
  readonly id: string;
  readonly centreId: string;
  readonly nom: string;
  /** PM4: identity is never sent to its readers. */
  readonly aveugle: boolean;
  /** DE1: others' avis stay hidden until one's own is rendu. */
  readonly avisMasques: boolean;
  /** DE8: a candidat of the liste complémentaire is shown his place on it. Absent: he is not. */
  readonly rangVisible?: boolean;
  /** DE5: a publication is prepared by one person and confirmed by another. Absent: one is enough. */
  readonly publicationADeux?: boolean;
  readonly membres: readonly Membre[];
  /** Catalogue of motifs for decisions and avis (DE3). */
  readonly motifs: readonly Motif[];
  /** Sentences offered when a pièce is refused. */
  readonly modelesCommentaire: readonly Motif[];
  /** DE2: by type of decision, the letter that goes with its publication. Absent: that type has none. */
  readonly lettres?: Readonly<Partial<Record<TypeAvis, ModeleLettre>>>;
  /** DE2: whoever has letters has somebody who signs them. */
  readonly lettreSignataire?: Signataire;
}

/** OR6. */
export interface TypePiece {
  readonly id: string;
  readonly code: string;
  readonly libelle: Bilingue;
  readonly aide: Bilingue | null;
  readonly obligatoire: boolean;
  /** The candidat may say "non concerné" (LC4). */
  readonly conditionnelle: boolean;
  /** One deposit serves all his candidatures (LC6). */
  readonly commune: boolean;
  /** PM4: not sent in blind mode. */
  readonly identifiante: boolean;
  readonly ordre: number;
}

export type QuestionForme = 'court' | 'long' | 'ouiNon' | 'choix' | 'nombre' | 'date' | 'tableau';

/** OR7. */
export interface Question {
  readonly id: string;
  readonly libelle: Bilingue;
  readonly forme: QuestionForme;
  readonly obligatoire: boolean;
  /** For 'choix': the allowed values; for 'tableau': the column names; else empty. */
  readonly choix: readonly string[];
  readonly ordre: number;
}

/** OR8. */
export interface Critere {
  readonly id: string;
  readonly libelle: Bilingue;
  readonly poids: number;
  /** Highest mark, lowest is 0. */
  readonly echelle: number;
}

/** OR2: one opening of a formation, with its own calendar, capacity and commission. */
export interface SessionCandidature {
  readonly id: string;
  readonly formationId: string;
  readonly commissionId: string;
  readonly centreId: string;
  readonly campagneId: string;
  readonly code: string;
  readonly libelle: Bilingue;
  readonly typeDiplome: string;
  readonly mention: string;
  /** Other words that it is found by in the offer. */
  readonly motsCles?: readonly string[];
  /** What is expected of candidats: paragraphs, told apart by line breaks. */
  readonly attendus?: Bilingue;
  /** DE10: decided by the commission, or admitted by staff. Absent: not announced. */
  readonly mode?: Exclude<TypeTraitement, 'AT'>;
  readonly calendrier: SessionCalendar;
  /** Places; null: nobody counts them. */
  readonly capacite: number | null;
  /** DE8: a place freed goes to the first of the liste complémentaire by itself. Absent: it does not. */
  readonly promotion?: boolean;
  readonly typesPiece: readonly TypePiece[];
  readonly questions: readonly Question[];
  readonly grille: readonly Critere[];
}
