import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import type { CommandeLot } from '../../../domain/decision/lot.ts';
import { reviewBatch } from '../../../messages/review-batch.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import type { CibleLot } from '../../../protocol/lots.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTRPCClient } from '../app/api.ts';
import { useUndo } from '../app/undo.tsx';
import { useInbox } from '../inbox/inbox-query.tsx';

/** What was asked of which dossiers. */
export interface Batch {
  readonly kind: CommandeLot['kind'];
  readonly cible: CibleLot;
  /** A lot that was begun before: its results. */
  readonly lotId?: string;
}

interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly count: number;
  readonly toggle: (index: number, id: string) => void;
  /** Selects the rows from where the selection began, or from row `from`, to row `to`. */
  readonly extend: (from: number, to: number) => void;
  /** All rows of the list, which has `total`. */
  readonly all: (total: number) => void;
  readonly clear: () => void;
}

interface BatchState {
  readonly selection: Selection;
  readonly batch: Batch | null;
  readonly begin: (batch: Batch) => void;
}

const BatchContext = createContext<BatchState | null>(null);

interface Picked {
  /** The list it was picked in, whatever its order. */
  readonly list: string;
  readonly ids: ReadonlySet<string>;
  /** What was there before a range began to grow, and the row that it grows from. */
  readonly kept: ReadonlySet<string>;
  readonly anchor: number | null;
}
const NONE: ReadonlySet<string> = new Set();

/** DE5: which dossiers of the list are picked. Sorting keeps them; another list has none. */
export function BatchProvider({ children }: { readonly children: ReactNode }) {
  const client = useTRPCClient();
  const t = useMessages(reviewBatch);
  const common = useMessages(reviewCommon);
  const announce = useAnnounce();
  const { tell } = useUndo();
  const { query } = useInbox();
  const { tri: _, ...what } = query;
  const list = JSON.stringify(what);
  const [picked, setPicked] = useState<Picked>({ list, ids: NONE, kept: NONE, anchor: null });
  const [batch, begin] = useState<Batch | null>(null);
  const asked = useRef(0);
  const now = picked.list === list ? picked : { list, ids: NONE, kept: NONE, anchor: null };

  const put = useCallback(
    (next: Picked): void => {
      asked.current += 1;
      setPicked(next);
      announce(t('selected', { count: next.ids.size }));
    },
    [announce, t],
  );
  /** Rows that are not loaded are asked for; an answer that comes late is no longer wanted. */
  const range = useCallback(
    async (from: number, to: number, take: (ids: readonly string[]) => Picked): Promise<void> => {
      asked.current += 1;
      const mine = asked.current;
      try {
        const ids = await client.lots.ids.query({ query, from, to });
        if (mine === asked.current) put(take(ids));
      } catch {
        tell(common('actFailed'));
      }
    },
    [client, query, put, tell, common],
  );

  const { ids, kept, anchor } = now;
  const selection = useMemo(
    (): Selection => ({
      ids,
      count: ids.size,
      toggle: (index, id) => {
        const next = new Set(ids);
        if (!next.delete(id)) next.add(id);
        put({ list, ids: next, kept: next, anchor: index });
      },
      extend: (from, to) => {
        const start = anchor ?? from;
        void range(Math.min(start, to), Math.max(start, to) + 1, (rows) => ({
          list,
          ids: new Set([...kept, ...rows]),
          kept,
          anchor: start,
        }));
      },
      all: (total) =>
        void range(0, total, (rows) => {
          const all = new Set(rows);
          return { list, ids: all, kept: all, anchor: null };
        }),
      clear: () => put({ list, ids: NONE, kept: NONE, anchor: null }),
    }),
    [ids, kept, anchor, list, put, range],
  );
  const value = useMemo(() => ({ selection, batch, begin }), [selection, batch]);
  return <BatchContext value={value}>{children}</BatchContext>;
}

export function useBatch(): BatchState {
  const state = use(BatchContext);
  if (!state) throw new Error('useBatch outside of BatchProvider');
  return state;
}

export const useSelection = (): Selection => useBatch().selection;
