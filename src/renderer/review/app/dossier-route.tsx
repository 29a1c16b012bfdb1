import { Button } from '@mantine/core';
import { IconFolderOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTRPC } from './api.ts';
import { numeroOf, parseDossierLink, routeOfLink } from './dossier-link.ts';
import { ROUTES } from './routes.ts';
import { useNoteRecent } from './use-recents.ts';

export const loadDossier = () => import('../dossier/dossier-screen.tsx');
const DossierScreen = lazy(loadDossier);

/** A link says the number that people read: the screen goes by the id. */
function ByNumber({ numero }: { readonly numero: string }) {
  const trpc = useTRPC();
  const t = useMessages(reviewDossier);
  const common = useMessages(reviewCommon);
  const search = useSearch();
  const [, navigate] = useLocation();
  const { data } = useQuery(trpc.inbox.find.queryOptions({ recherche: numero, limit: 2 }, { staleTime: 0 }));
  const id = data?.find((row) => row.numero === numero)?.id;
  useEffect(() => {
    const link = parseDossierLink(`/dossiers/${numero}${search === '' ? '' : `?${search}`}`);
    if (id !== undefined && link) navigate(routeOfLink({ ...link, dossierId: id }), { replace: true });
  }, [id, numero, search, navigate]);
  if (data === undefined || id !== undefined) return null;
  return (
    <EmptyState icon={<IconFolderOff size={28} />} title={t('gone')} text={t('goneText')}>
      <Button onClick={() => navigate(ROUTES.inbox)}>{common('back')}</Button>
    </EmptyState>
  );
}

function ById({ id }: { readonly id: string }) {
  useNoteRecent(id);
  return <DossierScreen id={id} />;
}

/** A dossier by its id or, from a link, by its number. */
export function DossierRoute({ reference }: { readonly reference: string }) {
  const numero = numeroOf(reference);
  return numero === null ? <ById id={reference} /> : <ByNumber numero={numero} />;
}
