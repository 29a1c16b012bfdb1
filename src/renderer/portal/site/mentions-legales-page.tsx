import { portalSite } from '../../../messages/portal-site.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { Lines, Page, Waiting } from '../app/page.tsx';
import { useSite } from '../app/site.tsx';
import { Paragraphs } from './paragraphs.tsx';

/** What the law asks to be told: the établissement's own text, then what holds of every portal. */
export default function MentionsLegalesPage() {
  const t = useMessages(portalSite);
  const text = useBilingue();
  const site = useSite();
  return (
    <Page title={t('mentions.titre')}>
      {site ? (
        <>
          <Paragraphs text={text(site.mentionsLegales)} />
          <h2>{t('mentions.donnees')}</h2>
          <p>{t('mentions.donneesTexte', { etablissement: site.etablissement })}</p>
          <h2>{t('mentions.cookies')}</h2>
          <p>{t('mentions.cookiesTexte')}</p>
        </>
      ) : (
        <Waiting skeleton={<Lines />} />
      )}
    </Page>
  );
}
