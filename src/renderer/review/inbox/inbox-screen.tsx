import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { reviewInbox } from '../../../messages/review-inbox.ts';
import { COLONNES_INBOX } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { FailedState } from '../app/failed-state.tsx';
import { usePreferences } from '../app/preferences.tsx';
import { dossierPath } from '../app/routes.ts';
import { useSyncState } from '../app/sync-provider.tsx';
import classes from './inbox.module.css';
import { InboxEmpty } from './inbox-empty.tsx';
import { InboxFooter } from './inbox-footer.tsx';
import { useInbox } from './inbox-query.tsx';
import { InboxSidebar } from './inbox-sidebar.tsx';
import { InboxTable } from './inbox-table.tsx';
import { InboxToolbar } from './inbox-toolbar.tsx';
import { useInboxRows } from './use-inbox-rows.ts';

/** On coming back from a dossier, the row it has now becomes the active one. */
function useComeBack(): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { query, opened, setActive } = useInbox();
  useEffect(() => {
    if (!opened) return;
    let here = true;
    void queries
      .fetchQuery(trpc.inbox.locate.queryOptions({ query, id: opened }, { staleTime: 0 }))
      .then((index) => {
        if (here && index !== null) setActive(index);
      });
    return () => {
      here = false;
    };
  }, [opened, query, queries, trpc, setActive]);
}

/** The list of dossiers. */
export function InboxScreen() {
  const trpc = useTRPC();
  const t = useMessages(reviewInbox);
  const [, navigate] = useLocation();
  const { query, setActive, setOpened } = useInbox();
  const { preferences } = usePreferences();
  const sync = useSyncState();
  const [page, setPage] = useState(0);
  const rows = useInboxRows(query, page);
  const { data: counts } = useQuery(
    trpc.inbox.counts.queryOptions({ query }, { placeholderData: (before) => before }),
  );
  useComeBack();

  const shown = preferences.colonnes;
  // An empty column takes room from the others: it comes with the first étiquette.
  const tagged = (counts?.etiquettes.length ?? 0) > 0;
  // DE11: among requests for the motifs, the day that an answer is due is what one looks for.
  const due = query.etat === 'motifs';
  const colonnes = useMemo(
    () =>
      COLONNES_INBOX.filter(
        (colonne) =>
          colonne === 'nom' ||
          (colonne === 'motifs' && due) ||
          (shown.includes(colonne) && (colonne !== 'etiquettes' || tagged)),
      ),
    [shown, tagged, due],
  );
  const open = useCallback(
    (index: number, id: string) => {
      setActive(index);
      setOpened(id);
      navigate(dossierPath(id));
    },
    [setActive, setOpened, navigate],
  );

  return (
    <div className={classes.screen}>
      <InboxSidebar counts={counts ?? null} progression={sync?.progression ?? null} />
      <section className={classes.list} aria-label={t('list')}>
        <InboxToolbar total={rows.total} />
        {rows.failed ? (
          <FailedState title={t('failed')} text={t('failedText')} onRetry={rows.retry} />
        ) : rows.total === 0 ? (
          <InboxEmpty counts={counts ?? null} sync={sync} />
        ) : (
          <InboxTable
            // Rows of another height are laid out anew.
            key={preferences.densite}
            colonnes={colonnes}
            // Before the first answer, places for a screenful.
            total={rows.total ?? 24}
            rows={rows}
            onPage={setPage}
            onOpen={open}
          />
        )}
        <InboxFooter counts={counts ?? null} />
      </section>
    </div>
  );
}
