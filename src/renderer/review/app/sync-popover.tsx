import { Button, Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { reviewSync } from '../../../messages/review-sync.ts';
import type { SyncState } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.tsx';
import { useTRPC } from './api.ts';
import { ROUTES } from './routes.ts';
import classes from './sync.module.css';
import { SyncProgress } from './sync-progress.tsx';

interface Props {
  readonly sync: SyncState;
  readonly onClose: () => void;
}

/** SY11: what is going on, what waits, what needs the member, and the switch to work offline. */
export function SyncPopover({ sync, onClose }: Props) {
  const trpc = useTRPC();
  const t = useMessages(reviewSync);
  const f = useFormat();
  const now = useNow();
  const [, navigate] = useLocation();
  const syncNow = useMutation(trpc.sync.now.mutationOptions());
  const setOffline = useMutation(trpc.sync.setOffline.mutationOptions());
  const go = (path: string): void => {
    onClose();
    navigate(path);
  };
  return (
    <div className={classes.popover}>
      <p className={classes.state}>{t(`state.${sync.badge}`)}</p>
      <dl className={classes.facts}>
        <dt>{t('lastContact')}</dt>
        <dd>{sync.dernierContact === null ? t('never') : f.momentNear(sync.dernierContact, now)}</dd>
        <dt>{t('waiting')}</dt>
        <dd>{t('waitingCount', { count: sync.enAttente })}</dd>
      </dl>
      {sync.progression ? <SyncProgress progression={sync.progression} /> : null}
      {sync.aTraiter > 0 ? (
        <Button variant="light" onClick={() => go(ROUTES.queue)}>
          {t('seeActions', { count: sync.aTraiter })}
        </Button>
      ) : null}
      <Switch
        label={t('workOffline')}
        description={t('workOfflineText')}
        checked={sync.volontaire}
        onChange={(event) => setOffline.mutate({ horsLigne: event.currentTarget.checked })}
      />
      <div className={classes.actions}>
        <Button variant="default" disabled={sync.volontaire} onClick={() => syncNow.mutate()}>
          {t('syncNow')}
        </Button>
        <Button variant="subtle" onClick={() => go(ROUTES.queue)}>
          {t('seeQueue')}
        </Button>
      </div>
    </div>
  );
}
