import { reviewInbox } from '../../../messages/review-inbox.ts';
import { reviewKeys } from '../../../messages/review-keys.ts';
import type { InboxCounts } from '../../../protocol/workspace.ts';
import { jourOf } from '../../i18n/dates.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { useVue } from '../app/preferences.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import { CalibrationLink } from '../lectures/calibration-link.tsx';
import { MyLoad, useMyLoad } from '../lectures/my-load.tsx';
import classes from './inbox.module.css';
import { useInbox } from './inbox-query.tsx';
import { PACE_MS, savedPace, workloadOf } from './workload.ts';

/** « 42 dossiers · environ 5 h · avant le 12 mai », and the keys that are worth knowing here. */
export function InboxFooter({ counts }: { readonly counts: InboxCounts | null }) {
  const t = useMessages(reviewInbox);
  const keys = useMessages(reviewKeys);
  const f = useFormat();
  const now = useNow();
  const { query } = useInbox();
  const [pace] = useVue('rythme', savedPace, PACE_MS);
  const mine = useMyLoad(query.sessionId);
  const work = counts ? workloadOf(counts, query.sessionId, pace, jourOf(now)) : null;
  const parts =
    work === null
      ? []
      : work.dossiers === 0
        ? [t('work.none')]
        : [
            t('work.dossiers', { count: work.dossiers }),
            t('work.time', { duree: f.work(work.ms) }),
            ...(work.before ? [t('work.before', { jour: f.dayShort(work.before) })] : []),
          ];
  return (
    <footer className={classes.footer}>
      {query.etat === 'calibrage' ? <CalibrationLink /> : null}
      {mine ? <MyLoad load={mine} /> : <span className="p-figures">{parts.join(' · ')}</span>}
      <span className={classes.footerHints} aria-hidden="true">
        <span>
          <KeyHint id="rowMove" all /> {keys('key.rowMove')}
        </span>
        <span>
          <KeyHint id="rowOpen" /> {keys('key.rowOpen')}
        </span>
        <span>
          <KeyHint id="help" /> {keys('title')}
        </span>
      </span>
    </footer>
  );
}
