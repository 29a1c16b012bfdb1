import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DossierView } from '../../../protocol/workspace.ts';
import { createScrollLink } from '../../pdf/scroll-link.ts';
import { useArrival } from '../app/arrival.tsx';
import { useVue } from '../app/preferences.tsx';
import { firstTab, type PieceTab } from './piece-tab.ts';
import type { ReadingState } from './reading-context.tsx';
import {
  activeOf,
  addPane,
  besideTab,
  changePane,
  FIRST_READING,
  MAX_PANES,
  paneForCurrent,
  type Reading,
  readingOf,
  removePane,
  type Subject,
  toggleBeside,
  toggleCompare,
} from './reading-panes.ts';

const savedCount = (saved: unknown): number | null =>
  typeof saved === 'number' && saved >= 1 && saved <= MAX_PANES ? Math.floor(saved) : null;

/** As many panes as the last time, each with a pièce of its own. */
function begin(count: number): Reading {
  let reading = FIRST_READING;
  while (reading.panes.length < count) reading = addPane(reading, { of: 'courant', typeId: null }, false);
  return reading;
}

/** Chooses, on opening a dossier, the pièce of each pane that reads it. */
function openAll(
  reading: Reading,
  view: DossierView,
  tabs: readonly PieceTab[],
  changed: ReadonlySet<string>,
  /** They come back as they were left: an older version too. */
  asLeft: boolean,
): Reading {
  let next = reading;
  for (const { id, of, typeId: wanted, version } of reading.panes) {
    if (of !== 'courant') continue;
    const typeId =
      wanted === null && id !== reading.panes[0]?.id
        ? besideTab(tabs, next, next.panes[0]?.typeId ?? null)
        : firstTab(tabs, wanted, changed, view.abilities.traiterPieces.allowed);
    next = changePane(next, id, { typeId, version: asLeft && typeId === wanted ? version : null });
  }
  return next;
}

/**
 * The panes and what each reads: chosen on opening the dossier, then by the member alone, whatever a sync
 * brings. How many there are is remembered.
 */
export function useReadingPanes(
  view: DossierView | null | undefined,
  tabs: readonly PieceTab[],
  changed: ReadonlySet<string>,
): {
  readonly reading: ReadingState;
  /** The pièce of this dossier that keys act on; null: the active pane reads another dossier. */
  readonly typeId: string | null;
  readonly select: (typeId: string, version?: string) => void;
} {
  const [count, saveCount] = useVue('lecture', savedCount, 1);
  const arrival = useArrival();
  const [state, setState] = useState(() => ({
    dossierId: '',
    reading: arrival ? readingOf(arrival) : begin(count),
  }));
  const [link] = useState(createScrollLink);
  const [linked, setLinked] = useState(false);
  const dossierId = view?.dossier.id ?? '';
  let { reading } = state;
  if (view && state.dossierId !== dossierId) {
    const asLeft = state.dossierId === '' && arrival?.dossierId === dossierId;
    reading = openAll(reading, view, tabs, changed, asLeft);
    setState({ dossierId, reading });
  }
  const change = useCallback(
    (next: (reading: Reading) => Reading) => setState((was) => ({ ...was, reading: next(was.reading) })),
    [],
  );
  // Read when something is done: what is done stays the same from one pièce to the next, and what shows it as drawn.
  const now = useRef({ reading, tabs });
  useLayoutEffect(() => {
    now.current = { reading, tabs };
  });
  const resize = useCallback(
    (next: (reading: Reading) => Reading) => {
      change(next);
      const before = now.current.reading;
      const { length } = next(before).panes;
      if (length !== before.panes.length) saveCount(length);
    },
    [change, saveCount],
  );
  const select = useCallback(
    (typeId: string, version?: string) =>
      change((was) => {
        const pane = paneForCurrent(was);
        if (!pane) return was;
        const open = changePane(was, pane.id, { of: 'courant', typeId, version: version ?? null });
        return { ...open, active: pane.id };
      }),
    [change],
  );
  const acts = useMemo(
    () => ({
      activate: (active: string) => change((was) => (was.active === active ? was : { ...was, active })),
      open: (id: string, typeId: string, version?: string) =>
        change((was) => changePane(was, id, { typeId, version: version ?? null })),
      show: (id: string, of: Subject) => change((was) => changePane(was, id, { of, version: null })),
      add: () => {
        const { tabs: offered } = now.current;
        resize((was) => {
          const typeId = besideTab(offered, was, activeOf(was)?.typeId ?? null);
          return addPane(was, { of: 'courant', typeId }, true);
        });
      },
      remove: (id: string) => resize((was) => removePane(was, id)),
      toggleBeside: () => {
        const { tabs: offered } = now.current;
        resize((was) => toggleBeside(was, offered));
      },
      toggleCompare: () => resize(toggleCompare),
      setLinked: (on: boolean) => {
        link.set(on);
        setLinked(on);
      },
      link,
    }),
    [link, change, resize],
  );
  const value = useMemo((): ReadingState => ({ ...reading, ...acts, linked }), [reading, acts, linked]);
  const active = activeOf(reading);
  return { reading: value, typeId: active?.of === 'courant' ? active.typeId : null, select };
}
