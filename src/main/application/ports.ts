/**
 * Ports of the server's use cases. Asynchronous although SQLite is not, and no transaction callback
 * crosses them, so that another database or several processes can serve alike (architecture.md).
 */
import type { Actor } from '../../domain/actor.ts';
import type { Avertissement } from '../../domain/avertissement.ts';
import type { PlaceDeSession } from '../../domain/decision/promotion.ts';
import type { DocumentBodies, Entity, Scope } from '../../protocol/entities.ts';
import type { FeedPosition, PushOutcome } from '../../protocol/sync.ts';

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface Ids {
  /** UUIDv7. */
  uuid(): string;
  /** Lower-case hex of `bytes` random bytes, for tokens. */
  token(bytes: number): string;
}

/** A stored document with what concurrency needs. */
export interface Stored<E extends Entity = Entity> {
  readonly entity: E;
  readonly id: string;
  readonly version: number;
  readonly body: DocumentBodies[E];
  /** SY6: field → [version it last changed at, device that changed it, who, when]. */
  readonly fields: Readonly<
    Record<string, readonly [version: number, deviceId: string, auteurNom: string, le: number]>
  >;
}

/** One document written or withdrawn. `expected` 0: must not exist yet. */
export interface DocChange<E extends Entity = Entity> {
  readonly entity: E;
  readonly id: string;
  readonly expected: number;
  /** Null: withdrawn; readers get `gone`. */
  readonly body: DocumentBodies[E] | null;
  /** Fields touched (SY6), with who and when. */
  readonly fields: readonly string[];
  /** Scopes whose readers must hear of it. */
  readonly scopes: readonly Scope[];
}

/** PM6: append-only, before and after. */
export interface JournalEntry {
  readonly action: string;
  readonly entity: string;
  readonly id: string;
  readonly acteurId: string;
  readonly acteurNom: string;
  readonly deviceId: string;
  readonly le: number;
  readonly avant: unknown;
  readonly apres: unknown;
}

/** ML2: rendered and sent later by the mail worker. */
export interface MailDraft {
  readonly id: string;
  /** Candidat or person it goes to; the address is looked up when sent. */
  readonly destinataire:
    | { readonly kind: 'candidat' | 'personne'; readonly id: string }
    | { readonly kind: 'adresse'; readonly adresse: string; readonly langue: 'fr' | 'en' };
  readonly modele: string;
  readonly donnees: Readonly<Record<string, unknown>>;
  readonly avertissement: Avertissement | null;
  readonly creeLe: number;
}

/** SY4: deduplication row written with its effect. */
export interface MutationRecord {
  readonly deviceId: string;
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly baseVersion: number;
  readonly faitLe: number;
  readonly recuLe: number;
  readonly outcome: PushOutcome['result'];
  /** Conflict fields or refusal, to answer the same again. */
  readonly detail: unknown;
}

/** Everything one act writes: all of it, or nothing. */
export interface CommitUnit {
  readonly changes: readonly DocChange[];
  /** Documents the decision was based on without changing them: must still be at these versions. */
  readonly reads: readonly { readonly entity: Entity; readonly id: string; readonly version: number }[];
  /** DE8: the places of a session that the decision was based on: must still be these. */
  readonly places?: { readonly sessionId: string; readonly lues: readonly PlaceDeSession[] };
  /** Feed rows without a change: a reader's view of a document changed (an avis becomes visible, a recusal). */
  readonly touches: readonly { readonly entity: Entity; readonly id: string; readonly scope: Scope }[];
  readonly journal: readonly JournalEntry[];
  readonly mails: readonly MailDraft[];
  readonly mutation: MutationRecord | null;
}

export type CommitResult =
  /** Durable. `at` is the feed head after each unit, in order. */
  | { readonly ok: true; readonly at: readonly FeedPosition[] }
  /** Nothing was written; read again, decide again. `duplicate`: this (device, seq) has an outcome already. */
  | {
      readonly ok: false;
      readonly moved: readonly { readonly entity: Entity; readonly id: string }[];
      readonly duplicate: boolean;
    };

export interface FeedRow {
  readonly seq: number;
  readonly scope: Scope;
  readonly entity: Entity;
  readonly id: string;
  readonly version: number;
}

/** A reading that still lacks its avis. */
export interface LectureDue {
  readonly personneId: string;
  readonly dossierId: string;
  readonly commissionId: string;
  /** 'YYYY-MM-DD': its own, or the session's jury. */
  readonly echeance: string;
}

