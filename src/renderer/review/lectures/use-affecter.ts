import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import type { MutationPayload } from '../../../protocol/mutations.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import { useUndo } from '../app/undo.tsx';

/** Acts a request: few enough that the screen goes on moving, and that a progress can be seen. */
const SLICE = 25;

export type AffectationAct =
  | {
      readonly type: 'affectation.affecter@1';
      readonly payload: MutationPayload<'affectation.affecter@1'>;
    }
  | {
      readonly type: 'affectation.retirer@1';
      readonly payload: MutationPayload<'affectation.retirer@1'>;
    };

export interface Refused {
  readonly act: AffectationAct;
  readonly refusal: Refusal;
}

interface Done {
  readonly id: string;
  readonly inverse: AffectationAct;
}

const isAffectation = (act: { readonly type: string } | null): act is AffectationAct =>
  act?.type.startsWith('affectation.') ?? false;

const slicesOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / SLICE) }, (_, i) => items.slice(i * SLICE, (i + 1) * SLICE));

/**
 * Gives dossiers to readers, many in one gesture: each succeeds or is refused by itself, and one « Annuler »
 * takes all of them back.
 */
export function useAffecter() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const t = useMessages(reviewLectures);
  const common = useMessages(reviewCommon);
  const { offer, tell } = useUndo();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);

  const refresh = useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries(trpc.lectures.pathFilter()),
      queries.invalidateQueries(trpc.dossier.get.pathFilter()),
    ]);
  }, [queries, trpc]);

  const undo = useCallback(
    async (made: readonly Done[]): Promise<boolean> => {
      let kept = 0;
      for (const faites of slicesOf(made.toReversed()))
        kept += await client.lectures.defaire.mutate({ faites: [...faites].reverse() });
      await refresh();
      if (kept > 0) tell(t('undo.kept', { count: kept }));
      return kept === 0;
    },
    [client, refresh, tell, t],
  );

  /** `sentence` says what was done, of how many; null when nothing was. Gives back what was refused. */
  const affecter = useCallback(
    async (
      acts: readonly AffectationAct[],
      sentence: (count: number) => string,
    ): Promise<readonly Refused[]> => {
      const made: Done[] = [];
      const refused: Refused[] = [];
      setProgress({ done: 0, total: acts.length });
      try {
        for (const slice of slicesOf(acts)) {
          const results = await client.lectures.affecter.mutate({ acts: [...slice] });
          for (const [i, { answer, inverse }] of results.entries()) {
            const act = slice[i];
            if (answer.ok && isAffectation(inverse)) made.push({ id: answer.id, inverse });
            else if (!answer.ok && act) refused.push({ act, refusal: answer.refusal });
          }
          setProgress({ done: made.length + refused.length, total: acts.length });
        }
      } catch {
        // The workspace could not write: what was done before is done, and can be taken back.
        tell(common('actFailed'));
      }
      setProgress(null);
      await refresh();
      if (made.length > 0) offer({ done: sentence(made.length), undo: () => undo(made) });
      return refused;
    },
    [client, common, offer, refresh, tell, undo],
  );
  return { affecter, progress };
}
