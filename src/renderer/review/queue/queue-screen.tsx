import { Button } from '@mantine/core';
import { IconDownload, IconSend } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { reviewCommon } from '../../../messages/review-common.ts';
import { reviewQueue } from '../../../messages/review-queue.ts';
import type { QueueItem } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import { FailedState } from '../app/failed-state.tsx';
import { useUndo } from '../app/undo.tsx';
import classes from './queue.module.css';
import { QueueList } from './queue-list.tsx';
import { saveAs } from './save-as.ts';

const GROUPS = [
  ['action', ['conflit', 'refuse']],
  ['attente', ['enAttente', 'enCours', 'gare']],
  ['acquitte', ['acquitte']],
] as const satisfies readonly (readonly [string, readonly QueueItem['etat'][]])[];

/** That one has read a dossier is kept too, but nobody looks for it here once it has arrived. */
const isWorthShowing = ({ type, etat }: QueueItem): boolean =>
  type !== 'lecture.noter@1' || etat !== 'acquitte';

/** SY11: what waits, since when, and what needs the member. */
export default function QueueScreen() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const t = useMessages(reviewQueue);
  const common = useMessages(reviewCommon);
  const { tell } = useUndo();
  const { data: items, isError, refetch } = useQuery(trpc.queue.list.queryOptions());
  const resend = useMutation(
    trpc.queue.resend.mutationOptions({
      onSuccess: (count) => tell(t('resent', { count })),
      onError: () => tell(common('actFailed')),
    }),
  );
  const save = async (): Promise<void> => {
    try {
      saveAs(await client.queue.export.query(), 'pupitre-file-d-attente.json');
    } catch {
      tell(t('exportFailed'));
    }
  };
  if (isError) {
    return <FailedState title={t('failed')} onRetry={() => void refetch()} />;
  }
  if (!items) return null;
  const groups = GROUPS.map(([name, etats]) => ({
    name,
    items: items.filter((item) => (etats as readonly string[]).includes(item.etat) && isWorthShowing(item)),
  })).filter((group) => group.items.length > 0);
  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        <div className={classes.intro}>
          <p>{t('intro')}</p>
          <div className={classes.tools}>
            {items.some(({ etat }) => etat === 'gare') ? (
              <Button variant="default" size="xs" loading={resend.isPending} onClick={() => resend.mutate()}>
                {t('resend')}
              </Button>
            ) : null}
            <Button
              variant="default"
              size="xs"
              leftSection={<IconDownload size={14} stroke={1.75} />}
              disabled={items.length === 0}
              onClick={() => void save()}
            >
              {t('export')}
            </Button>
          </div>
        </div>
        {groups.length === 0 ? (
          <EmptyState icon={<IconSend size={28} />} title={t('empty')} text={t('emptyText')} />
        ) : (
          groups.map((group) => (
            <section key={group.name} className={classes.group} aria-labelledby={`queue-${group.name}`}>
              <h2 id={`queue-${group.name}`}>
                {t(`group.${group.name}`)} <span className="p-figures">{group.items.length}</span>
              </h2>
              <QueueList items={group.items} />
            </section>
          ))
        )}
      </div>
    </div>
  );
}
