import { Button } from '@mantine/core';
import { Link, Redirect, useSearch } from 'wouter';
import { portalCompte } from '../../../messages/portal-compte.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCompte, useRefreshCompte } from '../app/compte.tsx';
import { Page } from '../app/page.tsx';
import { pathOfCas, ROUTES, safeRetour } from '../app/routes.ts';
import { useSite } from '../app/site.tsx';
import { keepSuite, keptSuite } from '../app/storage.ts';
import classes from './connexion.module.css';
import { SignInForm } from './sign-in-form.tsx';

const withoutSearch = (path: string): string => path.replace(/[?#].*$/, '');

/** The two doors of the guide, side by side: the ENT of the établissement, and the account of this portal. */
export default function ConnexionPage() {
  const t = useMessages(portalCompte);
  const search = new URLSearchParams(useSearch());
  // Refused by the ENT: the way back is the one that was kept.
  const retour = safeRetour(search.get('retour') ?? (search.has('ent') ? keptSuite() : null));
  const compte = useCompte();
  const refresh = useRefreshCompte();
  const site = useSite();
  if (compte) return <Redirect to={retour ?? ROUTES.accueil} replace />;
  return (
    <Page
      title={t('connexion.titre')}
      width="large"
      lead={retour?.startsWith(ROUTES.formations) ? <p>{t('connexion.pourCandidater')}</p> : null}
    >
      {search.has('ent') ? (
        <Notice tone="bad" role="alert">
          {t('connexion.casRefuse')}
        </Notice>
      ) : null}
      <div className={classes.doors} data-count={site?.cas ? 2 : 1}>
        {site?.cas ? (
          <section className={classes.door} aria-labelledby="porte-ent">
            <h2 id="porte-ent">{t('connexion.etudiant')}</h2>
            <p>{t('connexion.etudiantTexte', { etablissement: site.etablissement })}</p>
            <Button
              component="a"
              href={pathOfCas(retour === null ? null : withoutSearch(retour))}
              onClick={() => keepSuite(retour)}
              variant="outline"
              className={classes.cas ?? ''}
            >
              {t('connexion.ent')}
            </Button>
          </section>
        ) : null}
        <section className={classes.door} aria-labelledby="porte-compte">
          <h2 id="porte-compte">{site?.cas ? t('connexion.pasEtudiant') : t('connexion.compte')}</h2>
          <p>{t('connexion.compteTexte')}</p>
          <SignInForm onDone={refresh} />
          <ul className={classes.links}>
            <li>
              <Link href={ROUTES.identifiantsPerdus}>{t('connexion.identifiantsPerdus')}</Link>
            </li>
            <li>
              <Link href={ROUTES.activationPerdue}>{t('connexion.activationPerdue')}</Link>
            </li>
            <li>
              <Link href={ROUTES.creer}>{t('connexion.creer')}</Link>
            </li>
          </ul>
        </section>
      </div>
    </Page>
  );
}
