/**
 * Port of a workspace's replica: what the member may see. Synchronous, unlike the server's ports: it is a
 * local file, written by one thread, and every writing method is one transaction. The queue
 * (queue-ports.ts) is the truth about what was done here; all that the replica says of it is derived.
 */
import type { StatutDossier, TypeAvis } from '../../domain/codes.ts';
import type { RoleLecture } from '../../domain/lecture/affectation.ts';
import type { AnyDocument, DocumentBodies, Entity, EntityOfDossier, Scope } from '../../protocol/entities.ts';
import type { FeedPosition, Me } from '../../protocol/sync.ts';
import type { EtatInbox, EtiquetteVue, InboxQuery, PlaceLecture } from '../../protocol/workspace.ts';
import type { LotStore } from './lots-ports.ts';
import type { TextStore } from './texts-ports.ts';

export interface ReplicaDocument<E extends Entity = Entity> {
  readonly id: string;
  readonly version: number;
  readonly body: DocumentBodies[E];
}

/** What the replica knows of its own past. Times are ms of the workspace's clock. */
export interface ReplicaState {
  /** '' before the first pull. */
  readonly epoch: string;
  readonly me: Me | null;
  readonly lastContact: number | null;
  /** SY10: latest time ever seen here, so that a clock set back doesn't give more days. */
  readonly latestSeen: number;
  readonly offlineDays: number;
  /** SY2: documents not seen since this round began are leftovers of a past that never was. */
  readonly round: number;
  /** A reset's pull has not ended: leftovers are still there. */
  readonly sweeping: boolean;
  /** Scopes that documents may be here of. */
  readonly scopes: readonly Scope[];
}

/** One document as it arrived. */
export interface ReplicaPut {
  readonly scope: Scope;
  readonly doc: AnyDocument;
}

export interface DocumentRef {
  readonly entity: Entity;
  readonly id: string;
}

/** One dossier in the list: what is shown, sorted and filtered by. */
export interface InboxEntry {
  readonly id: string;
  readonly numero: string;
  readonly nom: string;
  readonly prenom: string;
  /** Folded name, '' in blind mode: the order of the list. */
  readonly tri: string;
  /** Other folded words that it is found by. */
  readonly mots: string;
  readonly sessionId: string;
  readonly statut: StatutDossier;
  readonly bac: string;
  readonly moyenne: number | null;
  readonly piecesFaites: number;
  readonly piecesTotal: number;
  readonly avisEtat: 'aucun' | 'brouillon' | 'rendu';
  readonly avisType: TypeAvis | null;
  readonly majLe: number;
  readonly nouveau: boolean;
  readonly mention: boolean;
  readonly enAttente: boolean;
  readonly annulee: boolean;
  /** DE11: the last day to answer a request for the motifs; null: none waits. */
  readonly motifsAvant: string | null;
  /** What the member was asked to do with it; null: nothing, or he stepped back. */
  readonly affectation: RoleLecture | null;
  readonly echeance: string | null;
  /** By name. */
  readonly etiquettes: readonly EtiquetteVue[];
  /** Files a reader needs, and their bytes. */
  readonly fichiers: number;
  readonly octets: number;
}

/** A word of a search: rows with a word that begins so, or of these sessions or statuts. */
export interface SearchWord {
  /** Folded letters and digits. */
  readonly prefix: string;
  readonly sessions: readonly string[];
  readonly statuts: readonly StatutDossier[];
}

/** What the list shows; `query.recherche` is there as `words`. */
export interface InboxFilter {
  readonly words: readonly SearchWord[];
  readonly etat: EtatInbox;
  readonly sessionId: string | null;
  readonly statut: StatutDossier | null;
  /** `cle` of an étiquette. */
  readonly etiquette: string | null;
  readonly tri: InboxQuery['tri'];
  /** Session ids in the order of their names, for the column 'formation'. */
  readonly sessions: readonly string[];
}

export interface EtiquetteCount extends EtiquetteVue {
  readonly total: number;
}

export interface SessionCount {
  readonly sessionId: string;
  readonly total: number;
  readonly aLire: number;
}

/** Around a dossier in a list, or around where it would be when it has left it. */
export interface Neighbours {
  readonly precedent: string | null;
  readonly suivant: string | null;
  /** 0-based; -1 when the dossier has left the list. */
  readonly position: number;
  readonly total: number;
}

