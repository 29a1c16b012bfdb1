import { Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { portalApp } from '../../../messages/portal-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useCompte, useFollowCompte } from './compte.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { MainMenu } from './main-menu.tsx';
import { Lines, Waiting } from './page.tsx';
import { Pages } from './pages.tsx';
import { Reconnecting } from './reconnecting.tsx';
import classes from './shell.module.css';

/** What is around every page: skip link, header, menu, state of the network, footer. */
export function Shell() {
  const t = useMessages(portalApp);
  const [location] = useLocation();
  const compte = useCompte();
  useFollowCompte();
  // Open on the page that it was opened on: going anywhere closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === location;
  const close = (): void => setOpenOn(null);
  return (
    <div className={classes.shell} data-signed={compte ? true : undefined}>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.getElementById('contenu')?.focus()}
      >
        {t('skip')}
      </button>
      <Header
        menuOpen={open}
        onMenu={() => setOpenOn(open ? null : location)}
        menu={compte ? null : <MainMenu compte={null} open={open} onClose={close} />}
      />
      {compte ? <MainMenu compte={compte} open={open} onClose={close} /> : null}
      <main id="contenu" className={classes.main} tabIndex={-1}>
        <ConnectionBanner />
        <ErrorBoundary resetKey={location}>
          <Suspense
            fallback={
              <div className={classes.coming}>
                <Waiting skeleton={<Lines />} />
              </div>
            }
          >
            <Pages />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
      <Reconnecting />
    </div>
  );
}
