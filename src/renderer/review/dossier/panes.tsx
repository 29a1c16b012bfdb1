import { ActionIcon } from '@mantine/core';
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react';
import { memo, useEffect, useState } from 'react';
import { Group, type Layout, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Hint } from '../../ui/hint.tsx';
import { useVue } from '../app/preferences.tsx';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import { WorkPane } from '../work/work-pane.tsx';
import { CandidatePane } from './candidate-pane.tsx';
import { useFoundPassage } from './found-passage.tsx';
import { useFullReading } from './full-reading.tsx';
import classes from './panes.module.css';
import { PiecesPane } from './pieces-pane.tsx';
import { ReadingLine } from './reading-line.tsx';
import { useRoomForPanes } from './use-room-for-panes.ts';

const PANES = ['candidat', 'pieces', 'travail'] as const;

/** Sizes in percent by pane, or null when nothing usable was saved. */
function savedLayout(saved: unknown): Layout | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const sizes = PANES.map((pane) => (saved as Record<string, unknown>)[pane]);
  if (!sizes.every((size) => typeof size === 'number' && size >= 0 && size <= 100)) return null;
  return Object.fromEntries(PANES.map((pane, i) => [pane, sizes[i] as number]));
}
const NO_LAYOUT: Layout = {};
/** What the keys go through, as it is on screen: reading panes come and go, side panes fold. */
const shownSections = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-volet]')].filter(
    (section) => section.offsetWidth > 0 && section.checkVisibility({ visibilityProperty: true }),
  );

/** Three panes that resize, fold and remember; the page has the room. The next dossier changes what is in them only. */
export const Panes = memo(function Panes() {
  const t = useMessages(reviewDossier);
  const [layout, saveLayout] = useVue('volets', savedLayout, NO_LAYOUT);
  const left = usePanelRef();
  const right = usePanelRef();
  const [folded, setFolded] = useState({ candidat: false, travail: false });

  const toggle = (ref: typeof left): void => {
    if (ref.current?.isCollapsed()) ref.current.expand();
    else ref.current?.collapse();
  };
  useShortcut('nextPane', (_, event) => {
    const open = shownSections();
    const at = open.findIndex((section) => section.contains(document.activeElement));
    const next =
      open[(Math.max(at, event.shiftKey ? 0 : -1) + (event.shiftKey ? -1 : 1) + open.length) % open.length];
    next?.focus();
  });
  const section = (pane: 'candidat' | 'travail') => ({
    id: `volet-${pane}`,
    'data-volet': true,
    className: classes.pane,
    tabIndex: -1,
    'aria-label': t(`pane.${pane}`),
  });
  const { passage } = useFoundPassage();
  useEffect(() => {
    const side = passage?.rubrique === 'avis' ? right : left;
    if (passage && side.current?.isCollapsed()) side.current.expand();
  }, [passage, left, right]);
  useRoomForPanes({ candidat: left, travail: right });
  const { full } = useFullReading();
  const fold = (pane: 'candidat' | 'travail', ref: typeof left) => {
    const label = t(folded[pane] ? `show.${pane}` : `hide.${pane}`);
    const Icon =
      pane === 'candidat'
        ? folded.candidat
          ? IconLayoutSidebarLeftExpand
          : IconLayoutSidebarLeftCollapse
        : folded.travail
          ? IconLayoutSidebarRightExpand
          : IconLayoutSidebarRightCollapse;
    return (
      <Hint label={label}>
        <ActionIcon aria-label={label} aria-expanded={!folded[pane]} onClick={() => toggle(ref)}>
          <Icon size={18} stroke={1.75} />
        </ActionIcon>
      </Hint>
    );
  };

  return (
    <Group
      id="volets"
      className={classes.group}
      data-plein={full || undefined}
      {...(layout === NO_LAYOUT ? {} : { defaultLayout: layout })}
      onLayoutChanged={saveLayout}
    >
      <Panel
        id="candidat"
        panelRef={left}
        defaultSize={272}
        minSize={216}
        maxSize={480}
        collapsible
        onResize={({ inPixels }) => setFolded((f) => ({ ...f, candidat: inPixels === 0 }))}
      >
        <section {...section('candidat')} data-side="left">
          <CandidatePane />
        </section>
      </Panel>
      <Separator className={classes.separator} />
      <Panel id="pieces" minSize={320}>
        <div className={classes.reading}>
          {full ? <ReadingLine /> : null}
          <PiecesPane before={fold('candidat', left)} after={fold('travail', right)} />
        </div>
      </Panel>
      <Separator className={classes.separator} />
      <Panel
        id="travail"
        panelRef={right}
        defaultSize={328}
        minSize={272}
        maxSize={560}
        collapsible
        onResize={({ inPixels }) => setFolded((f) => ({ ...f, travail: inPixels === 0 }))}
      >
        <section {...section('travail')} data-side="right">
          <WorkPane />
        </section>
      </Panel>
    </Group>
  );
});
