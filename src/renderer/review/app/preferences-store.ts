import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { Preferences } from '../../../protocol/workspace.ts';

/** The preferences as the interface knows them now, and what follows them. */
export interface PreferencesStore {
  get(): Preferences;
  /** Tells of every change; returns the end of it. */
  subscribe(listener: () => void): () => void;
}

/** One follower of the cached answer for all that read it; `first`: until there is one. */
export function createPreferencesStore(
  queries: QueryClient,
  key: QueryKey,
  first: Preferences,
): PreferencesStore {
  const cache = queries.getQueryCache();
  const hash = hashKey(key);
  const listeners = new Set<() => void>();
  let stop = (): void => undefined;
  return {
    get: () => cache.get<Preferences>(hash)?.state.data ?? first,
    subscribe(listener) {
      if (listeners.size === 0)
        stop = cache.subscribe(({ type, query }) => {
          if (type === 'updated' && query.queryHash === hash) for (const tell of [...listeners]) tell();
        });
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}
