import type { KeyboardEvent } from 'react';
import { useInbox } from './inbox-query.tsx';

interface List {
  readonly total: number;
  /** Rows on a screen. */
  readonly page: number;
  readonly onOpen: (index: number) => void;
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

/** Keys of the list: they move its active row, and Enter opens it. */
export function useListKeys({ total, page, onOpen }: List) {
  const { active, setActive } = useInbox();
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
      if (event.key === 'Enter' && total > 0) {
        event.preventDefault();
        onOpen(active.index);
        return;
      }
      const next = moveOf(event.key, active.index, { total, page });
      if (next === null) return;
      event.preventDefault();
      setActive(next);
    },
  };
}
