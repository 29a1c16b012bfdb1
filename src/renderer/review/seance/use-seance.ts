import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { SeanceView } from '../../../protocol/seances.ts';
import { useTRPC } from '../app/api.ts';
import { useOfferUnsent, useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';

export function useSeance(id: string) {
  const trpc = useTRPC();
  const { data, isError, refetch } = useQuery(trpc.seances.get.queryOptions({ id }));
  return { data, isError, refetch: () => void refetch() };
}

/** Does an act of the commission; null when done, or the refusal to show in its place. */
export type Perform = (act: Act, done: string, inverse?: Act | null) => Promise<Refusal | null>;

/** Acts of a séance or of its lists, with their way back: what undoes them, or taking them back unsent. */
export function usePerform(version: number): Perform {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const acts = useActs();
  const { offer } = useUndo();
  const offerUnsent = useOfferUnsent();
  return useCallback(
    async (act, done, inverse = null) => {
      const answer = await acts.perform(act, version);
      if (answer === null) return { code: 'introuvable', params: {} };
      await queries.invalidateQueries(trpc.seances.pathFilter());
      if (!answer.ok) return answer.refusal;
      const entry = { done, undo: () => acts.takeBack(answer.id, inverse, version) };
      if (inverse) offer(entry);
      else if (done !== '') offerUnsent(entry);
      return null;
    },
    [acts, version, queries, trpc, offer, offerUnsent],
  );
}

/** What every act of a séance names. */
export const seanceKey = ({ seance }: Pick<SeanceView, 'seance'>) => ({
  seanceId: seance.id,
  commissionId: seance.commissionId,
});
