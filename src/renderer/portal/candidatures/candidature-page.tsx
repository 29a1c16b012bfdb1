import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { portalCandidature } from '../../../messages/portal-candidature.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { problemOf, useTRPC } from '../app/api.ts';
import { Loaded, Page } from '../app/page.tsx';
import { ROUTES } from '../app/routes.ts';
import { useDrafts } from '../profil/saving/use-drafts.ts';
import { CandidatureProvider } from './candidature-context.tsx';
import { CandidatureScreen } from './candidature-screen.tsx';

/** `/candidatures/:id`: the candidature window of the guide. */
export default function CandidaturePage() {
  const t = useMessages(portalCandidature);
  const name = useBilingue();
  const trpc = useTRPC();
  const dossierId = useParams<{ id: string }>().id ?? '';
  const query = useQuery({
    ...trpc.candidatures.lire.queryOptions({ dossierId }),
    // Another tab, or staff, may have acted since: looked at when one comes back to the page.
    refetchOnWindowFocus: 'always',
  });
  const site = useQuery(trpc.site.accueil.queryOptions());
  const drafts = useDrafts();
  const back = <Link href={ROUTES.candidatures}>‹ {t('page.back')}</Link>;
  if (problemOf(query.error)?.code === 'introuvable') {
    return (
      <Page title={t('gone.title')} back={back}>
        <p>{t('gone.text')}</p>
      </Page>
    );
  }
  const title = query.data ? name(query.data.formation) : t('page.title');
  const ready = query.data && site.data && drafts ? { view: query.data, site: site.data, drafts } : undefined;
  return (
    <Page key={dossierId} title={title} back={back} width="large">
      <Loaded query={{ data: ready, error: query.error ?? site.error, refetch: query.refetch }}>
        {(loaded) => (
          <CandidatureProvider {...loaded}>
            <CandidatureScreen />
          </CandidatureProvider>
        )}
      </Loaded>
    </Page>
  );
}
