import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { EcranLu } from '../../../protocol/reprise.ts';
import { useTRPC, useTRPCClient } from './api.ts';
import { loadDossier } from './dossier-route.tsx';
import { navigate } from './hash-location.ts';
import { dossierPath } from './routes.ts';

/** What a window begins with. */
export interface Start {
  /** The dossier it came back to; null: the list, or what its address names. */
  readonly ecran: EcranLu | null;
  /** There was one, and it is no more open to this member. */
  readonly parti: boolean;
}

const LIST: Start = { ecran: null, parti: false };

/**
 * Reads, once the replica of `personne` is open, what its interface begins with: view states, and the dossier
 * that was on screen when Pupitre was last closed. Null until then. A window whose address names a screen (a
 * link, another window, a reload) stays there.
 */
export function useStart(personne: string): Start | null {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [read, setRead] = useState<{ readonly personne: string; readonly start: Start } | null>(null);
  useEffect(() => {
    let here = true;
    const views = queries.fetchQuery(trpc.preferences.get.queryOptions(undefined, { staleTime: 0 }));
    const comeBack = async (): Promise<Start> => {
      if (location.hash !== '') return LIST;
      const reprise = await client.reprise.get.query();
      if (reprise?.etat === 'parti') await client.reprise.set.mutate({ ecran: null });
      if (reprise?.etat !== 'dossier') return { ecran: null, parti: reprise !== null };
      void loadDossier();
      return { ecran: reprise.ecran, parti: false };
    };
    // Not read: the workspace opens as if nothing had been saved, rather than not at all.
    void Promise.allSettled([comeBack(), views]).then(([back]) => {
      if (!here) return;
      const start = back.status === 'fulfilled' ? back.value : LIST;
      // A link of the system that came in between goes first. Otherwise the list is behind the dossier.
      const goesBack = start.ecran !== null && location.hash === '';
      if (goesBack) navigate(dossierPath(start.ecran.dossierId));
      setRead({ personne, start: start.ecran !== null && !goesBack ? LIST : start });
    });
    return () => {
      here = false;
    };
  }, [personne, client, queries, trpc]);
  return read?.personne === personne ? read.start : null;
}
