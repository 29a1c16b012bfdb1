import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconLayoutColumns, IconLink } from '@tabler/icons-react';
import { Fragment, type ReactNode, useEffect, useEffectEvent } from 'react';
import { Group, type Layout, Panel, Separator, useGroupRef } from 'react-resizable-panels';
import { reviewReading } from '../../../messages/review-reading.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { Hint } from '../../ui/hint.tsx';
import { useVue } from '../app/preferences.tsx';
import { KeyHint } from '../keys/key-hint.tsx';
import type { ShortcutId } from '../keys/shortcuts.ts';
import { useAriaKeys, useShortcut } from '../keys/shortcuts-provider.tsx';
import { useFullReading } from './full-reading.tsx';
import panes from './panes.module.css';
import { useReading } from './reading-context.tsx';
import { ReadingPaneView } from './reading-pane.tsx';

interface Props {
  /** Buttons that fold the side panes. */
  readonly before: ReactNode;
  readonly after: ReactNode;
}

type Sizes = Readonly<Record<string, Layout>>;
const NO_SIZES: Sizes = {};
const savedSizes = (saved: unknown): Sizes | null =>
  typeof saved === 'object' && saved !== null ? (saved as Sizes) : null;

/** Sizes in percent for just these panes, or null when nothing usable was saved. */
function layoutOf(sizes: Sizes, ids: readonly string[]): Layout | null {
  const saved: unknown = sizes[ids.join(' ')];
  if (typeof saved !== 'object' || saved === null) return null;
  const parts = ids.map((id) => (saved as Record<string, unknown>)[id]);
  const sound = parts.every((part) => typeof part === 'number' && part > 0 && part <= 100);
  return sound ? Object.fromEntries(ids.map((id, i) => [id, parts[i] as number])) : null;
}

/** The reading panes side by side, from one to three; their number and their sizes are remembered. */
export function PiecesPane({ before, after }: Props) {
  const ariaKeys = useAriaKeys();
  const t = useMessages(reviewReading);
  const reading = useReading();
  const { linked, setLinked } = reading;
  const { enter } = useFullReading();
  const group = useGroupRef();
  const [sizes, saveSizes] = useVue('volets.lecture', savedSizes, NO_SIZES);
  const ids = reading.panes.map(({ id }) => id);
  const key = ids.join(' ');
  const several = ids.length > 1;
  const link = (): boolean => {
    if (several) setLinked(!linked);
    return several;
  };
  useShortcut('twoViews', reading.toggleBeside);
  useShortcut('compare', reading.toggleCompare);
  useShortcut('syncScroll', link);

  // Panes come and go: those that stay get the sizes they had together. Resizing itself is the hand's.
  const restore = useEffectEvent((names: readonly string[]): void => {
    const even = Object.fromEntries(names.map((id) => [id, 100 / names.length]));
    group.current?.setLayout(layoutOf(sizes, names) ?? even);
  });
  useEffect(() => {
    const names = key.split(' ');
    if (names.length === 1) return;
    // The group knows of its new panes from the next frame on.
    const frame = requestAnimationFrame(() => restore(names));
    return () => cancelAnimationFrame(frame);
  }, [key]);

  const tool = (
    id: ShortcutId,
    label: string,
    icon: ReactNode,
    pressed: boolean | null,
    act: () => unknown,
  ) => (
    <Hint
      label={
        <>
          {label} <KeyHint id={id} />
        </>
      }
    >
      <ActionIcon
        aria-label={label}
        aria-keyshortcuts={ariaKeys(id)}
        variant={pressed ? 'light' : 'subtle'}
        {...(pressed === null ? {} : { 'aria-pressed': pressed })}
        {...(pressed ? { color: 'encre' } : {})}
        onClick={act}
      >
        {icon}
      </ActionIcon>
    </Hint>
  );
  const icon = { size: 18, stroke: 1.75 } as const;
  const tools = (
    <>
      {several ? tool('syncScroll', t('syncScroll'), <IconLink {...icon} />, linked, link) : null}
      {tool('twoViews', t('twoViews'), <IconLayoutColumns {...icon} />, several, reading.toggleBeside)}
      {tool('fullReading', t('fullReading'), <IconArrowsMaximize {...icon} />, null, enter)}
      {after}
    </>
  );
  return (
    <Group
      id="volets-lecture"
      groupRef={group}
      className={panes.group}
      onLayoutChanged={(layout) => {
        if (several) saveSizes({ ...sizes, [key]: layout });
      }}
    >
      {reading.panes.map((pane, at) => (
        <Fragment key={pane.id}>
          {at > 0 ? <Separator className={panes.separator} /> : null}
          <Panel id={pane.id} minSize={220}>
            <section
              id={`volet-${pane.id}`}
              className={panes.pane}
              data-volet
              data-actif={(several && pane.id === reading.active) || undefined}
              tabIndex={-1}
              aria-label={several ? t('paneOf', { rang: at + 1, total: ids.length }) : t('pane')}
              aria-current={several && pane.id === reading.active ? 'true' : undefined}
              onPointerDownCapture={() => reading.activate(pane.id)}
              onFocusCapture={() => reading.activate(pane.id)}
            >
              <ReadingPaneView
                pane={pane}
                before={at === 0 ? before : null}
                after={at === ids.length - 1 ? tools : null}
              />
            </section>
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
