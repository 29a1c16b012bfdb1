import { useQuery } from '@tanstack/react-query';
import { jourOf } from '../../i18n/dates.ts';
import { useTRPC } from '../app/api.ts';

/** OR4: today by the server's clock, in the établissement's zone; the phone's own may be wrong. */
export function useToday(): string {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.site.accueil.queryOptions());
  return jourOf(data?.maintenant ?? 0);
}
