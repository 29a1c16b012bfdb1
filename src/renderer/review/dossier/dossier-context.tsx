import { createContext, use } from 'react';
import type { DossierView } from '../../../protocol/workspace.ts';
import type { PieceTab } from './piece-tab.ts';

export interface DossierState {
  readonly view: DossierView;
  /** What changed since the last reading, as it was on opening: marks stay while one reads. */
  readonly changed: ReadonlySet<string>;
  readonly tabs: readonly PieceTab[];
  /** The pièce of this dossier that is in hand; null: there is none, or the active pane reads another dossier. */
  readonly current: PieceTab | null;
  /** Reads that pièce, in a pane of this dossier; an older version when one is given. */
  readonly select: (typeId: string, version?: string) => void;
  readonly goTo: (dossierId: string | null) => void;
  /** For how long this dossier has been on screen (milliseconds), for the member's pace. Asked in events. */
  readonly timeSpent: () => number;
}

export const DossierContext = createContext<DossierState | null>(null);

/** The dossier on screen. */
export function useDossier(): DossierState {
  const state = use(DossierContext);
  if (!state) throw new Error('useDossier outside of a dossier');
  return state;
}