/** Candidature server storage: documents, feed, journal, mutations, outbox in one atomic commit. */
export interface DocumentStore {
  get<E extends Entity>(entity: E, id: string): Promise<Stored<E> | undefined>;
  getMany<E extends Entity>(entity: E, ids: readonly string[]): Promise<readonly Stored<E>[]>;
  /** Avis of a dossier, drafts included (the caller redacts). */
  avisOfDossier(dossierId: string): Promise<readonly Stored<'avis'>[]>;
  /** DE3: ranks held in a session: rang → dossierId. */
  rangsOfSession(sessionId: string): Promise<ReadonlyMap<number, string>>;
  /** DE8: every favourable decision of a session and its liste complémentaire, in a fixed order. */
  placesOfSession(sessionId: string): Promise<readonly PlaceDeSession[]>;
  /** OR5: readings asked for (calibration included, reserves not) on live dossiers, without an avis rendu. */
  lecturesDues(): Promise<readonly LectureDue[]>;
  recusationsOf(personneId: string): Promise<readonly string[]>;
  dossiersOfCandidat(candidatId: string): Promise<readonly string[]>;
  /** DE12: every séance of a commission. */
  seancesOfCommission(commissionId: string): Promise<readonly Stored<'seance'>[]>;
  /** The one établissement of this server; undefined before it is set up. */
  etablissement(): Promise<Stored<'etablissement'> | undefined>;
  /** Every session de candidature of this server. */
  sessions(): Promise<readonly Stored<'session'>[]>;
  /** Another text after every change of any session, and only then; costs less than reading them. */
  sessionsState(): Promise<string>;
  /** Every commission: a gestionnaire reads those of his centres, the scolarité all of them. */
  commissions(): Promise<readonly { readonly id: string; readonly centreId: string }[]>;
  /** Dossiers with a pièce version of this SHA-256 (a file is served only through one of them). */
  dossiersOfFile(sha256: string): Promise<readonly string[]>;

  /**
   * All units in one durable transaction, or none. A unit builds on those before it: the version it
   * expects of a document they wrote counts on from what they expected (0 after a withdrawal).
   * `moved` too when a rang (DE3) or a live candidature (LC2) was taken meanwhile, or when the places of
   * a session (DE8) are no longer those it was decided on; these are compared before anything is written.
   * A mutation that is kept as `parked` is settled (replaced) by the same (device, seq, id) with
   * another outcome, and is no duplicate then (SY9).
   */
  commit(units: readonly CommitUnit[]): Promise<CommitResult>;

  /** Feed. */
  head(): Promise<FeedPosition>;
  hashAt(seq: number): Promise<string | undefined>;
  epoch(): Promise<string>;
  /** SY2: opens a new epoch durably, unless somebody did since `from`. Returns the epoch there is now. */
  newEpoch(from: string): Promise<string>;
  durableThrough(): Promise<number>;
  /** Latest row per document of a scope after `seq`, in feed order, at most `limit`. */
  feedAfter(scope: Scope, seq: number, limit: number): Promise<readonly FeedRow[]>;
  countAfter(scope: Scope, seq: number): Promise<number>;

  /** Mutations. */
  deviceSeq(deviceId: string): Promise<number>;
  mutation(deviceId: string, seq: number): Promise<MutationRecord | undefined>;
  /** SY4: by the id its device gave it, wherever it stood in the queue then. */
  mutationById(deviceId: string, id: string): Promise<MutationRecord | undefined>;
  parked(): Promise<readonly MutationRecord[]>;
}

/** FI3: content-addressed, durable before a row refers to it. */
export interface FileStore {
  /**
   * Streams into a part file, hashes, fsyncs, lets `check` look at it (a local path), renames.
   * @throws FileRejected when `expected` differs or `maxBytes` is passed; what `check` throws; I/O
   * errors as they are. Nothing is left behind then.
   */
  put(
    bytes: AsyncIterable<Uint8Array>,
    options: {
      readonly maxBytes: number;
      readonly expected?: string;
      readonly check?: (localPath: string) => Promise<void>;
    },
  ): Promise<{ readonly sha256: string; readonly taille: number }>;
  has(sha256: string): Promise<boolean>;
  stat(sha256: string): Promise<{ readonly taille: number } | undefined>;
  /** Inclusive byte range. */
  read(sha256: string, range?: { readonly start: number; readonly end: number }): AsyncIterable<Uint8Array>;
  /** Absolute path for a sandboxed reader in another process, where the store is a local folder. */
  localPath(sha256: string): string | undefined;
}

/** Who a request comes from, after authentication. */
export interface Session {
  readonly actor: Actor;
  /** '' for a browser session. */
  readonly deviceId: string;
}
