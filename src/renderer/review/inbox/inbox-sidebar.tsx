import { reviewInbox } from '../../../messages/review-inbox.ts';
import { reviewSync } from '../../../messages/review-sync.ts';
import {
  ETATS_INBOX,
  type EtatInbox,
  type InboxCounts,
  type SyncState,
} from '../../../protocol/workspace.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useDelayed } from '../../ui/use-delayed.ts';
import { SyncProgress } from '../app/sync-progress.tsx';
import { TagFilter } from '../etiquettes/tag-filter.tsx';
import classes from './inbox.module.css';
import { useInbox } from './inbox-query.tsx';
import { ViewsSection } from './views-section.tsx';

interface EntryProps {
  readonly text: string;
  readonly count: string;
  readonly aside?: string;
  readonly current: boolean;
  readonly onPick: () => void;
}

function Entry({ text, count, aside, current, onPick }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        className={`p-plain ${classes.entry}`}
        aria-current={current}
        onClick={onPick}
        title={text}
      >
        <span className={classes.entryText}>{text}</span>
        <span className={classes.entryCount}>{count}</span>
        {aside ? <span className={classes.entryAside}>{aside}</span> : null}
      </button>
    </li>
  );
}

interface Props {
  readonly counts: InboxCounts | null;
  readonly progression: SyncState['progression'];
}

const OCCASIONAL: ReadonlySet<EtatInbox> = new Set(['affectes', 'mention', 'calibrage', 'motifs']);

/** States with their counts, formations with what is left to read and when the jury meets. */
export function InboxSidebar({ counts, progression }: Props) {
  const t = useMessages(reviewInbox);
  const sync = useMessages(reviewSync);
  const f = useFormat();
  const name = useBilingue();
  const { query, etat: picked, change } = useInbox();
  // A sync of an instant is the badge's business; a long one is worth a place.
  const receiving = useDelayed(progression !== null, 800);
  return (
    <div className={classes.sidebar}>
      <nav className={classes.nav} aria-label={t('nav')}>
        <ul className={classes.navList} aria-label={t('states')}>
          {ETATS_INBOX.filter(
            // Few commissions share out their dossiers, or are asked for motifs: an entry comes with its first.
            (etat) => !OCCASIONAL.has(etat) || picked === etat || (counts?.parEtat[etat] ?? 0) > 0,
          ).map((etat) => (
            <Entry
              key={etat}
              text={t(`state.${etat}`)}
              count={counts ? f.count(counts.parEtat[etat]) : ''}
              current={picked === etat}
              onPick={() => change({ etat, recherche: '' })}
            />
          ))}
        </ul>
        <ViewsSection />
        <TagFilter etiquettes={counts?.etiquettes ?? []} />
        <h2 className={classes.navTitle} id="formations">
          {t('formations')}
        </h2>
        <ul className={classes.navList} aria-labelledby="formations">
          <Entry
            text={t('allFormations')}
            count=""
            current={query.sessionId === null}
            onPick={() => change({ sessionId: null })}
          />
          {counts?.sessions.map((session) => (
            <Entry
              key={session.id}
              text={name(session.libelle)}
              count={f.count(session.total)}
              aside={t('formationAside', { count: session.aLire, jury: f.dayShort(session.jury) })}
              current={query.sessionId === session.id}
              onPick={() => change({ sessionId: session.id })}
            />
          ))}
        </ul>
      </nav>
      {progression && receiving ? (
        <section className={classes.syncCard} aria-labelledby="sync-card">
          <h2 id="sync-card">{sync('progress.title')}</h2>
          <SyncProgress progression={progression} />
        </section>
      ) : null}
    </div>
  );
}
