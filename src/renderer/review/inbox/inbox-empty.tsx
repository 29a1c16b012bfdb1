import { Button } from '@mantine/core';
import { IconCloudDown, IconInbox, IconSearchOff } from '@tabler/icons-react';
import { reviewInbox } from '../../../messages/review-inbox.ts';
import { reviewSync } from '../../../messages/review-sync.ts';
import type { InboxCounts, SyncState } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SyncProgress } from '../app/sync-progress.tsx';
import classes from './inbox.module.css';
import { useInbox } from './inbox-query.tsx';

interface Props {
  readonly counts: InboxCounts | null;
  readonly sync: SyncState | null;
}

/** Why the list is empty: nothing came yet, nothing matches, or all is done. */
export function InboxEmpty({ counts, sync }: Props) {
  const t = useMessages(reviewInbox);
  const s = useMessages(reviewSync);
  const { query, change } = useInbox();
  const narrowed =
    query.recherche !== '' || query.statut !== null || query.sessionId !== null || Boolean(query.etiquette);
  const nothingYet = counts?.sessions.every(({ total }) => total === 0) ?? false;

  if (nothingYet && sync?.progression) {
    return (
      <EmptyState icon={<IconCloudDown size={28} />} title={s('progress.title')} text={t('empty.coming')}>
        <div className={classes.emptyProgress}>
          <SyncProgress progression={sync.progression} />
        </div>
      </EmptyState>
    );
  }
  if (nothingYet && !narrowed) {
    const offline = sync?.badge === 'horsLigne';
    return (
      <EmptyState
        icon={<IconInbox size={28} />}
        title={t('empty.nothing')}
        text={t(offline ? 'empty.nothingOffline' : 'empty.nothingText')}
      />
    );
  }
  if (narrowed) {
    return (
      <EmptyState icon={<IconSearchOff size={28} />} title={t('empty.noMatch')} text={t('empty.noMatchText')}>
        <Button
          variant="default"
          onClick={() =>
            change({ recherche: '', statut: null, sessionId: null, etiquette: null, etat: 'tous' })
          }
        >
          {t('empty.showAll')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconInbox size={28} />}
      title={t(`empty.${query.etat}`)}
      {...(query.etat === 'aLire' ? { text: t('empty.aLireText') } : {})}
    >
      <Button variant="default" onClick={() => change({ etat: 'tous' })}>
        {t('empty.showAll')}
      </Button>
    </EmptyState>
  );
}
