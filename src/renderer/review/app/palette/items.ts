import type { ReactNode } from 'react';
import { fold } from '../../../i18n/fold.ts';
import type { ShortcutId } from '../../keys/shortcuts.ts';
import type { Ranked } from './rank.ts';

export type ItemKind = 'commande' | 'dossier' | 'recent' | 'vue' | 'lien';

/** One line of the palette. */
export interface PaletteItem extends Ranked {
  readonly kind: ItemKind;
  readonly title: string;
  /** What tells it from its likes: number and formation of a dossier. */
  readonly aside?: string;
  readonly shortcut?: ShortcutId;
  /** A digit that picks it, 1–9. */
  readonly digit?: number;
  readonly icon: ReactNode;
  /** False: there was nothing to do. */
  readonly run: () => unknown;
}

/** An item, found by its title and what is beside it: folded when something is typed, not while the palette opens. */
export function itemOf(item: Omit<PaletteItem, 'words'>): PaletteItem {
  let words: string | undefined;
  return {
    ...item,
    get words() {
      words ??= fold(`${item.title} ${item.aside ?? ''}`);
      return words;
    },
  };
}
