import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { reviewLectures } from '../../../messages/review-lectures.ts';
import type { CommissionLue } from '../../../protocol/lectures.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTRPC } from '../app/api.ts';
import { FailedState } from '../app/failed-state.tsx';
import classes from './lectures.module.css';
import { RecusedReaders } from './recused-readers.tsx';
import { RepartitionForm } from './repartition-form.tsx';
import { RepartitionPlan } from './repartition-plan.tsx';
import { useRepartition } from './use-repartition.ts';

function Workbench({ commissions }: { readonly commissions: readonly CommissionLue[] }) {
  const state = useRepartition(commissions);
  const { commission, choix, change, plan, suivi, failed } = state;
  if (!commission) return null;
  return (
    <div className={classes.screen}>
      <RepartitionForm
        commissions={commissions}
        commission={commission}
        choix={choix}
        onPick={state.pick}
        onChange={change}
      />
      <div className={classes.main}>
        {suivi && suivi.recuses.length > 0 ? <RecusedReaders recuses={suivi.recuses} /> : null}
        <RepartitionPlan
          commission={commission}
          choix={choix}
          onChange={change}
          plan={plan}
          suivi={suivi}
          failed={failed}
        />
      </div>
    </div>
  );
}

/** OR5: who reads what: looked at first, then done, and taken back as one. */
export default function RepartitionScreen() {
  const trpc = useTRPC();
  const t = useMessages(reviewLectures);
  const { data, isError, refetch } = useQuery(trpc.lectures.commissions.queryOptions());
  if (isError) {
    return <FailedState title={t('failed')} onRetry={() => void refetch()} />;
  }
  if (!data) return null;
  const shared = data.filter(({ affecte }) => affecte);
  if (shared.length === 0) {
    return (
      <EmptyState
        icon={<IconUsersGroup size={28} />}
        title={t('share.notMine')}
        text={t('share.notMineText')}
      />
    );
  }
  return <Workbench commissions={shared} />;
}
