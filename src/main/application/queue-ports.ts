/**
 * Port of a workspace's queue: what the member did. Synchronous, like the replica's; every writing method
 * is one durable transaction.
 */
import type { Refusal } from '../../domain/refusal.ts';
import type { FeedPosition, FieldConflict } from '../../protocol/sync.ts';

/**
 * attente: may still be changed or withdrawn · fige: has its number, may be on its way · acquitte ·
 * conflit, refuse: wait for the member · gare: kept by the server for later (SY9) · aside: kept here
 * after a revocation (SY10) until the member sends it again · clos: given up, its text kept for export.
 */
export type EtatActe = 'attente' | 'fige' | 'acquitte' | 'conflit' | 'refuse' | 'gare' | 'aside' | 'clos';

/** What the server answered, where the member or a reset needs it. */
export type ActeDetail =
  /** `version`: of the document that it clashed with. */
  | { readonly kind: 'conflit'; readonly version: number; readonly fields: readonly FieldConflict[] }
  | { readonly kind: 'refus'; readonly refusal: Refusal };

/** One act in the queue. The payload is kept as it was typed: its type may be of another build. */
export interface Acte {
  /** Local order of acts, never reused. */
  readonly n: number;
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly dossierId: string;
  readonly baseVersion: number;
  readonly faitLe: number;
  readonly etat: EtatActe;
  /** Number in the queue of `deviceId`, null before it is frozen. */
  readonly seq: number | null;
  readonly deviceId: string | null;
  readonly at: FeedPosition | null;
  /** The replica holds its effect: it no longer goes on top. */
  readonly absorbe: boolean;
  readonly detail: ActeDetail | null;
}

/** The device that this queue speaks for: its token and its numbers belong together. */
export interface QueueDevice {
  readonly serverUrl: string;
  readonly personneId: string;
  readonly deviceId: string;
  /** Null after signing out. */
  readonly jeton: string | null;
}

export interface NewActe {
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly dossierId: string;
  readonly baseVersion: number;
  readonly faitLe: number;
}

/** How acts that have an outcome leave the way. */
export type Settlement =
  | { readonly id: string; readonly etat: 'acquitte'; readonly at: FeedPosition }
  | { readonly id: string; readonly etat: 'conflit' | 'refuse'; readonly detail: ActeDetail }
  | { readonly id: string; readonly etat: 'gare' };

export interface QueueStore {
  device(): QueueDevice | null;
  /** A new device begins at seq 1: acts frozen for another one wait again. */
  setDevice(device: QueueDevice): void;
  acte(id: string): Acte | undefined;
  /** In local order. */
  actes(): readonly Acte[];
  /** Acts whose effect goes on top of the replica, in local order; of one dossier, or all. */
  pending(dossierId?: string): readonly Acte[];
  count(etats: readonly EtatActe[]): number;
  /**
   * Adds acts at the end; durable when it returns. `takes`: acts that these take the place of, waiting or
   * given back by the server; one that is on its way can't be taken (throws).
   */
  enqueue(actes: readonly NewActe[], takes?: readonly string[]): void;
  /** Removes an act in state `attente`; false when it isn't. */
  withdraw(id: string): boolean;
  /** Gives waiting acts the next numbers; the frozen ones, at most `limit`, in their order. Durable. */
  freeze(limit: number): readonly Acte[];
  /** `epoch`: of the server that answered. */
  settle(settlements: readonly Settlement[], epoch: string): void;
  /** Acts whose effect a pull has brought. */
  absorb(ids: readonly string[]): void;
  /** Removes acts that the server gave back. */
  remove(ids: readonly string[]): void;
  /** Takes acts that the server gave back out of sight; their text stays. */
  putAway(ids: readonly string[]): void;
  /** SY8: forgets acknowledged acts whose feed row is covered. */
  forgetThrough(seq: number): void;
  /**
   * SY2: the server knows this device's acts up to `deviceSeq`. Frozen acts, and with `reset` the
   * retained ones beyond it, get the numbers from there on, in their order.
   */
  renumber(deviceSeq: number, reset: boolean): void;
  /** Highest number given so far. */
  lastSeq(): number;
  /** SY2: highest number of this device's acts that are retained as acknowledged; 0 for none. */
  acknowledgedSeq(): number;
  /** Highest position this device was acknowledged at, and in which epoch. */
  acknowledged(): { readonly epoch: string; readonly at: FeedPosition } | null;
  /** SY10: everything not acknowledged is kept aside; how many. */
  putAside(): number;
  /** Acts kept aside wait again; how many. */
  bringBack(): number;
  /** Acts of another queue, added behind, kept aside; those known here are skipped. How many. */
  adopt(actes: readonly NewActe[]): number;
  /** Dossiers whose place in the list is to be made again (crash between queue and replica). */
  dirty(): readonly string[];
  clean(dossierIds: readonly string[]): void;
  close(): void;
}
