import { useState } from 'react';
import type { Surface } from '../surface/surface.ts';

/** Whether the search is open, and what it looks for; kept from one pièce to the next. */
export interface FindControl {
  readonly open: boolean;
  readonly query: string;
  /** Counts the times it was asked for. */
  readonly asked: number;
  readonly ask: () => void;
  readonly close: () => void;
  readonly setQuery: (query: string) => void;
}

export function useFind(surface: Surface | null): FindControl {
  const [find, setFind] = useState({ open: false, asked: 0, query: '' });
  return {
    ...find,
    ask: () => setFind((was) => ({ ...was, open: true, asked: was.asked + 1 })),
    close: () => {
      setFind((was) => ({ ...was, open: false }));
      surface?.scroller.element.focus({ preventScroll: true });
    },
    setQuery: (query) => setFind((was) => ({ ...was, query })),
  };
}
