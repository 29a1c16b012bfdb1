import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewCommon } from '../../../messages/review-common.ts';
import type { Act } from '../../../protocol/mutations.ts';
import type { ActAnswer } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { useTRPC, useTRPCClient } from './api.ts';
import { useUndo } from './undo.tsx';

export interface Acts {
  /**
   * Does an act on the local view: durable when it answers. A refusal of the domain comes back as a value;
   * null when the workspace itself failed, which the member is told.
   */
  readonly perform: (act: Act, baseVersion: number) => Promise<ActAnswer | null>;
  /** The same, showing the refusal as a toast; gives the act's id, or null. */
  readonly performOrTell: (act: Act, baseVersion: number) => Promise<string | null>;
  /** Takes back an act that has not left; otherwise does `inverse`. False: too late; a refusal says why. */
  readonly takeBack: (id: string, inverse: Act | null, baseVersion: number) => Promise<boolean | Refusal>;
}

/** All writing goes through here. */
export function useActs(): Acts {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { tell } = useUndo();
  const t = useMessages(reviewCommon);
  const sentence = useSentence();

  const perform = useCallback<Acts['perform']>(
    async (payload, baseVersion) => {
      try {
        const answer = await client.act.mutate({ act: payload, baseVersion });
        await queries.invalidateQueries(trpc.dossier.get.pathFilter());
        return answer;
      } catch {
        // The workspace process could not write: the form keeps what was typed.
        tell(t('actFailed'));
        return null;
      }
    },
    [client, queries, trpc, tell, t],
  );

  return useMemo(
    () => ({
      perform,
      performOrTell: async (payload, baseVersion) => {
        const answer = await perform(payload, baseVersion);
        if (answer === null) return null;
        if (answer.ok) return answer.id;
        tell(sentence(answer.refusal));
        return null;
      },
      takeBack: async (id, inverse, baseVersion) => {
        if (await client.acts.withdraw.mutate({ id })) {
          await queries.invalidateQueries(trpc.dossier.get.pathFilter());
          return true;
        }
        if (!inverse) return false;
        const answer = await perform(inverse, baseVersion);
        if (answer === null) return false;
        return answer.ok || answer.refusal;
      },
    }),
    [perform, client, queries, trpc, tell, sentence],
  );
}
