import { useRoute } from 'wouter';
import { DossierTitle } from '../dossier/dossier-title.tsx';
import { useFullReading } from '../dossier/full-reading.tsx';
import { InboxTitle } from '../inbox/inbox-title.tsx';
import { SearchField } from '../inbox/search-field.tsx';
import { PresentationBadge } from '../presentation/presentation-badge.tsx';
import { SweepTitle } from '../sweep/sweep-title.tsx';
import { AppMenu } from './app-menu.tsx';
import { PageTitle } from './page-title.tsx';
import { ROUTES } from './routes.ts';
import { SyncBadge } from './sync-badge.tsx';
import classes from './top-bar.module.css';

function Title() {
  const [onDossier, params] = useRoute(ROUTES.dossier);
  const [onInbox] = useRoute(ROUTES.inbox);
  const [onSweep, sweep] = useRoute(ROUTES.sweep);
  if (onDossier) return <DossierTitle id={decodeURIComponent(params.id)} />;
  if (onSweep) return <SweepTitle typeId={decodeURIComponent(sweep.typeId)} />;
  return onInbox ? <InboxTitle /> : <PageTitle />;
}

/** Where one is, the search, and how the sync stands: the same on every screen. */
export function TopBar() {
  const { full } = useFullReading();
  return (
    <header className={classes.bar}>
      <AppMenu />
      <Title />
      <div className={classes.right}>
        {full ? null : <PresentationBadge />}
        <SearchField />
        <SyncBadge />
      </div>
    </header>
  );
}
