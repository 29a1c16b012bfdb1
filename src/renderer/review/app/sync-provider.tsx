import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import type { ChangeNotice, SyncState } from '../../../protocol/workspace.ts';
import { useTRPC } from './api.ts';
import { createChangeGatherer } from './change-gatherer.ts';

const SyncContext = createContext<SyncState | null>(null);

/** Follows the workspace: its sync state for the badge, and local changes for every query on screen. */
export function SyncProvider({ children }: { readonly children: ReactNode }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const gatherer = useMemo(
    () =>
      createChangeGatherer((moved) => {
        void queries.invalidateQueries(trpc.inbox.pathFilter());
        void queries.invalidateQueries(trpc.lectures.pathFilter());
        void queries.invalidateQueries(trpc.sweep.types.pathFilter());
        void queries.invalidateQueries(trpc.sweep.ready.pathFilter());
        void queries.invalidateQueries(trpc.facts.pathFilter());
        void queries.invalidateQueries(trpc.queue.pathFilter());
        void queries.invalidateQueries(trpc.lots.get.pathFilter());
        void queries.invalidateQueries(trpc.seances.pathFilter());
        void queries.invalidateQueries(trpc.lettres.list.pathFilter());
        void queries.invalidateQueries(trpc.conflicts.pathFilter());
        void queries.invalidateQueries(trpc.texts.search.pathFilter());
        void queries.invalidateQueries({
          ...trpc.dossier.get.pathFilter(),
          predicate: ({ state }) => {
            const id = (state.data as { dossier?: { id?: string } } | null | undefined)?.dossier?.id;
            return moved === 'tous' || id === undefined || moved.has(id);
          },
        });
      }),
    [queries, trpc],
  );
  useEffect(() => () => gatherer.stop(), [gatherer]);
  useSubscription(
    trpc.changes.subscriptionOptions(undefined, {
      onData: (notice: ChangeNotice) => gatherer.add(notice.dossiers),
    }),
  );
  const { data } = useSubscription(trpc.sync.state.subscriptionOptions());
  return <SyncContext value={data ?? null}>{children}</SyncContext>;
}

/** Null until the workspace has said where it stands. */
export const useSyncState = (): SyncState | null => use(SyncContext);
