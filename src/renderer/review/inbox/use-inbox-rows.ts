import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { InboxPage, InboxQuery, InboxRow } from '../../../protocol/workspace.ts';
import { useTRPC } from '../app/api.ts';

/** Rows per request: two of them always cover a screen, wherever it stands. */
export const PAGE = 100;

interface InboxRows {
  /** Null before the first answer. */
  readonly total: number | null;
  /** Undefined while the row is on its way: its place is kept. */
  readonly rowAt: (index: number) => InboxRow | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
}

const holds = (page: InboxPage | undefined, offset: number): page is InboxPage => page?.offset === offset;

/**
 * The rows of page `current` and the next one: two slots (even and odd pages) follow the scroll, so that one
 * is always there while the other loads. While a new search is answered, the rows before it stay.
 */
export function useInboxRows(query: InboxQuery, current: number): InboxRows {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const pageOf = (slot: 0 | 1): number => (current % 2 === slot ? current : current + 1);
  const optionsOf = (page: number) =>
    trpc.inbox.page.queryOptions(
      { query, offset: page * PAGE, limit: PAGE },
      { placeholderData: keepPreviousData, trpc: { abortOnUnmount: true } },
    );
  const even = useQuery(optionsOf(pageOf(0)));
  const odd = useQuery(optionsOf(pageOf(1)));
  const slots = [even, odd] as const;
  const total = slots[current % 2 === 0 ? 0 : 1].data?.total ?? even.data?.total ?? null;

  // One page further each way, so that a fast scroll finds its rows there.
  useEffect(() => {
    if (current > 0) void queries.prefetchQuery(optionsOf(current - 1));
    if (total !== null && (current + 2) * PAGE < total) void queries.prefetchQuery(optionsOf(current + 2));
  });

  return {
    total,
    rowAt: (index) => {
      const page = Math.floor(index / PAGE);
      const { data } = slots[page % 2 === 0 ? 0 : 1];
      return holds(data, page * PAGE) ? data.rows[index - page * PAGE] : undefined;
    },
    failed: even.isError && odd.isError,
    retry: () => {
      void even.refetch();
      void odd.refetch();
    },
  };
}
