import { useQueryClient } from '@tanstack/react-query';
import type { Refusal } from '../../../domain/refusal.ts';
import type { LettresAct } from '../../../protocol/mutations.ts';
import { useTRPC } from '../app/api.ts';
import { useOfferUnsent, useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';

interface Way {
  readonly done: string;
  /** What puts back what stood before; null: it is only taken back unsent. */
  readonly inverse: LettresAct | null;
  /** Once it was taken back. */
  readonly onUndone?: () => Promise<void>;
}

/** Does an act on letters, with its way back; null when done, or the refusal to show in its place. */
export function useLettresActs(): (act: LettresAct, version: number, way: Way) => Promise<Refusal | null> {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const acts = useActs();
  const { offer } = useUndo();
  const offerUnsent = useOfferUnsent();
  return async (act, version, { done, inverse, onUndone }) => {
    const answer = await acts.perform(act, version);
    if (answer === null) return { code: 'introuvable', params: {} };
    if (!answer.ok) return answer.refusal;
    const refresh = () => queries.invalidateQueries(trpc.lettres.pathFilter());
    await refresh();
    const undo = async () => {
      const back = await acts.takeBack(answer.id, inverse, version);
      if (back === true) await onUndone?.();
      await refresh();
      return back;
    };
    (inverse ? offer : offerUnsent)({ done, undo });
    return null;
  };
}
