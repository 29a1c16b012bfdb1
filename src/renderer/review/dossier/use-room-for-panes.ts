import { type RefObject, useEffect, useRef } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { useReading } from './reading-context.tsx';

type Side = 'candidat' | 'travail';

/** CSS pixels under which a page with its tools is no more readable. */
const PAGE_MIN = 300;

/**
 * Makes room for reading panes where the window has none: folds the candidate's pane, then the work pane,
 * as one more pane comes, and opens them again when it goes.
 */
export function useRoomForPanes(
  sides: Readonly<Record<Side, RefObject<PanelImperativeHandle | null>>>,
): void {
  const count = useReading().panes.length;
  const before = useRef(1);
  const folded = useRef<Side[]>([]);
  useEffect(() => {
    const more = count > before.current;
    const less = count < before.current;
    before.current = count;
    const sizeOf = (side: Side): number => sides[side].current?.getSize().inPixels ?? 0;
    const room = (): number => window.innerWidth - sizeOf('candidat') - sizeOf('travail');
    if (more) {
      let left = room();
      for (const side of ['candidat', 'travail'] as const) {
        if (left / count >= PAGE_MIN || sizeOf(side) === 0) continue;
        left += sizeOf(side);
        sides[side].current?.collapse();
        folded.current.push(side);
      }
    }
    if (less && count === 1) {
      for (const side of folded.current) sides[side].current?.expand();
      folded.current = [];
    }
  }, [count, sides]);
}
