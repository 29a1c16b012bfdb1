import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewSweep } from '../../../messages/review-sweep.ts';
import type { SweepRef } from '../../../protocol/workspace-staff.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTRPC } from '../app/api.ts';
import { FailedState } from '../app/failed-state.tsx';
import { ROUTES } from '../app/routes.ts';
import { SweepEnd } from './sweep-end.tsx';
import { SweepPiece } from './sweep-piece.tsx';
import { useSweep } from './use-sweep.ts';
import { useSweepQuery } from './use-sweep-query.ts';

function Running({ typeId, refs }: { readonly typeId: string; readonly refs: readonly SweepRef[] }) {
  const sweep = useSweep(typeId, refs);
  const ref = sweep.state.refs[sweep.state.at];
  return ref ? (
    <SweepPiece typeId={typeId} dossierId={ref.dossierId} sweep={sweep} />
  ) : (
    <SweepEnd sweep={sweep} />
  );
}

/** One type of pièce, dossier after dossier: what is there when it begins, in the order of the list. */
export default function SweepScreen({ typeId }: { readonly typeId: string }) {
  const trpc = useTRPC();
  const t = useMessages(reviewSweep);
  const common = useMessages(reviewCommon);
  const [, navigate] = useLocation();
  const query = useSweepQuery();
  // Asked anew at each beginning, then left alone: what one decides must not change the list under one's keys.
  const { data, isError, refetch } = useQuery(
    trpc.sweep.refs.queryOptions({ typeId, query }, { gcTime: 0, staleTime: Number.POSITIVE_INFINITY }),
  );
  if (isError) {
    return <FailedState title={t('failed')} text={t('failedText')} onRetry={() => void refetch()} />;
  }
  if (!data) return null;
  if (data.length === 0) {
    return (
      <EmptyState icon={<IconChecks size={28} />} title={t('empty')} text={t('emptyText')}>
        <Button onClick={() => navigate(ROUTES.inbox)}>{common('back')}</Button>
      </EmptyState>
    );
  }
  return <Running typeId={typeId} refs={data} />;
}
