import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { rubriquesProfil } from '../../../messages/portal-profil.ts';
import { portalRubriques } from '../../../messages/portal-rubriques.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { Loaded, Page } from '../app/page.tsx';
import { isRubrique } from '../app/routes.ts';
import { Overview } from './overview.tsx';
import { ProfilProvider } from './profil-context.tsx';
import { RubricScreen } from './rubric-screen.tsx';
import { RUBRIQUE_OF } from './rubrics.ts';
import { useDrafts } from './saving/use-drafts.ts';

/** `/profil`: the rubrics and how they stand; `/profil/:rubrique`: one of them, saved as typed (PR3, PR4). */
export default function ProfilPage() {
  const t = useMessages(portalRubriques);
  const names = useMessages(rubriquesProfil);
  const trpc = useTRPC();
  const asked = useParams<{ rubrique?: string }>().rubrique ?? '';
  const slug = isRubrique(asked) ? asked : null;
  // Another tab may have saved since: looked at when one comes back to the page.
  const query = useQuery({ ...trpc.profil.lire.queryOptions(), refetchOnWindowFocus: 'always' });
  const site = useQuery(trpc.site.accueil.queryOptions());
  const drafts = useDrafts();
  const ready = query.data && site.data && drafts ? { view: query.data, site: site.data, drafts } : undefined;
  const loading = { data: ready, error: query.error ?? site.error, refetch: query.refetch };
  if (slug === null) {
    return (
      <Page key="profil" title={t('profil.title')} lead={<p>{t('profil.lead')}</p>}>
        <Loaded query={loading}>
          {(loaded) => (
            <ProfilProvider {...loaded}>
              <Overview />
            </ProfilProvider>
          )}
        </Loaded>
      </Page>
    );
  }
  return (
    <Page
      key={slug}
      title={names(RUBRIQUE_OF[slug])}
      back={<Link href="/profil">‹ {t('profil.title')}</Link>}
      width="large"
    >
      <Loaded query={loading}>
        {(loaded) => (
          <ProfilProvider {...loaded}>
            <RubricScreen slug={slug} />
          </ProfilProvider>
        )}
      </Loaded>
    </Page>
  );
}
