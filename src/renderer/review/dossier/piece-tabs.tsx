import { Tabs } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewReading } from '../../../messages/review-reading.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { PieceMark } from '../../ui/statut.tsx';
import classes from './pieces.module.css';
import { usePane, useReading } from './reading-context.tsx';

/** Of a pane's tabs, by which Mantine names each of them. */
export const stripId = (paneId: string): string => `pieces-${paneId}`;

/** Attributes that tie the open pièce of a pane to its tab. */
export const panelOf = (paneId: string, typeId: string) => ({
  id: `${stripId(paneId)}-panel-${typeId}`,
  'aria-labelledby': `${stripId(paneId)}-tab-${typeId}`,
});

/** One tab a pièce: its statut, its name, and whether it changed or was reported. */
export function PieceTabs() {
  const t = useMessages(reviewDossier);
  const name = useBilingue();
  const reading = useMessages(reviewReading);
  const { pane, tabs, tab, changed } = usePane();
  const { panes } = useReading();
  const at = panes.findIndex(({ id }) => id === pane.id);
  const list = useRef<HTMLDivElement>(null);
  const typeId = tab?.type.id;

  useEffect(() => {
    const strip = list.current;
    if (typeId === undefined || !strip) return;
    const show = (): void =>
      strip.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show();
    // A window made narrower keeps the open pièce's tab in sight.
    const observer = new ResizeObserver(show);
    observer.observe(strip);
    return () => observer.disconnect();
  }, [typeId]);

  return (
    <Tabs.List
      ref={list}
      className={classes.tabs}
      aria-label={at > 0 ? reading('piecesOf', { rang: at + 1 }) : t('pieces')}
    >
      {tabs.map(({ type, piece, shown }) => (
        <Tabs.Tab
          key={type.id}
          value={type.id}
          className={classes.tab ?? ''}
          {...(type.id === typeId ? { 'aria-controls': panelOf(pane.id, type.id).id } : {})}
          data-missing={shown === null || undefined}
          leftSection={<PieceMark statut={piece.statut} />}
        >
          <span className={classes.tabName} title={name(type.libelle)}>
            {name(type.libelle)}
          </span>
          {changed.has(`piece:${type.id}`) ? (
            <span className={classes.changed}>
              <span className="p-hidden">{t('changed')}</span>
            </span>
          ) : null}
          {piece.signalement ? (
            <span className={classes.flag}>
              <IconFlag size={13} stroke={2} aria-hidden="true" />
              <span className="p-hidden">{t('reported')}</span>
            </span>
          ) : null}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
