import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect } from 'react';
import type { TextResult, TextsPage, TextsProgress } from '../../../protocol/texts.ts';
import { useTRPC } from '../app/api.ts';
import { PAGE, useTexts } from './texts-query.tsx';

/** Between two keys of somebody who types. */
const TYPING_MS = 50;

export interface TextResults {
  /** What the rows answer: it follows the field. */
  readonly recherche: string;
  /** Null before the first answer. */
  readonly total: number | null;
  readonly rows: readonly TextResult[];
  readonly failed: boolean;
  readonly retry: () => void;
}

/** The results of what is typed; those before it stay until they come. */
export function useTextResults(): TextResults {
  const trpc = useTRPC();
  const texts = useTexts();
  const [recherche] = useDebouncedValue(texts.recherche, TYPING_MS);
  const asked = recherche.trim() !== '';
  const answers = useQueries({
    queries: Array.from({ length: texts.pages }, (_, page) =>
      trpc.texts.search.queryOptions(
        { recherche, offset: page * PAGE, limit: PAGE },
        { enabled: asked, placeholderData: keepPreviousData, trpc: { abortOnUnmount: true } },
      ),
    ),
  });
  const pages: readonly (TextsPage | undefined)[] = asked ? answers.map(({ data }) => data) : [];
  return {
    recherche,
    total: pages[0]?.total ?? null,
    rows: pages.flatMap((page) => page?.rows ?? []),
    failed: asked && answers.some(({ isError }) => isError),
    retry: () => {
      for (const answer of answers) void answer.refetch();
    },
  };
}

/** How far the reading of files has come; results follow it. Null before it is known. */
export function useTextsProgress(): TextsProgress | null {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data } = useSubscription(trpc.texts.progress.subscriptionOptions());
  const read = data ? data.lus + data.total : null;
  useEffect(() => {
    if (read !== null) void queries.invalidateQueries(trpc.texts.search.pathFilter());
  }, [read, queries, trpc]);
  return data ?? null;
}
