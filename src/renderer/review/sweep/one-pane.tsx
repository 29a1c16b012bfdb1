import { type ReactNode, useMemo, useState } from 'react';
import { createScrollLink } from '../../pdf/scroll-link.ts';
import { useDossier } from '../dossier/dossier-context.tsx';
import {
  PaneContext,
  type PaneState,
  ReadingContext,
  type ReadingState,
} from '../dossier/reading-context.tsx';
import type { ReadingPane } from '../dossier/reading-panes.ts';

const ignore = () => undefined;

/** The pages of a sweep: one reading pane, which shows the pièce in hand and can't be split. */
export function OnePane({ children }: { readonly children: ReactNode }) {
  const { view, tabs, current, changed } = useDossier();
  const [link] = useState(createScrollLink);
  const typeId = current?.type.id ?? null;
  const pane = useMemo(
    (): ReadingPane => ({ id: 'lecture-1', of: 'courant', typeId, version: null }),
    [typeId],
  );
  const reading = useMemo(
    (): ReadingState => ({
      panes: [pane],
      active: pane.id,
      activate: ignore,
      open: ignore,
      show: ignore,
      add: ignore,
      remove: ignore,
      toggleBeside: ignore,
      toggleCompare: ignore,
      linked: false,
      setLinked: ignore,
      link,
    }),
    [pane, link],
  );
  const state = useMemo(
    (): PaneState => ({ pane, view, other: false, tabs, tab: current, changed, active: true }),
    [pane, view, tabs, current, changed],
  );
  return (
    <ReadingContext value={reading}>
      <PaneContext value={state}>{children}</PaneContext>
    </ReadingContext>
  );
}
