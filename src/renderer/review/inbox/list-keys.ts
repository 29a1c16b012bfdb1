import type { KeyboardEvent } from 'react';
import { useInbox } from './inbox-query.tsx';

interface List {
  readonly total: number;
  /** Rows on a screen. */
  readonly page: number;
  readonly onOpen: (index: number) => void;
  readonly selection: {
    readonly count: number;
    readonly toggle: (index: number) => void;
    /** From the row that the selection began at, or from `from`, to `to`. */
    readonly extend: (from: number, to: number) => void;
    readonly all: () => void;
    readonly clear: () => void;
  };
}

/** Where a key takes the active row; null for other keys. */
export function moveOf(key: string, active: number, list: Pick<List, 'total' | 'page'>): number | null {
  const clamp = (index: number): number => Math.min(Math.max(0, index), Math.max(0, list.total - 1));
  switch (key) {
    case 'ArrowDown':
      return clamp(active + 1);
    case 'ArrowUp':
      return clamp(active - 1);
    case 'PageDown':
      return clamp(active + list.page);
    case 'PageUp':
      return clamp(active - list.page);
    case 'Home':
      return 0;
    case 'End':
      return clamp(list.total - 1);
    default:
      return null;
  }
}

/** Keys of the list: they move its active row and what is selected, and Enter opens. */
export function useListKeys({ total, page, onOpen, selection }: List) {
  const { active, setActive } = useInbox();
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.target !== event.currentTarget) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() !== 'a') return;
        event.preventDefault();
        selection.all();
        return;
      }
      if (event.key === ' ' && total > 0) {
        event.preventDefault();
        selection.toggle(active.index);
        return;
      }
      if (event.key === 'Escape' && selection.count > 0) {
        event.preventDefault();
        selection.clear();
        return;
      }
      if (event.key === 'Enter' && total > 0) {
        event.preventDefault();
        onOpen(active.index);
        return;
      }
      const next = moveOf(event.key, active.index, { total, page });
      if (next === null) return;
      event.preventDefault();
      if (event.shiftKey) selection.extend(active.index, next);
      setActive(next);
    },
  };
}
