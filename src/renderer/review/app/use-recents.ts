import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { InboxRow } from '../../../protocol/workspace.ts';
import { useTRPC } from './api.ts';
import { useVue } from './preferences.tsx';
import { type Recents, savedRecents, withRecent } from './recents.ts';

/** Leafing through with J and K leaves no trace: a dossier counts once it stayed on screen this long. */
const KEPT_AFTER_MS = 1_000;
const NONE: Recents = [];

const useSaved = () => useVue('recents', savedRecents, NONE);

/** Notes that this dossier is read. */
export function useNoteRecent(id: string): void {
  const [recents, save] = useSaved();
  const note = useEffectEvent((read: string) => {
    if (recents[0] !== read) save(withRecent(recents, read));
  });
  useEffect(() => {
    const timer = setTimeout(() => note(id), KEPT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id]);
}

/** Rows of the dossiers read last, newest first, as they are now: those that are no longer here are gone. */
export function useRecents(enabled: boolean): readonly InboxRow[] {
  const trpc = useTRPC();
  const [recents] = useSaved();
  const { data } = useQuery(
    trpc.inbox.rows.queryOptions(
      { ids: [...recents] },
      { enabled: enabled && recents.length > 0, placeholderData: (before) => before },
    ),
  );
  return recents.length === 0 ? [] : (data ?? []);
}
