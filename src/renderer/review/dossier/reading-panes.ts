import type { EcranLu } from '../../../protocol/reprise.ts';
import { type PieceTab, stepTab } from './piece-tab.ts';

/** Whose pièces a pane reads: the dossier on screen, the one after it in the list, or one that was picked. */
export type Subject = 'courant' | 'suivant' | { readonly dossierId: string };

/** A pane that reads one pièce. All of them can do the same. */
export interface ReadingPane {
  readonly id: string;
  readonly of: Subject;
  /** Type of the pièce; null: the first to look at. */
  readonly typeId: string | null;
  /** SHA-256 of an older version to read instead of the one to be read; null: that one. */
  readonly version: string | null;
}

export interface Reading {
  /** From left to right, one at least. */
  readonly panes: readonly ReadingPane[];
  /** The pane that keys act on. */
  readonly active: string;
}

export const MAX_PANES = 3;
const IDS = ['lecture-1', 'lecture-2', 'lecture-3'] as const;

export const FIRST_READING: Reading = {
  panes: [{ id: IDS[0], of: 'courant', typeId: null, version: null }],
  active: IDS[0],
};

export const activeOf = ({ panes, active }: Reading): ReadingPane | undefined =>
  panes.find(({ id }) => id === active) ?? panes[0];

/** A pane at the right; the reading itself when there is no room for one more. */
export function addPane(
  reading: Reading,
  { of, typeId }: Pick<ReadingPane, 'of' | 'typeId'>,
  activate: boolean,
): Reading {
  const id = IDS.find((free) => reading.panes.every((pane) => pane.id !== free));
  if (id === undefined) return reading;
  const panes = [...reading.panes, { id, of, typeId, version: null }];
  return { panes, active: activate ? id : reading.active };
}

/** Without that pane; the last one stays. Its left neighbour becomes the active one. */
export function removePane(reading: Reading, id: string): Reading {
  const at = reading.panes.findIndex((pane) => pane.id === id);
  if (at < 0 || reading.panes.length === 1) return reading;
  const panes = reading.panes.filter((pane) => pane.id !== id);
  const active = reading.active === id ? (panes[Math.max(0, at - 1)]?.id ?? '') : reading.active;
  return { panes, active };
}

/** What to keep of it for the next start. */
export const screenOf = (reading: Reading): Pick<EcranLu, 'panneaux' | 'actif'> => ({
  panneaux: reading.panes.map(({ of, typeId, version }) => ({ of, typeId, version })),
  actif: Math.max(
    0,
    reading.panes.findIndex(({ id }) => id === reading.active),
  ),
});

/** The panes as they were kept. */
export function readingOf({ panneaux, actif }: Pick<EcranLu, 'panneaux' | 'actif'>): Reading {
  const panes = panneaux.flatMap((panneau, i): ReadingPane[] => {
    const id = IDS[i];
    return id === undefined ? [] : [{ id, ...panneau }];
  });
  return panes.length === 0 ? FIRST_READING : { panes, active: IDS[actif] ?? IDS[0] };
}

/** With that pane changed. */
export const changePane = (reading: Reading, id: string, change: Partial<ReadingPane>): Reading => ({
  ...reading,
  panes: reading.panes.map((pane) => (pane.id === id ? { ...pane, ...change } : pane)),
});

/**
 * The pane to show a pièce of the dossier on screen in: the active one if it reads that dossier, else the
 * first that does, else the active one, which comes back to it.
 */
export function paneForCurrent(reading: Reading): ReadingPane | undefined {
  const active = activeOf(reading);
  if (active?.of === 'courant') return active;
  return reading.panes.find(({ of }) => of === 'courant') ?? active;
}

/** The next pièce that can be read and is in no pane, after the one that is open; what a new pane begins with. */
export function besideTab(tabs: readonly PieceTab[], reading: Reading, from: string | null): string | null {
  const open = new Set(reading.panes.flatMap(({ of, typeId }) => (of === 'courant' ? [typeId] : [])));
  const readable = tabs.filter(({ shown, type }) => shown !== null || type.id === from);
  let typeId = from;
  for (let i = 0; i < readable.length; i += 1) {
    typeId = stepTab(readable, typeId, 1);
    if (!open.has(typeId)) return typeId;
  }
  return from;
}

/** `x`: a second pane, or back to one less. */
export function toggleBeside(reading: Reading, tabs: readonly PieceTab[]): Reading {
  const last = reading.panes.at(-1);
  if (reading.panes.length > 1 && last) return removePane(reading, last.id);
  const typeId = besideTab(tabs, reading, activeOf(reading)?.typeId ?? null);
  return addPane(reading, { of: 'courant', typeId }, true);
}

/** `b`: the same type of pièce in the next dossier, beside; or no more. */
export function toggleCompare(reading: Reading): Reading {
  const compared = reading.panes.find(({ of }) => of === 'suivant');
  if (compared) return removePane(reading, compared.id);
  const typeId = paneForCurrent(reading)?.typeId ?? null;
  if (reading.panes.length < MAX_PANES) return addPane(reading, { of: 'suivant', typeId }, false);
  const last = reading.panes.at(-1);
  return last ? changePane(reading, last.id, { of: 'suivant', typeId, version: null }) : reading;
}
