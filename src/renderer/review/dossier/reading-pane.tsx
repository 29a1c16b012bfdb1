import { Button, Tabs } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewPresentation } from '../../../messages/review-presentation.ts';
import { reviewReading } from '../../../messages/review-reading.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Shape } from '../../ui/shape.tsx';
import { useShortcut } from '../keys/shortcuts-provider.tsx';
import { usePresentation } from '../presentation/presentation-provider.tsx';
import { useDossier } from './dossier-context.tsx';
import { OtherDossierHead } from './other-dossier-head.tsx';
import { PaneMenu } from './pane-menu.tsx';
import { firstTab, openTab, type PieceTab, stepTab, tabsOf } from './piece-tab.ts';
import { PieceTabs, panelOf, stripId } from './piece-tabs.tsx';
import { PieceView } from './piece-view.tsx';
import classes from './pieces.module.css';
import { PiecesMenu } from './pieces-menu.tsx';
import { PaneContext, type PaneState, useReading } from './reading-context.tsx';
import type { ReadingPane } from './reading-panes.ts';
import { useDossierView, useMarkRead } from './use-dossier-view.ts';
import { useWarmSteps } from './use-warm-steps.ts';

interface Props {
  readonly pane: ReadingPane;
  /** Buttons at both ends of its strip. */
  readonly before: ReactNode;
  readonly after: ReactNode;
}

const NOTHING: ReadonlySet<string> = new Set();
const NO_TABS: readonly PieceTab[] = [];

/** A pane: its strip of pièces, and the one that is open. */
function Frame({ state, before, after }: { readonly state: PaneState } & Omit<Props, 'pane'>) {
  const t = useMessages(reviewDossier);
  const hidden = useMessages(reviewPresentation);
  const { active: presenting } = usePresentation();
  const { open } = useReading();
  const { pane, tab, tabs, active, view } = state;
  // None at all, or none that may be shown without saying who it is.
  const kept = presenting || tabsOf(view).length > 0;
  const step = (by: 1 | -1): void => {
    const next = stepTab(tabs, tab?.type.id ?? null, by);
    if (next !== null) open(pane.id, next);
  };
  useWarmSteps(tabs, tab?.type.id ?? null, active);
  useShortcut('nextPiece', () => step(1), active);
  useShortcut('previousPiece', () => step(-1), active);
  return (
    <PaneContext value={state}>
      <Tabs
        id={stripId(pane.id)}
        className={classes.root}
        value={tab?.type.id ?? null}
        onChange={(typeId) => {
          if (typeId !== null) open(pane.id, typeId);
        }}
        activateTabWithKeyboard
      >
        <div className={classes.strip}>
          {before}
          <PieceTabs />
          <PiecesMenu />
          <PaneMenu />
          {after}
        </div>
        {state.other ? <OtherDossierHead /> : null}
        {tab ? (
          // Not Mantine's: one that comes has every tab drawn again.
          <div {...panelOf(pane.id, tab.type.id)} role="tabpanel" className={classes.panel} tabIndex={-1}>
            <PieceView tab={tab} />
          </div>
        ) : (
          <p className={classes.none}>{kept ? hidden('noPiece') : t('noPiece')}</p>
        )}
      </Tabs>
    </PaneContext>
  );
}

function CurrentPane({ pane, ...ends }: Props) {
  const { view, tabs, changed } = useDossier();
  const { active } = useReading();
  const state = useMemo(
    (): PaneState => ({
      pane,
      view,
      other: false,
      tabs,
      tab: openTab(tabs, pane.typeId),
      changed,
      active: active === pane.id,
    }),
    [pane, view, tabs, changed, active],
  );
  return <Frame state={state} {...ends} />;
}

/** A pièce of another dossier, under its own name and rights; it is read there too (PM6). */
function OtherPane({ pane, dossierId, ...ends }: Props & { readonly dossierId: string }) {
  const t = useMessages(reviewReading);
  const { active } = useReading();
  const { data: view } = useDossierView(dossierId);
  useMarkRead(view);
  const tabs = useMemo(() => (view ? tabsOf(view) : NO_TABS), [view]);
  const state = useMemo((): PaneState | null => {
    if (!view) return null;
    const typeId = firstTab(tabs, pane.typeId, NOTHING, false);
    const tab = tabs.find(({ type }) => type.id === typeId) ?? null;
    return { pane, view, other: true, tabs, tab, changed: NOTHING, active: active === pane.id };
  }, [pane, view, tabs, active]);
  if (view === undefined) return null;
  return state ? <Frame state={state} {...ends} /> : <Nowhere pane={pane} text={t('otherGone')} {...ends} />;
}

/** There is no dossier to read in this pane: why, and the way back. */
function Nowhere({ pane, text, before, after }: Props & { readonly text: string }) {
  const t = useMessages(reviewReading);
  const { show } = useReading();
  return (
    <div className={classes.root}>
      <div className={classes.strip}>
        {before}
        <span className={classes.tabs} />
        {after}
      </div>
      <EmptyState icon={<Shape name="ring" size={24} />} title={t('otherNone')} text={text}>
        <Button variant="default" onClick={() => show(pane.id, 'courant')}>
          {t('backToCurrent')}
        </Button>
      </EmptyState>
    </div>
  );
}

/** One pane of reading: every one has the same tabs, tools and keys, whichever dossier it reads. */
export function ReadingPaneView(props: Props) {
  const t = useMessages(reviewReading);
  const { view } = useDossier();
  const { of } = props.pane;
  if (of === 'courant') return <CurrentPane {...props} />;
  const { suivant, precedent } = view.voisins;
  const dossierId = of === 'suivant' ? (suivant ?? precedent) : of.dossierId;
  if (dossierId === view.dossier.id) return <CurrentPane {...props} />;
  return dossierId === null ? (
    <Nowhere text={t('noNeighbour')} {...props} />
  ) : (
    <OtherPane dossierId={dossierId} {...props} />
  );
}
