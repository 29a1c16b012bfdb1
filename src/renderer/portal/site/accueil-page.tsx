import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { portalSite } from '../../../messages/portal-site.ts';
import type { CompteView, SiteView } from '../../../protocol/portal/views.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useCompte } from '../app/compte.tsx';
import { Page } from '../app/page.tsx';
import { ROUTES } from '../app/routes.ts';
import { useSite } from '../app/site.tsx';
import { useJour } from '../app/use-jour.ts';
import classes from './accueil.module.css';
import { Attentions } from './attentions.tsx';
import { Calendrier } from './calendrier.tsx';
import { MesDemarches } from './mes-demarches.tsx';
import { Paragraphs } from './paragraphs.tsx';

/** Home: what is open and until when, one clear action, then what the guide says one must know. */
export default function AccueilPage() {
  const t = useMessages(portalSite);
  const text = useBilingue();
  const site = useSite();
  const compte = useCompte();
  return (
    <Page title={compte ? t('accueil.bonjour', { prenom: compte.prenom }) : t('accueil.titre')} width="large">
      {compte ? <MesDemarches /> : null}
      <div className={classes.hero}>
        {site ? <Ouverture site={site} compte={compte} /> : <p className={classes.open}>&nbsp;</p>}
      </div>
      <div className={classes.columns}>
        <Calendrier campagne={site?.campagne ?? null} />
        <div>
          {site && text(site.accueil).trim() !== '' ? (
            <section className={classes.intro}>
              <Paragraphs text={text(site.accueil)} />
            </section>
          ) : null}
          <Etapes site={site} />
          <Attentions />
        </div>
      </div>
    </Page>
  );
}

/** What is open, and the one thing to do about it. */
function Ouverture({
  site,
  compte,
}: {
  readonly site: SiteView;
  readonly compte: CompteView | null | undefined;
}) {
  const t = useMessages(portalSite);
  const { jour } = useJour();
  const { campagne, ouvertes } = site;
  return (
    <>
      <p className={classes.open}>
        {ouvertes > 0
          ? t('accueil.ouvertes', { count: ouvertes })
          : campagne
            ? t('accueil.fermees')
            : t('accueil.sansCampagne')}
        {campagne ? (
          <span className={classes.campagne}>
            {' '}
            {t('accueil.campagne', {
              annee: String(campagne.annee),
              debut: jour(campagne.debut),
              fin: jour(campagne.fin),
            })}
          </span>
        ) : null}
      </p>
      <div className={classes.actions}>
        {compte === undefined ? null : compte === null ? (
          <>
            <Button component={Link} href={ROUTES.creer}>
              {t('accueil.creer')}
            </Button>
            <Link href={ROUTES.connexion}>{t('accueil.dejaUn')}</Link>
          </>
        ) : (
          <Button component={Link} href={ROUTES.formations} variant="outline">
            {t('accueil.choisir')}
          </Button>
        )}
      </div>
    </>
  );
}

const ETAPES = ['compte', 'rubriques', 'candidature', 'transmission'] as const;

/** The guide's path, in four lines. */
function Etapes({ site }: { readonly site: SiteView | undefined }) {
  const t = useMessages(portalSite);
  const f = useFormat();
  const taille = f.bytes(site?.tailleFichierMax || 2_000_000);
  return (
    <section aria-labelledby="titre-etapes">
      <h2 id="titre-etapes">{t('etapes.titre')}</h2>
      <ol className={classes.steps}>
        {ETAPES.map((etape) => (
          <li key={etape}>
            <strong>{t(`etapes.${etape}`)}</strong>
            <span>{t(`etapes.${etape}.texte`, { taille })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
