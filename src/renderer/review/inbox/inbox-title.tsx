import { useQuery } from '@tanstack/react-query';
import { reviewInbox } from '../../../messages/review-inbox.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import classes from '../app/top-bar.module.css';
import { useInbox } from './inbox-query.tsx';

/** The scope: one formation, or all those of the member. */
export function InboxTitle() {
  const trpc = useTRPC();
  const t = useMessages(reviewInbox);
  const name = useBilingue();
  const { query } = useInbox();
  const { data } = useQuery(
    trpc.inbox.counts.queryOptions({ query }, { placeholderData: (before) => before }),
  );
  const session = data?.sessions.find(({ id }) => id === query.sessionId);
  return (
    <div className={classes.title}>
      <h1>{session ? name(session.libelle) : t('allFormations')}</h1>
    </div>
  );
}
