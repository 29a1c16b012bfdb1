import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { reviewApp } from '../../../messages/review-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { balayagePath, lettresPath, ROUTES } from '../app/routes.ts';
import { useCommand } from '../keys/shortcuts-provider.tsx';

/** Whether this person shares dossiers out: false until the workspace has said so. */
export function useShares(): boolean {
  const { data } = useQuery(useTRPC().lectures.commissions.queryOptions());
  return data?.some(({ affecte }) => affecte) ?? false;
}

/** Whether this person writes the letters of a commission: false until the workspace has said so. */
export function useWritesLetters(): boolean {
  const { data } = useQuery(useTRPC().lettres.list.queryOptions());
  return (data?.length ?? 0) > 0;
}

/** The screens about all dossiers at once, for ☰ and the palette; what is not everybody's only for whom it is. */
export function LecturesCommands() {
  const t = useMessages(reviewApp);
  const [location, navigate] = useLocation();
  const shares = useShares();
  const writes = useWritesLetters();
  useCommand('balayage', t('menu.balayage'), () => navigate(balayagePath('')));
  useCommand('accord', t('menu.accord'), () => navigate(ROUTES.accord), location !== ROUTES.accord);
  useCommand(
    'repartition',
    t('menu.repartition'),
    () => navigate(ROUTES.repartition),
    shares && location !== ROUTES.repartition,
  );
  useCommand('lettres', t('menu.lettres'), () => navigate(lettresPath('')), writes);
  return null;
}
