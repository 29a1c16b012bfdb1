import { useLocation, useRoute } from 'wouter';
import { reviewApp } from '../../../messages/review-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import { BackToList } from './back-to-list.tsx';
import { ROUTES } from './routes.ts';
import classes from './top-bar.module.css';

const TITLES = {
  [ROUTES.batch]: 'page.batch',
  [ROUTES.queue]: 'page.queue',
  [ROUTES.conflicts]: 'page.conflicts',
  [ROUTES.texts]: 'page.texts',
  [ROUTES.settings]: 'page.settings',
  [ROUTES.repartition]: 'page.repartition',
  [ROUTES.accord]: 'page.accord',
  [ROUTES.calibrage]: 'page.accord',
  [ROUTES.seances]: 'page.seances',
} as const;
const isTitled = (path: string): path is keyof typeof TITLES => path in TITLES;

/** The title of a screen; undefined: it has none of its own. */
function titleOf(path: string) {
  if (isTitled(path)) return TITLES[path];
  if (path.startsWith('/seances/')) return 'page.seance';
  if (path.startsWith('/lettres')) return 'page.lettres';
  return path.startsWith('/classement/') ? 'page.classement' : undefined;
}

/** Title of the screens beside the work: lots, queue, conflicts, séances, search in the texts, settings. */
export function PageTitle() {
  const t = useMessages(reviewApp);
  const [location, navigate] = useLocation();
  const [sweeping] = useRoute(ROUTES.balayage);
  const title = sweeping ? 'page.balayage' : titleOf(location);
  useShortcut('toList', () => navigate(ROUTES.inbox));
  return (
    <div className={classes.title}>
      <BackToList />
      <h1>{title ? t(title) : ''}</h1>
    </div>
  );
}
