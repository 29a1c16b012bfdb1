import { portalApp } from '../../../messages/portal-app.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useDelayed } from '../../ui/use-delayed.ts';
import { connection, useConnection } from './connection.ts';
import classes from './connection-banner.module.css';

/** A wait shorter than this is not worth a sentence (ms). */
const PATIENCE = 1_200;

/** The network is away, or the server has too much to do: what is kept, and that it leaves by itself. */
export function ConnectionBanner() {
  const t = useMessages(portalApp);
  const { kind } = useConnection();
  const long = useDelayed(kind === 'attente', PATIENCE);
  const shown = kind === 'horsLigne' || long;
  return (
    <div role="status" className={shown ? classes.banner : undefined}>
      {shown ? (
        <>
          <p>{t(kind === 'horsLigne' ? 'offline.banner' : 'busy.banner')}</p>
          <button type="button" className={classes.now} onClick={connection.hurry}>
            {t('tryNow')}
          </button>
        </>
      ) : null}
    </div>
  );
}
