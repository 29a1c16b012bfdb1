import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { assertNever } from '../../../domain/refusal.ts';
import { reviewSync } from '../../../messages/review-sync.ts';
import type { SyncState } from '../../../protocol/workspace.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Shape, type ShapeName } from '../../ui/shape.tsx';
import classes from './sync.module.css';
import { SyncPopover } from './sync-popover.tsx';
import { useSyncState } from './sync-provider.tsx';

const LOOKS: Readonly<Record<SyncState['badge'], { shape: ShapeName; tone: string }>> = {
  aJour: { shape: 'disc', tone: 'good' },
  envoi: { shape: 'half', tone: 'accent' },
  horsLigne: { shape: 'ring', tone: 'quiet' },
  action: { shape: 'triangle', tone: 'warn' },
};

/** SY11: the state in a few words. */
export function useSyncWords(): (sync: SyncState) => string {
  const t = useMessages(reviewSync);
  const f = useFormat();
  return (sync) => {
    switch (sync.badge) {
      case 'aJour':
        return t('badge.aJour');
      case 'envoi':
        return sync.enAttente > 0 ? t('badge.envoi', { count: sync.enAttente }) : t('badge.reception');
      case 'horsLigne':
        return sync.horsLigneDepuis === null
          ? t('badge.horsLigne')
          : t('badge.horsLigneDepuis', { heure: f.time(sync.horsLigneDepuis) });
      case 'action':
        return t('badge.action', { count: sync.aTraiter });
      default:
        return assertNever(sync.badge);
    }
  };
}

/** Where the sync stands. It opens the details; it never interrupts. */
export function SyncBadge() {
  const t = useMessages(reviewSync);
  const sync = useSyncState();
  const words = useSyncWords();
  const [opened, setOpened] = useState(false);
  if (!sync) return <span className={classes.badge} aria-hidden="true" />;
  const look = LOOKS[sync.badge];
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={336} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.badge} data-tone={look.tone} onClick={() => setOpened((o) => !o)}>
          <Shape name={look.shape} />
          <span className="p-hidden">{t('badge.label')}</span>
          <span role="status" aria-live="polite">
            {words(sync)}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="md" aria-label={t('badge.label')}>
        <SyncPopover sync={sync} onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
