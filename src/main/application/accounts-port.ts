/** Accounts of staff and members, their devices and invitations. All times are ms since the epoch. */
import type { Role } from '../../domain/actor.ts';
import type { Langue } from '../../domain/codes.ts';

export interface Personne {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  /** Lower case, unique. */
  readonly email: string;
  readonly langue: Langue;
  /** argon2id, PHC string; null until the invitation is accepted. */
  readonly motDePasse: string | null;
  readonly roles: readonly Role[];
  /** OR5: an external member's account ends then; null for none. */
  readonly expireLe: number | null;
  readonly desactiveeLe: number | null;
  readonly creeLe: number;
}

export interface Appareil {
  readonly id: string;
  readonly personneId: string;
  readonly nom: string;
  /** SHA-256 of the token, hex: the token itself is never stored. */
  readonly jetonHash: string;
  readonly creeLe: number;
  readonly vuLe: number;
  readonly revoqueLe: number | null;
}

export interface Invitation {
  readonly id: string;
  readonly personneId: string;
  readonly jetonHash: string;
  readonly expireLe: number;
  readonly utiliseeLe: number | null;
}

/** Throttle counter of one key ('compte:<email hash>', 'adresse:<ip hash>'). */
export interface Frein {
  readonly cle: string;
  readonly echecs: number;
  /** No attempt is looked at before. */
  readonly jusqua: number;
  readonly majLe: number;
}

export interface AccountStore {
  personne(id: string): Promise<Personne | undefined>;
  personneByEmail(email: string): Promise<Personne | undefined>;
  personnes(): Promise<readonly Personne[]>;
  /** Insert or replace. */
  savePersonne(personne: Personne): Promise<void>;

  appareil(id: string): Promise<Appareil | undefined>;
  appareilByJeton(jetonHash: string): Promise<Appareil | undefined>;
  appareilsOf(personneId: string): Promise<readonly Appareil[]>;
  saveAppareil(appareil: Appareil): Promise<void>;
  /** Updates `vuLe` at most once a minute per device. */
  seen(appareilId: string, le: number): Promise<void>;

  saveInvitation(invitation: Invitation): Promise<void>;
  invitationByJeton(jetonHash: string): Promise<Invitation | undefined>;
  /** Marks it used if it was not: false when somebody else was first. */
  consumeInvitation(id: string, le: number): Promise<boolean>;

  frein(cle: string): Promise<Frein | undefined>;
  saveFrein(frein: Frein): Promise<void>;
  clearFrein(cle: string): Promise<void>;
}

/** Mail outbox rows taken by the worker under a lease (ML2). */
export interface MailRow {
  readonly id: string;
  readonly destinataire: import('./ports.ts').MailDraft['destinataire'];
  readonly modele: string;
  readonly donnees: Readonly<Record<string, unknown>>;
  readonly avertissement: import('./ports.ts').MailDraft['avertissement'];
  /** How often it was taken before: 0 the first time. */
  readonly essais: number;
  readonly etat: 'aEnvoyer' | 'envoye' | 'echec';
}

/** Where a candidat is written to; the row itself belongs to his profile. */
export interface CandidatContact {
  readonly id: string;
  readonly email: string;
  readonly langue: Langue;
  readonly nom: string;
  readonly prenom: string;
}

export interface MailStore {
  candidatContact(candidatId: string): Promise<CandidatContact | undefined>;
  /** Takes up to `limit` mails due at `now`, hidden from other workers until `now + leaseMs`. */
  takeMails(now: number, leaseMs: number, limit: number): Promise<readonly MailRow[]>;
  markSent(id: string, le: number): Promise<void>;
  /** Schedules the next try, or gives up when `prochainLe` is null. */
  markFailed(id: string, erreur: string, prochainLe: number | null): Promise<void>;
  /** Writes mails whose id is new, in one transaction; one that is there already stays as it is. How many were new. */
  queueOnce(drafts: readonly import('./ports.ts').MailDraft[]): Promise<number>;
  countMails(): Promise<Readonly<Record<MailRow['etat'], number>>>;
}
