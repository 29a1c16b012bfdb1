import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useCallback, useMemo } from 'react';
import { COLONNES_INBOX, type Preferences } from '../../../protocol/workspace.ts';
import { useTRPC } from './api.ts';

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

/** The member's preferences, and a way to change some of them: seen at once, saved behind. */
export function usePreferences() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = trpc.preferences.get.queryKey();
  const { data, isPending } = useQuery(trpc.preferences.get.queryOptions());
  const { mutate } = useMutation(
    trpc.preferences.set.mutationOptions({
      onMutate: (input) => {
        const partial = input as Partial<Preferences>;
        const before = queries.getQueryData(key) ?? FIRST;
        const vues = partial.vues ? { ...before.vues, ...partial.vues } : before.vues;
        queries.setQueryData(key, { ...before, ...partial, vues });
      },
      // The workspace's answer is the truth: a value it could not write is put back.
      onSettled: () => queries.invalidateQueries({ queryKey: key }),
    }),
  );
  const set = useCallback((partial: Partial<Preferences>) => mutate(partial), [mutate]);
  return { preferences: data ?? FIRST, ready: !isPending, set };
}

/** Takes in what another window set; a change of this one that is on its way is seen already. */
export function useFollowPreferences(): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  useSubscription(
    trpc.preferences.changes.subscriptionOptions(undefined, {
      onData: (preferences) => {
        if (queries.isMutating({ mutationKey: trpc.preferences.set.mutationKey() }) === 0)
          queries.setQueryData(trpc.preferences.get.queryKey(), preferences);
      },
    }),
  );
}

/** One saved view state (panes, filters …), read with `parse` (a stable function) so that an old shape is ignored, not trusted. */
export function useVue<T>(key: string, parse: (saved: unknown) => T | null, fallback: T) {
  const { preferences, set } = usePreferences();
  const save = useCallback((value: T) => set({ vues: { [key]: value } }), [set, key]);
  const saved = preferences.vues[key];
  return [useMemo(() => parse(saved) ?? fallback, [saved, parse, fallback]), save] as const;
}
