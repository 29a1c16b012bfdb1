import { IconGitMerge } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewQueue } from '../../../messages/review-queue.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useSentence } from '../../i18n/sentence.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTRPC } from '../app/api.ts';
import { FailedState } from '../app/failed-state.tsx';
import { useUndo } from '../app/undo.tsx';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import queue from '../queue/queue.module.css';
import { ConflictCard } from './conflict-card.tsx';

/** SY6: two people set the same thing: both values, who and when, one key each. */
export default function ConflictsScreen() {
  const trpc = useTRPC();
  const t = useMessages(reviewQueue);
  const common = useMessages(reviewCommon);
  const sentence = useSentence();
  const { tell } = useUndo();
  const { data: conflicts, isError, refetch } = useQuery(trpc.conflicts.list.queryOptions());
  const resolve = useMutation(
    trpc.conflicts.resolve.mutationOptions({
      onSuccess: (answer, { choix }) => tell(answer.ok ? t(`resolved.${choix}`) : sentence(answer.refusal)),
      onError: () => tell(common('actFailed')),
    }),
  );
  const first = conflicts?.[0];
  useShortcut(
    'pickSide',
    (digit) => {
      if (first) resolve.mutate({ id: first.id, choix: digit === 1 ? 'mien' : 'leur' });
    },
    first !== undefined && !resolve.isPending,
  );
  if (isError) {
    return <FailedState title={t('conflict.failed')} onRetry={() => void refetch()} />;
  }
  if (!conflicts) return null;
  if (conflicts.length === 0) {
    return (
      <EmptyState
        icon={<IconGitMerge size={28} />}
        title={t('conflict.none')}
        text={t('conflict.noneText')}
      />
    );
  }
  return (
    <div className={queue.screen}>
      <div className={queue.page}>
        <div className={queue.intro}>
          <p>{t('conflict.intro')}</p>
        </div>
        {conflicts.map((conflict) => (
          <ConflictCard
            key={conflict.id}
            conflict={conflict}
            withKeys={conflict === first}
            busy={resolve.isPending}
            onPick={(choix) => resolve.mutate({ id: conflict.id, choix })}
          />
        ))}
      </div>
    </div>
  );
}
