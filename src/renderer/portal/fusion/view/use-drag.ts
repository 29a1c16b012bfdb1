import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { scrollNearEdge } from './scroll-near-edge.ts';

/** A page being dragged: how far from its place, and the place it would take. */
export interface Drag {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly from: number;
  readonly over: number;
}

/** Less is a click. */
const THRESHOLD = 6;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Centres of the items, in the list's own frame: scrolling does not move them. */
function centresOf(list: HTMLElement): readonly Spot[] {
  const frame = list.getBoundingClientRect();
  return [...list.children].map((item) => {
    const { left, top, width, height } = item.getBoundingClientRect();
    return { x: left - frame.left + width / 2, y: top - frame.top + height / 2 };
  });
}

function nearest(centres: readonly Spot[], { x, y }: Spot): number {
  const distances = centres.map((centre) => Math.hypot(centre.x - x, centre.y - y));
  return distances.indexOf(Math.min(...distances));
}

/**
 * Reordering by pointer, finger or mouse: `start` on pointerdown. Nothing moves in the document until the
 * drop, so a finger is not lost on the way; Escape gives up.
 */
export function useDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, from: number, to: number) => void,
): {
  readonly drag: Drag | null;
  readonly start: (event: ReactPointerEvent, id: string, from: number) => void;
} {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const start = (event: ReactPointerEvent, id: string, from: number): void => {
    const element = list.current;
    if (!element || event.button !== 0 || !event.isPrimary) return;
    stop.current();
    const ending = new AbortController();
    const { signal } = ending;
    const { pointerId } = event;
    const centres = centresOf(element);
    const frameOf = (x: number, y: number): Spot => {
      const { left, top } = element.getBoundingClientRect();
      return { x: x - left, y: y - top };
    };
    const begun = frameOf(event.clientX, event.clientY);
    let at = { x: event.clientX, y: event.clientY };
    let current: Drag | null = null;

    const follow = (): void => {
      const here = frameOf(at.x, at.y);
      const moved = { x: here.x - begun.x, y: here.y - begun.y };
      if (!current && Math.hypot(moved.x, moved.y) < THRESHOLD) return;
      current = { id, from, ...moved, over: nearest(centres, here) };
      setDrag(current);
    };
    const scroller = scrollNearEdge(element, () => at.y, follow);
    const finish = (): void => {
      ending.abort();
      scroller.stop();
      setDrag(null);
    };
    const end = (dropped: boolean): void => {
      finish();
      if (!current) return;
      // The click that ends a drag opens nothing; none comes when the pointer left its element.
      const swallow = (click: MouseEvent): void => click.stopPropagation();
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      if (dropped && current.over !== from) onDrop(id, from, current.over);
    };
    stop.current = finish;
    const mine = (pointer: PointerEvent): boolean => pointer.pointerId === pointerId;
    window.addEventListener(
      'pointermove',
      (move) => {
        if (!mine(move)) return;
        at = { x: move.clientX, y: move.clientY };
        follow();
        if (current) scroller.run();
      },
      { signal },
    );
    window.addEventListener('pointerup', (up) => mine(up) && end(true), { signal });
    window.addEventListener('pointercancel', (cancel) => mine(cancel) && end(false), { signal });
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), {
      signal,
      capture: true,
    });
  };
  return { drag, start };
}
