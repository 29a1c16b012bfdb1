import type { ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { useCompte } from './compte.tsx';
import { lazyPage } from './lazy-page.ts';
import { NotFound } from './not-found.tsx';
import pageClasses from './page.module.css';
import { Lines, Waiting } from './page.tsx';
import { pathOfConnexion, placeIn, ROUTES } from './routes.ts';

const Accueil = lazyPage(() => import('../site/accueil-page.tsx'));
const Formations = lazyPage(() => import('../site/formations-page.tsx'));
const Assistance = lazyPage(() => import('../site/assistance-page.tsx'));
const MentionsLegales = lazyPage(() => import('../site/mentions-legales-page.tsx'));
const Connexion = lazyPage(() => import('../compte/connexion-page.tsx'));
const Creer = lazyPage(() => import('../compte/creer-page.tsx'));
const Activation = lazyPage(() => import('../compte/activation-page.tsx'));
const Reinitialisation = lazyPage(() => import('../compte/reinitialisation-page.tsx'));
const ConfirmationMail = lazyPage(() => import('../compte/confirmation-mail-page.tsx'));
const IdentifiantsPerdus = lazyPage(() => import('../compte/identifiants-perdus-page.tsx'));
const ActivationPerdue = lazyPage(() => import('../compte/activation-perdue-page.tsx'));
const Compte = lazyPage(() => import('../compte/compte-page.tsx'));
const Profil = lazyPage(() => import('../profil/profil-page.tsx'));
const Candidatures = lazyPage(() => import('../candidatures/candidatures-page.tsx'));
const Candidature = lazyPage(async () => {
  const [page] = await Promise.all([
    import('../candidatures/candidature-page.tsx'),
    import('../more-sheets.ts'),
  ]);
  return page;
});

/** For a candidat who is signed in; anybody else goes by the sign-in page and comes back here. */
function Private({ children }: { readonly children: ReactNode }) {
  const compte = useCompte();
  const [location] = useLocation();
  const search = useSearch();
  if (compte === undefined)
    return (
      <div className={pageClasses.page}>
        <Waiting skeleton={<Lines />} />
      </div>
    );
  if (compte === null) {
    const here = location + (search ? `?${search}` : '') + placeIn(globalThis.location.hash);
    return <Redirect to={pathOfConnexion(here)} replace />;
  }
  return children;
}

/** Which page an address is. */
export function Pages() {
  return (
    <Switch>
      <Route path={ROUTES.accueil} component={Accueil} />
      <Route path={ROUTES.formations} component={Formations} />
      <Route path={ROUTES.assistance} component={Assistance} />
      <Route path={ROUTES.mentionsLegales} component={MentionsLegales} />
      <Route path={ROUTES.connexion} component={Connexion} />
      <Route path={ROUTES.creer} component={Creer} />
      <Route path={ROUTES.activation} component={Activation} />
      <Route path={ROUTES.reinitialisation} component={Reinitialisation} />
      <Route path={ROUTES.confirmationMail} component={ConfirmationMail} />
      <Route path={ROUTES.identifiantsPerdus} component={IdentifiantsPerdus} />
      <Route path={ROUTES.activationPerdue} component={ActivationPerdue} />
      <Route path={ROUTES.compte}>
        <Private>
          <Compte />
        </Private>
      </Route>
      <Route path={ROUTES.candidatures}>
        <Private>
          <Candidatures />
        </Private>
      </Route>
      <Route path={ROUTES.candidature}>
        <Private>
          <Candidature />
        </Private>
      </Route>
      <Route path={ROUTES.rubriques}>
        <Private>
          <Profil />
        </Private>
      </Route>
      <Route path={ROUTES.profil}>
        <Private>
          <Profil />
        </Private>
      </Route>
      <Route component={NotFound} />
    </Switch>
  );
}
