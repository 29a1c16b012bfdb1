/**
 * Between the process that owns the window (or the loopback server) and the worker thread that owns
 * the workspace. The worker never imports electron; the owner never touches the replica, so that sync
 * and SQL never hold the window's event loop.
 */

import type { PartieExport } from './exports.ts';

/** tRPC over a message pipe: also what crosses the preload. */
export type PipeRequest =
  | {
      readonly id: number;
      readonly method: 'query' | 'mutation' | 'subscription';
      readonly path: string;
      readonly input: unknown;
      readonly lastEventId?: string;
    }
  | { readonly id: number; readonly method: 'stop' };
export type PipeResponse =
  | {
      readonly id: number;
      readonly result:
        | { readonly type: 'data'; readonly data: unknown; readonly id?: string }
        | { readonly type: 'started' }
        | { readonly type: 'stopped' };
    }
  | { readonly id: number; readonly error: unknown };

/** `workerData` of the workspace worker. */
export interface WorkspaceBoot {
  /** Folder of this workspace: replica, outbox, file cache, preferences. */
  readonly folder: string;
  readonly edition: 'bureau' | 'navigateur';
  /** Language of the system, for 'systeme' preferences. */
  readonly langue: 'fr' | 'en';
  /** Shown among the account's devices on the server. */
  readonly appareil: string;
  /** Server to propose at the first sign-in; the member may type another. */
  readonly serverUrl?: string;
}

export type ToWorker =
  /** One client is one window or one browser tab. */
  | { readonly kind: 'pipe'; readonly client: number; readonly message: PipeRequest }
  | { readonly kind: 'clientGone'; readonly client: number }
  /** Bytes of a cached pièce; answered by `file`. */
  | { readonly kind: 'file'; readonly call: number; readonly sha256: string }
  /** The next bytes of an export that is ready; answered by `exportPart`. */
  | { readonly kind: 'exportPart'; readonly call: number; readonly jeton: string; readonly from: number }
  | { readonly kind: 'answer'; readonly call: number; readonly value: unknown }
  /** The system says that the network is back, or the computer woke up: try at once (SY12). */
  | { readonly kind: 'network' }
  /** Finish the running transaction, close the replica, answer with `closed`. */
  | { readonly kind: 'close' };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pipe'; readonly client: number; readonly message: PipeResponse }
  /** `bytes` is transferred; null: not in the cache (the worker has put it first in the prefetch order). */
  | {
      readonly kind: 'file';
      readonly call: number;
      readonly bytes: ArrayBuffer | null;
      readonly type: string;
    }
  /** `part.bytes` is transferred; null: no such export (any more). */
  | { readonly kind: 'exportPart'; readonly call: number; readonly part: PartieExport | null }
  /** Keychain calls belong to the owner; it answers null when there is no keychain. */
  | {
      readonly kind: 'keychain';
      readonly call: number;
      readonly action: 'get' | 'set' | 'delete' | 'available';
      readonly account: string;
      readonly secret?: string;
    }
  | { readonly kind: 'closed' };
