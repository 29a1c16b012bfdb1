import { useMemo } from 'react';
import type { InboxQuery } from '../../../protocol/workspace.ts';
import { useInbox } from '../inbox/inbox-query.tsx';

/** The list's filter, in any state: what is to check says so itself. */
export function useSweepQuery(): InboxQuery {
  const { query } = useInbox();
  return useMemo(() => ({ ...query, etat: 'tous' as const }), [query]);
}
