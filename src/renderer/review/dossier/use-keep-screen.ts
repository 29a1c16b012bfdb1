import { useCallback, useEffect, useEffectEvent } from 'react';
import type { EcranLu } from '../../../protocol/reprise.ts';
import { useTRPCClient } from '../app/api.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import { type Reading, screenOf } from './reading-panes.ts';

/** Leafing through with J and K writes nothing to the disk: a screen counts once it stayed this long. */
const KEPT_AFTER_MS = 300;

/**
 * Keeps which dossier is on screen and what its panes read, so that the next start comes back to it; the
 * window that was used last has the word. Who leaves it for another screen doesn't come back to it.
 */
export function useKeepScreen(dossierId: string | null, { panes, active }: Reading): void {
  const client = useTRPCClient();
  const { query } = useInbox();
  const save = useCallback(
    (ecran: EcranLu | null): void =>
      // Losing it to a stopped workspace costs a click at the next start: nothing to tell.
      void client.reprise.set.mutate({ ecran }).catch(() => undefined),
    [client],
  );
  const keep = useEffectEvent((id: string, reading: Reading): void =>
    save({ dossierId: id, recherche: query.recherche, ...screenOf(reading) }),
  );
  useEffect(() => {
    if (dossierId === null) return;
    const now = (): void => keep(dossierId, { panes, active });
    const timer = setTimeout(now, KEPT_AFTER_MS);
    addEventListener('focus', now);
    return () => {
      clearTimeout(timer);
      removeEventListener('focus', now);
    };
  }, [dossierId, panes, active]);
  useEffect(() => () => save(null), [save]);
}
