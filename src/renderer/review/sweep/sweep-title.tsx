import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { reviewSweep } from '../../../messages/review-sweep.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { BackToList } from '../app/back-to-list.tsx';
import { ROUTES } from '../app/routes.ts';
import classes from '../app/top-bar.module.css';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import { useSweepQuery } from './use-sweep-query.ts';

/** Which pièce one goes through. */
export function SweepTitle({ typeId }: { readonly typeId: string }) {
  const trpc = useTRPC();
  const t = useMessages(reviewSweep);
  const name = useBilingue();
  const [, navigate] = useLocation();
  const query = useSweepQuery();
  // The name stays once the last pièce of the type is done.
  const { data } = useQuery(
    trpc.sweep.types.queryOptions(
      { query },
      { select: (types) => types.find((type) => type.typeId === typeId)?.libelle, refetchOnMount: false },
    ),
  );
  useShortcut('toList', () => navigate(ROUTES.inbox));
  return (
    <div className={classes.title}>
      <BackToList />
      <h1>{t('title', { piece: data ? name(data) : typeId })}</h1>
    </div>
  );
}
