import { useSyncExternalStore } from 'react';

/**
 * A session that ended in the middle of something: calls that were refused for it wait here until the
 * candidat signs in again in place, or says that he won't.
 */
export interface Reconnection {
  /** Somebody was signed in on this page, so that asking makes sense. */
  readonly watch: (signedIn: boolean) => void;
  /** true: signed in again, call once more; false: give up. */
  readonly ask: () => Promise<boolean>;
  readonly answer: (again: boolean) => void;
  readonly asking: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createReconnection(): Reconnection {
  let watching = false;
  let waiting: ((again: boolean) => void)[] = [];
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    watch: (signedIn) => {
      watching = signedIn;
    },
    ask: () => {
      if (!watching) return Promise.resolve(false);
      return new Promise((resolve) => {
        waiting = [...waiting, resolve];
        tell();
      });
    },
    answer: (again) => {
      const asked = waiting;
      waiting = [];
      for (const resolve of asked) resolve(again);
      tell();
    },
    asking: () => waiting.length > 0,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The one of this page. */
export const reconnection: Reconnection = createReconnection();

export const useReconnecting = (): boolean =>
  useSyncExternalStore(reconnection.subscribe, reconnection.asking);
