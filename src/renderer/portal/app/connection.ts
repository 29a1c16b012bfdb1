import { useSyncExternalStore } from 'react';

/**
 * How the way to the server is. `attente`: it is overloaded or does not answer; what was asked is sent
 * again at `le` (ms since the epoch), by itself.
 */
export type Connection =
  | { readonly kind: 'bonne' }
  | { readonly kind: 'horsLigne' }
  | { readonly kind: 'attente'; readonly le: number };

/** Tells pages how the way to the server is; kept by the fetch that all calls go through. */
export interface ConnectionStore {
  readonly get: () => Connection;
  readonly set: (next: Connection) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Sends again, now, what waits. */
  readonly hurry: () => void;
  /** Resolves after `ms`, or as soon as somebody hurries. Rejects when `signal` aborts. */
  readonly wait: (ms: number, signal?: AbortSignal | null) => Promise<void>;
}

export function createConnectionStore(): ConnectionStore {
  let state: Connection = { kind: 'bonne' };
  const listeners = new Set<() => void>();
  const waiting = new Set<() => void>();
  const hurry = (): void => {
    for (const wake of [...waiting]) wake();
  };
  return {
    get: () => state,
    set: (next) => {
      if (state.kind === next.kind && (next.kind !== 'attente' || state === next)) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hurry,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const end = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal?.removeEventListener('abort', abort);
        };
        const wake = (): void => {
          end();
          resolve();
        };
        const abort = (): void => {
          end();
          reject(new DOMException('aborted', 'AbortError'));
        };
        const timer = setTimeout(wake, ms);
        waiting.add(wake);
        if (signal?.aborted) abort();
        else signal?.addEventListener('abort', abort);
      }),
  };
}

/** The one of this page. */
export const connection: ConnectionStore = createConnectionStore();

export const useConnection = (): Connection => useSyncExternalStore(connection.subscribe, connection.get);

/** Without a network it is said at once; when it is back, what waits leaves at once. */
export function followConnection(): void {
  addEventListener('offline', () => connection.set({ kind: 'horsLigne' }));
  addEventListener('online', () => {
    connection.set({ kind: 'bonne' });
    connection.hurry();
  });
}
