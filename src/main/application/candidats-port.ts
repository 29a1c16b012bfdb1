/** Candidats' accounts, mailed links and open sessions (PR1, PR2). All times are ms since the epoch. */
import type { Candidat } from './organisation-port.ts';
import type { JournalEntry, MailDraft } from './ports.ts';

/** A candidat as he stands, with what concurrency needs. */
export type CandidatLu = Candidat & { readonly version: number };

export interface Compte {
  readonly candidatId: string;
  /** Lower case, unique. */
  readonly email: string;
  /** argon2id, PHC string; null until activation, and for who signs in by the ENT. */
  readonly motDePasse: string | null;
  readonly activeLe: number | null;
  /** PR2. */
  readonly identifiantCas: string | null;
  /** 0: not written yet. */
  readonly version: number;
}

export const GENRES_LIEN = ['activation', 'reinitialisation', 'mailAncien', 'mailNouveau'] as const;
export type GenreLien = (typeof GENRES_LIEN)[number];

/** A link that was mailed: single-use, known by the hash of its token. */
export interface Lien {
  readonly id: string;
  readonly candidatId: string;
  readonly genre: GenreLien;
  readonly jetonHash: string;
  readonly expireLe: number;
  readonly utiliseLe: number | null;
  /** The new address that it confirms; '' otherwise. */
  readonly email: string;
}

/** A browser that is signed in. */
export interface SessionCandidat {
  readonly id: string;
  readonly candidatId: string;
  readonly jetonHash: string;
  readonly appareil: string;
  readonly creeLe: number;
  readonly vuLe: number;
  readonly expireLe: number;
  readonly ticketHash: string | null;
}

/** What one use case writes: all of it in one durable transaction with its mails (ML2), or nothing. */
export interface EcritureCandidat {
  /** `version` is the one it was read at; 0: new. It is written one higher. */
  readonly candidat?: CandidatLu;
  readonly compte?: Compte;
  readonly liens?: readonly Lien[];
  /** Links that this uses up: each must be unused. */
  readonly utilise?: { readonly liens: readonly string[]; readonly le: number };
  /** Unused links of these kinds stop to work. */
  readonly annule?: readonly GenreLien[];
  readonly sessions?: readonly SessionCandidat[];
  /** Sessions that end, by id; 'toutes': every one of this candidat but those opened here. */
  readonly ferme?: readonly string[] | 'toutes';
  readonly journal?: readonly JournalEntry[];
  readonly mails?: readonly MailDraft[];
}

export interface CompteStore {
  candidat(id: string): Promise<CandidatLu | undefined>;
  compte(candidatId: string): Promise<Compte | undefined>;
  compteByEmail(email: string): Promise<Compte | undefined>;
  /** By login, upper case. */
  compteByNumero(numero: string): Promise<Compte | undefined>;
  compteByCas(identifiant: string): Promise<Compte | undefined>;
  lienByJeton(jetonHash: string): Promise<Lien | undefined>;
  /** Unused links of a candidat that have not expired at `now`. */
  liensOuverts(candidatId: string, now: number): Promise<readonly Lien[]>;
  sessionByJeton(jetonHash: string): Promise<SessionCandidat | undefined>;
  sessionsOf(candidatId: string): Promise<readonly SessionCandidat[]>;
  /** PR2: sessions that a CAS ticket opened. */
  sessionsByTicket(ticketHash: string): Promise<readonly SessionCandidat[]>;
  /** Updates `vuLe` at most once a minute per session. */
  sessionVue(id: string, le: number): Promise<void>;
  /** False when something moved since it was read, or a name, address or link is taken: read again. */
  ecrire(candidatId: string, ecriture: EcritureCandidat): Promise<boolean>;
  /** PR1, DE9: forgets accounts not activated that were made before `avant`, and what expired. Returns how many accounts. */
  purgerComptes(avant: number, now: number): Promise<number>;
}
