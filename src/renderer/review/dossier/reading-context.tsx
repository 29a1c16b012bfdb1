import { createContext, use } from 'react';
import type { DossierView } from '../../../protocol/workspace.ts';
import type { ScrollLink } from '../../pdf/scroll-link.ts';
import type { PieceTab } from './piece-tab.ts';
import type { Reading, ReadingPane, Subject } from './reading-panes.ts';

/** The reading panes of the screen, and what is done with them. */
export interface ReadingState extends Reading {
  readonly activate: (paneId: string) => void;
  /** Reads that pièce in that pane; an older version when one is given. */
  readonly open: (paneId: string, typeId: string, version?: string) => void;
  /** Changes whose pièces the pane reads. */
  readonly show: (paneId: string, of: Subject) => void;
  readonly add: () => void;
  readonly remove: (paneId: string) => void;
  readonly toggleBeside: () => void;
  readonly toggleCompare: () => void;
  /** The panes scroll together. */
  readonly linked: boolean;
  readonly setLinked: (linked: boolean) => void;
  readonly link: ScrollLink;
}

export const ReadingContext = createContext<ReadingState | null>(null);

export function useReading(): ReadingState {
  const state = use(ReadingContext);
  if (!state) throw new Error('useReading outside of a dossier');
  return state;
}

/** What one pane reads. */
export interface PaneState {
  readonly pane: ReadingPane;
  readonly view: DossierView;
  /** Another dossier than the one on screen: nothing of it goes into the avis. */
  readonly other: boolean;
  readonly tabs: readonly PieceTab[];
  readonly tab: PieceTab | null;
  readonly changed: ReadonlySet<string>;
  readonly active: boolean;
}

export const PaneContext = createContext<PaneState | null>(null);

export function usePane(): PaneState {
  const state = use(PaneContext);
  if (!state) throw new Error('usePane outside of a reading pane');
  return state;
}
