import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { COLONNES_INBOX, type Preferences } from '../../../protocol/workspace.ts';
import { useTRPC } from './api.ts';
import { createPreferencesStore, type PreferencesStore } from './preferences-store.ts';

/** What is shown while the preferences are on their way: the system's own. */
const FIRST: Preferences = {
  langue: 'systeme',
  theme: 'systeme',
  themePage: 'clair',
  densite: 'compacte',
  colonnes: COLONNES_INBOX.filter((colonne) => colonne !== 'numero' && colonne !== 'motifs'),
  budgetCache: 0,
  vues: {},
};

interface Kept {
  readonly store: PreferencesStore;
  /** They are no longer on their way. */
  readonly ready: boolean;
  readonly set: (partial: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<Kept | null>(null);

/**
 * Reads the member's preferences once for all that use them, and takes in what another window sets; a change of
 * this one that is on its way is seen already.
 */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = trpc.preferences.get.queryKey();
  const [store] = useState(() => createPreferencesStore(queries, key, FIRST));
  const { isPending } = useQuery(trpc.preferences.get.queryOptions());
  const { mutate } = useMutation(
    trpc.preferences.set.mutationOptions({
      onMutate: (input) => {
        const partial = input as Partial<Preferences>;
        // An answer that is on its way knows nothing of this one.
        void queries.cancelQueries({ queryKey: key }, { revert: false, silent: true });
        const before = queries.getQueryData(key) ?? FIRST;
        const vues = partial.vues ? { ...before.vues, ...partial.vues } : before.vues;
        queries.setQueryData(key, { ...before, ...partial, vues });
      },
      // The workspace's answer is the truth, once it has heard of all: a value it could not write is put back.
      onSettled: () => {
        if (queries.isMutating({ mutationKey: trpc.preferences.set.mutationKey() }) <= 1)
          return queries.invalidateQueries({ queryKey: key });
      },
    }),
  );
  useSubscription(
    trpc.preferences.changes.subscriptionOptions(undefined, {
      onData: (preferences) => {
        if (queries.isMutating({ mutationKey: trpc.preferences.set.mutationKey() }) === 0)
          queries.setQueryData(key, preferences);
      },
    }),
  );
  const set = useCallback((partial: Partial<Preferences>) => mutate(partial), [mutate]);
  const ready = !isPending;
  const value = useMemo(() => ({ store, ready, set }), [store, ready, set]);
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
}

function useKept(): Kept {
  const kept = use(PreferencesContext);
  if (!kept) throw new Error('usePreferences outside of the workspace');
  return kept;
}

/** The member's preferences, and a way to change some of them: seen at once, saved behind. */
export function usePreferences() {
  const { store, ready, set } = useKept();
  return { preferences: useSyncExternalStore(store.subscribe, store.get), ready, set };
}

/**
 * One saved view state (panes, filters …), read with `parse` (a stable function) so that an old shape is ignored,
 * not trusted. Another view state that changes is none of its business.
 */
export function useVue<T>(key: string, parse: (saved: unknown) => T | null, fallback: T) {
  const { store, set } = useKept();
  const save = useCallback((value: T) => set({ vues: { [key]: value } }), [set, key]);
  const saved = useSyncExternalStore(store.subscribe, () => store.get().vues[key]);
  return [useMemo(() => parse(saved) ?? fallback, [saved, parse, fallback]), save] as const;
}
