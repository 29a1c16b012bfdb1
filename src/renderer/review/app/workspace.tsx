import { lazy, Suspense, useEffect } from 'react';
import { Route, Router, Switch, useLocation, useRoute } from 'wouter';
import { reviewApp } from '../../../messages/review-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { BatchProvider } from '../batch/batch-context.tsx';
import { FullReadingProvider, useFullReading } from '../dossier/full-reading.tsx';
import { disposeViewer } from '../dossier/viewer.ts';
import { ExportsProvider } from '../exports/exports-provider.tsx';
import { InboxProvider } from '../inbox/inbox-query.tsx';
import { InboxScreen } from '../inbox/inbox-screen.tsx';
import { LecturesCommands } from '../lectures/lectures-commands.tsx';
import { PresentationBadge } from '../presentation/presentation-badge.tsx';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import { TextsProvider } from '../texts/texts-query.tsx';
import { AppCommands } from './app-commands.tsx';
import { ArrivalProvider, Gone } from './arrival.tsx';
import { AskedPassageProvider } from './asked-passage.tsx';
import { DossierRoute, loadDossier } from './dossier-route.tsx';
import { useHashPath, useHashSearch } from './hash-location.ts';
import { OriginProvider } from './origin.tsx';
import { Palette } from './palette/palette.tsx';
import { ROUTES } from './routes.ts';
import { ignoreStrayDoubleClicks } from './stray-double-click.ts';
import { SyncProvider } from './sync-provider.tsx';
import { TopBar } from './top-bar.tsx';
import { UndoProvider } from './undo.tsx';
import type { Start } from './use-start.ts';
import classes from './workspace.module.css';

const RepartitionScreen = lazy(() => import('../lectures/repartition-screen.tsx'));
const AccordScreen = lazy(() => import('../lectures/accord-screen.tsx'));
const BalayageScreen = lazy(() => import('../lectures/balayage-screen.tsx'));
const BatchScreen = lazy(() => import('../batch/batch-screen.tsx'));
const QueueScreen = lazy(() => import('../queue/queue-screen.tsx'));
const TextsScreen = lazy(() => import('../texts/texts-screen.tsx'));
const ConflictsScreen = lazy(() => import('../conflicts/conflicts-screen.tsx'));
const SweepScreen = lazy(() => import('../sweep/sweep-screen.tsx'));
const SeancesScreen = lazy(() => import('../seance/seances-screen.tsx'));
const SeanceScreen = lazy(() => import('../seance/seance-screen.tsx'));
const RankingScreen = lazy(() => import('../seance/ranking-screen.tsx'));
const ProjectionScreen = lazy(() => import('../seance/projection-screen.tsx'));
const LettresScreen = lazy(() => import('../lettres/lettres-screen.tsx'));
const SettingsScreen = lazy(() => import('../settings/settings-screen.tsx'));

function Screens() {
  const [location] = useLocation();
  return (
    <main id="contenu" className={classes.main} tabIndex={-1}>
      <ErrorBoundary resetKey={location}>
        <Suspense fallback={null}>
          <Switch>
            <Route path={ROUTES.dossier}>
              {({ id }) => <DossierRoute reference={decodeURIComponent(id)} />}
            </Route>
            <Route path={ROUTES.batch} component={BatchScreen} />
            <Route path={ROUTES.sweep}>
              {({ typeId }) => <SweepScreen key={typeId} typeId={decodeURIComponent(typeId)} />}
            </Route>
            <Route path={ROUTES.queue} component={QueueScreen} />
            <Route path={ROUTES.conflicts} component={ConflictsScreen} />
            <Route path={ROUTES.texts} component={TextsScreen} />
            <Route path={ROUTES.repartition} component={RepartitionScreen} />
            <Route path={ROUTES.accord}>
              <AccordScreen />
            </Route>
            <Route path={ROUTES.calibrage}>
              <AccordScreen calibrage />
            </Route>
            <Route path={ROUTES.balayage}>
              {({ critereId }) => (
                <BalayageScreen key={critereId} critereId={decodeURIComponent(critereId ?? '')} />
              )}
            </Route>
            <Route path={ROUTES.settings} component={SettingsScreen} />
            <Route path={ROUTES.seances} component={SeancesScreen} />
            <Route path={ROUTES.projection}>
              {({ id }) => <ProjectionScreen id={decodeURIComponent(id)} />}
            </Route>
            <Route path={ROUTES.seance}>{({ id }) => <SeanceScreen id={decodeURIComponent(id)} />}</Route>
            <Route path={ROUTES.classement}>
              {({ id }) => <RankingScreen id={decodeURIComponent(id)} />}
            </Route>
            <Route path={ROUTES.lettres}>
              {({ id }) => <LettresScreen commissionId={decodeURIComponent(id ?? '')} />}
            </Route>
            <Route component={InboxScreen} />
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </main>
  );
}

/** The title bar and a screen; what a room is shown, and full-screen reading, have the whole window. */
function Frame() {
  const t = useMessages(reviewApp);
  const { full } = useFullReading();
  const [projected] = useRoute(ROUTES.projection);
  return (
    <div
      className={classes.root}
      data-plein={full || undefined}
      data-projected={projected || undefined}
      data-sans-identite={usePresentation().active || undefined}
    >
      {projected ? null : (
        <>
          <button type="button" className={classes.skip} onClick={skipToContent}>
            {t('skip')}
          </button>
          <TopBar />
          <p className={classes.narrow}>{t('narrow')}</p>
        </>
      )}
      <Screens />
      {full ? (
        <div className={classes.floating}>
          <PresentationBadge />
        </div>
      ) : null}
    </div>
  );
}

/** An open replica: the title bar, and one screen under it. */
export function Workspace({ start }: { readonly start: Start }) {
  useEffect(() => {
    // The list is on screen: bring in what the first dossier needs while nothing else is asked for.
    const idle = requestIdleCallback(() => void loadDossier());
    return () => {
      cancelIdleCallback(idle);
      disposeViewer();
    };
  }, []);
  useEffect(ignoreStrayDoubleClicks, []);
  return (
    <Router hook={useHashPath} searchHook={useHashSearch}>
      <ArrivalProvider ecran={start.ecran}>
        <SyncProvider>
          <UndoProvider>
            {start.parti ? <Gone /> : null}
            <InboxProvider>
              <BatchProvider>
                <OriginProvider>
                  <TextsProvider>
                    <ExportsProvider>
                      <FullReadingProvider>
                        <AskedPassageProvider>
                          <Frame />
                        </AskedPassageProvider>
                      </FullReadingProvider>
                      <AppCommands />
                      <LecturesCommands />
                      <Palette />
                    </ExportsProvider>
                  </TextsProvider>
                </OriginProvider>
              </BatchProvider>
            </InboxProvider>
          </UndoProvider>
        </SyncProvider>
      </ArrivalProvider>
    </Router>
  );
}

/** The part of the address after '#' names the screen here, so the focus is moved by hand. */
function skipToContent(): void {
  document.getElementById('contenu')?.focus();
}
