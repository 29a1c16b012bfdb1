import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { DossierView } from '../../../protocol/workspace.ts';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import { type PieceTab, tabsOf } from '../dossier/piece-tab.ts';
import { useWarm } from '../dossier/use-warm.ts';
import { ahead, type SweepState } from './sweep-state.ts';
import { useSweepQuery } from './use-sweep-query.ts';

/** Dossiers whose pièce is opened before one comes to it, and whose files are fetched before others. */
const OPENED_AHEAD = 3;
const FETCHED_AHEAD = 12;

interface Item {
  readonly view: DossierView;
  readonly tabs: readonly PieceTab[];
  readonly tab: PieceTab;
}

/**
 * The dossier on screen, and the next ones brought in behind it. Undefined: on its way; null: no more here.
 * `stale`: the one before is still shown, and is not to be decided upon.
 */
export function useSweepItem(
  typeId: string,
  dossierId: string,
  state: SweepState,
): { readonly item: Item | null | undefined; readonly stale: boolean } {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const warm = useWarm();
  const query = useSweepQuery();
  const { data: view, isPlaceholderData } = useQuery(
    trpc.dossier.get.queryOptions({ id: dossierId, query }, { placeholderData: keepPreviousData }),
  );
  const item = useMemo((): Item | null | undefined => {
    if (!view) return view;
    const tabs = tabsOf(view);
    const tab = tabs.find(({ type }) => type.id === typeId);
    return tab ? { view, tabs, tab } : null;
  }, [view, typeId]);

  useEffect(() => {
    let here = true;
    const ids = ahead(state, FETCHED_AHEAD);
    const bring = async (): Promise<void> => {
      for (const id of ids.slice(1, 1 + OPENED_AHEAD)) {
        if (!here) return;
        const next = await warm.dossier(id, query);
        const shown = next && tabsOf(next).find(({ type }) => type.id === typeId)?.shown;
        if (shown && here) warm.piece(shown);
      }
      if (here) await client.sweep.focus.mutate({ dossierIds: [...ids] });
    };
    // A failure is met again, with its sentence, when the pièce is opened.
    bring().catch(() => undefined);
    return () => {
      here = false;
    };
  }, [state, query, warm, client, typeId]);
  return { item, stale: isPlaceholderData };
}
