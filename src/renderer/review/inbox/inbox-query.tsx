import { useDebouncedCallback } from '@mantine/hooks';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import type { EtatInbox, InboxQuery } from '../../../protocol/workspace.ts';
import { useArrival } from '../app/arrival.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { effectiveQuery, FIRST_QUERY, savedQuery } from './saved-query.ts';

interface InboxState {
  /** What the list asks for. */
  readonly query: InboxQuery;
  /** The same as the member set it: a search keeps the state that was picked before it. */
  readonly asked: InboxQuery;
  /** The state picked on the left; null while a search shows them all. */
  readonly etat: EtatInbox | null;
  readonly change: (part: Partial<InboxQuery>) => void;
  /** Row under the keyboard, kept while a dossier is open. A new object asks to bring it in sight. */
  readonly active: { readonly index: number };
  readonly setActive: (index: number) => void;
  /** Last dossier opened from the list: the list comes back to it. */
  readonly opened: string | null;
  readonly setOpened: (id: string) => void;
}

const InboxContext = createContext<InboxState | null>(null);

/** What the list shows, above the screens: a dossier's neighbours are those of the list it came from. */
export function InboxProvider({ children }: { readonly children: ReactNode }) {
  const { preferences, set } = usePreferences();
  const arrival = useArrival();
  const [asked, setAsked] = useState((): InboxQuery => {
    const saved = savedQuery(preferences.vues.inbox) ?? FIRST_QUERY;
    return arrival ? { ...saved, recherche: arrival.recherche } : saved;
  });
  const [active, setActiveRow] = useState({ index: 0 });
  const setActive = useCallback((index: number) => setActiveRow({ index }), []);
  const [opened, setOpened] = useState(arrival?.dossierId ?? null);
  const save = useDebouncedCallback((next: InboxQuery) => set({ vues: { inbox: next } }), 1000);
  const change = useCallback(
    (part: Partial<InboxQuery>) => {
      const next = { ...asked, ...part };
      setAsked(next);
      setActive(0);
      setOpened(null);
      // A search is of the moment; the rest is how one works.
      if (Object.keys(part).some((key) => key !== 'recherche')) save({ ...next, recherche: '' });
    },
    [asked, save, setActive],
  );
  const searching = asked.recherche.trim() !== '';
  const query = useMemo(() => effectiveQuery(asked), [asked]);
  const value = useMemo(
    () => ({
      query,
      asked,
      etat: searching ? null : asked.etat,
      change,
      active,
      setActive,
      opened,
      setOpened,
    }),
    [query, asked, searching, change, active, setActive, opened],
  );
  return <InboxContext value={value}>{children}</InboxContext>;
}

export function useInbox(): InboxState {
  const state = use(InboxContext);
  if (!state) throw new Error('useInbox outside of InboxProvider');
  return state;
}
