import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { CompteView } from '../../../protocol/portal/views.ts';
import { forgetDrafts } from '../profil/saving/drafts.ts';
import { draftStorage } from '../profil/saving/use-drafts.ts';
import { useTRPC, useTRPCClient } from './api.ts';
import { useChooseLangue } from './langue.tsx';
import { reconnection } from './reconnection.ts';
import { ROUTES } from './routes.ts';

/** Who is signed in: null, nobody; undefined, not known yet. */
export function useCompte(): CompteView | null | undefined {
  const trpc = useTRPC();
  return useQuery(trpc.compte.moi.queryOptions()).data;
}

/** The account's language is the page's from the moment that one is signed in. */
export function useFollowCompte(): void {
  const compte = useCompte();
  const choose = useChooseLangue();
  const numero = useRef<string | null>(null);
  useEffect(() => {
    reconnection.watch(compte !== null && compte !== undefined);
    const before = numero.current;
    numero.current = compte?.numero ?? null;
    if (compte && before !== compte.numero) choose(compte.langue);
  }, [compte, choose]);
}

/** Asks the server again who is signed in: after every act that signs in. */
export function useRefreshCompte(): () => Promise<CompteView | null> {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useCallback(
    () => queries.fetchQuery({ ...trpc.compte.moi.queryOptions(), staleTime: 0 }),
    [queries, trpc],
  );
}

/** Nobody is signed in any more: what was shown of the candidat leaves this page's memory, then home. */
export function useSignedOut(): () => void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useCallback(() => {
    reconnection.watch(false);
    queries.setQueryData(trpc.compte.moi.queryKey(), null);
    navigate(ROUTES.accueil);
    for (const path of [trpc.profil, trpc.candidatures, trpc.compte.sessions])
      queries.removeQueries(path.pathFilter());
  }, [queries, trpc, navigate]);
}

/** Signs out of this browser, which may be shared: what was typed and not saved yet leaves it too. */
export function useSignOut(): () => Promise<void> {
  const client = useTRPCClient();
  const signedOut = useSignedOut();
  return useCallback(async () => {
    reconnection.watch(false);
    await client.compte.deconnecter.mutate();
    forgetDrafts(draftStorage());
    signedOut();
  }, [client, signedOut]);
}
