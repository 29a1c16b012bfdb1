import { useQuery } from '@tanstack/react-query';
import type { SiteView } from '../../../protocol/portal/views.ts';
import { useTRPC } from './api.ts';

/** The établissement that this portal is of; undefined while it is on its way. */
export function useSite(): SiteView | undefined {
  const trpc = useTRPC();
  return useQuery(trpc.site.accueil.queryOptions()).data;
}