export interface InboxStore {
  page(filter: InboxFilter, offset: number, limit: number): readonly InboxEntry[];
  count(filter: InboxFilter): number;
  position(filter: InboxFilter, id: string): number | null;
  neighbours(filter: InboxFilter, id: string): Neighbours;
  /** Dossiers after `id` in the list, nearest first; the first ones when `id` is null or elsewhere. */
  after(filter: InboxFilter, id: string | null, limit: number): readonly string[];
  sessions(): readonly SessionCount[];
  /** Étiquettes in use, by name. */
  etiquettes(): readonly EtiquetteCount[];
  get(id: string): InboxEntry | undefined;
  size(): { readonly dossiers: number; readonly fichiers: number; readonly octets: number };
}

/** Documents found in one slice of the replica, and where the next slice begins; null: that was all. */
export interface RefSlice {
  readonly refs: readonly DocumentRef[];
  readonly next: number | null;
}

/** What one transaction of the replica writes. */
export interface ReplicaBatch {
  readonly puts?: readonly ReplicaPut[];
  readonly gone?: readonly DocumentRef[];
  readonly inbox?: readonly InboxEntry[];
  readonly inboxGone?: readonly string[];
  /** Replaces all cursors. */
  readonly cursors?: Readonly<Record<Scope, FeedPosition>>;
  readonly state?: Partial<ReplicaState>;
}

/** State of a file in the cache: partly there, whole and verified, or not on the server. */
export type CachedFileState = 'attendu' | 'present' | 'introuvable';

export interface CachedFileRow {
  readonly sha256: string;
  readonly type: string;
  readonly taille: number;
  readonly etat: CachedFileState;
  /** Bytes on this disk, encryption included. */
  readonly octets: number;
  readonly utiliseLe: number;
}

export interface FileTotals {
  readonly presents: number;
  readonly introuvables: number;
  /** Bytes that the files take here. */
  readonly octets: number;
}

export interface FileIndex {
  get(sha256: string): CachedFileRow | undefined;
  /** Insert or replace. */
  save(row: CachedFileRow): void;
  /** `dossierId` refers to these files. */
  use(dossierId: string, sha256s: readonly string[]): void;
  /** Files that only `dossierId` referred to; it no longer does. */
  release(dossierId: string): readonly string[];
  touch(sha256: string, le: number): void;
  remove(sha256: string): void;
  /** Dossiers that refer to a file. */
  dossiersOf(sha256: string): readonly string[];
  /** Present files, least recently used first. */
  oldest(limit: number, offset: number): readonly CachedFileRow[];
  all(): readonly CachedFileRow[];
  /** Costs nothing that grows with the files. */
  totals(): FileTotals;
}

export interface ReplicaStore {
  get<E extends Entity>(entity: E, id: string): ReplicaDocument<E> | undefined;
  ofDossier<E extends EntityOfDossier>(entity: E, dossierId: string): readonly ReplicaDocument<E>[];
  all<E extends 'etablissement' | 'commission' | 'session' | 'seance'>(
    entity: E,
  ): readonly ReplicaDocument<E>[];
  /** DE3: ranks held in a session, as far as this replica knows. */
  rangsOf(sessionId: string): ReadonlyMap<number, string>;
  /** Documents of scopes other than `scopes`, slice by slice from `from` (0 at first). */
  outside(scopes: readonly Scope[], from: number): RefSlice;
  /** SY2: documents not seen since the current round began, slice by slice. */
  leftovers(from: number): RefSlice;
  cursors(): Readonly<Record<Scope, FeedPosition>>;
  state(): ReplicaState;
  /** One durable transaction: `state` first, then documents, then the list, then cursors. */
  apply(batch: ReplicaBatch): void;
  /**
   * What is written from here to `release` is one transaction: readers of this store see it at once, the
   * disk has all of it or nothing. For a bulk that is written in slices with pauses between them.
   * Not waited for on the disk: the next `apply` alone is, with all that came before it. A failed `release`
   * undoes the whole and throws.
   */
  hold(): void;
  release(): void;
  /** Puts away what transactions left to do; in a slice of its own after a bulk, else it is done in passing. */
  tidy(): void;
  /**
   * Rows of the list that show acts of the queue. One transaction, not waited for on the disk: at the
   * next open they are made again from the queue (`dirty`, `pending`).
   */
  project(entries: readonly InboxEntry[], gone: readonly string[]): void;

  readonly inbox: InboxStore;
  readonly files: FileIndex;
  readonly texts: TextStore;
  readonly lots: LotStore;
  /** Key of the file cache, 32 bytes, made with the replica. */
  fileKey(): Uint8Array;
  place(sha256: string): PlaceLecture | undefined;
  savePlace(sha256: string, place: PlaceLecture): void;
  /** Saved view states of the interface, by key. */
  vues(): Readonly<Record<string, unknown>>;
  /** Null erases. */
  saveVues(vues: Readonly<Record<string, unknown>>): void;
  close(): void;
}

/** The database can't be read with this key. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError';
}
