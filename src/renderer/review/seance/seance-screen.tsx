import { Button } from '@mantine/core';
import { IconFolderOff } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { reviewSeance } from '../../../messages/review-seance.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailedState } from '../app/failed-state.tsx';
import { ROUTES } from '../app/routes.ts';
import { Closed } from './closed.tsx';
import { Conducting } from './conducting.tsx';
import { Preparation } from './preparation.tsx';
import { useSeance } from './use-seance.ts';

/** DE12: one séance, as it stands: being prepared, under way, or closed with its procès-verbal. */
export default function SeanceScreen({ id }: { readonly id: string }) {
  const t = useMessages(reviewSeance);
  const [, navigate] = useLocation();
  const { data: view, isError, refetch } = useSeance(id);
  if (isError) return <FailedState title={t('failed')} onRetry={refetch} />;
  if (view === undefined) return null;
  if (view === null)
    return (
      <EmptyState icon={<IconFolderOff size={28} />} title={t('gone')} text={t('goneText')}>
        <Button onClick={() => navigate(ROUTES.seances)}>{t('all')}</Button>
      </EmptyState>
    );
  if (view.seance.etat === 'close') return <Closed view={view} />;
  return view.seance.etat === 'ouverte' ? <Conducting view={view} /> : <Preparation view={view} />;
}
