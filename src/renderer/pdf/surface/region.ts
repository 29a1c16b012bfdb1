import { createStore, type Store } from '../emitter.ts';
import { layOver, type PageFrame, type Pages, quadOf } from './page-frame.ts';
import type { TextBox } from './passage-lines.ts';
import type { SelectedPassage } from './passages.ts';
import { keyOnZone, zoneInView } from './region-keys.ts';

/** Smaller is a click. */
const MIN_SIDE = 8;

interface RegionTool {
  readonly store: Store<{ readonly armed: boolean }>;
  readonly arm: (armed: boolean) => void;
  readonly hasZone: () => boolean;
  readonly clear: () => void;
}

/**
 * Draws a zone of a page, where there are no words to select: by dragging with Shift, or without it once
 * armed; by keys, arrows move it, Shift sizes it and Enter takes it.
 */
export function createRegionTool(options: {
  readonly root: HTMLElement;
  readonly pages: Pages;
  readonly onStart: () => void;
  readonly onZone: (zone: SelectedPassage) => void;
  readonly signal: AbortSignal;
}): RegionTool {
  const { root, pages, signal } = options;
  const store = createStore({ armed: false });
  let drawn: { readonly page: number; readonly element: HTMLElement; box: TextBox } | null = null;
  let from: { readonly x: number; readonly y: number } | null = null;

  const clear = (): void => {
    drawn?.element.remove();
    drawn = null;
  };
  const put = (frame: PageFrame, box: TextBox): void => {
    if (drawn?.page !== frame.page) clear();
    if (!drawn) {
      const element = document.createElement('div');
      element.className = 'pv-region';
      frame.element.append(element);
      drawn = { page: frame.page, element, box };
    }
    drawn.box = box;
    layOver(frame, box, drawn.element);
  };
  const arm = (armed: boolean): void => {
    store.set({ armed });
    root.classList.toggle('pv-drawing', armed);
    if (armed) root.focus({ preventScroll: true });
    else from = null;
  };
  const take = (frame: PageFrame): void => {
    if (!drawn) return;
    const { left, top, right, bottom } = drawn.box;
    arm(false);
    if (right - left < MIN_SIDE || bottom - top < MIN_SIDE) {
      clear();
      return;
    }
    const origin = frame.element.getBoundingClientRect();
    const passage = { page: frame.page, quads: [quadOf(frame, drawn.box)], extrait: '' };
    options.onZone({ passage, x: origin.left + right, y: origin.top + bottom });
  };
  const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), most);
  const pointIn = (frame: PageFrame, event: PointerEvent): { x: number; y: number } => {
    const origin = frame.element.getBoundingClientRect();
    return {
      x: clamp(event.clientX - origin.left, frame.size.width),
      y: clamp(event.clientY - origin.top, frame.size.height),
    };
  };

  root.addEventListener(
    'pointerdown',
    (event) => {
      const frame = event.target instanceof Node ? pages.frameAt(event.target) : undefined;
      clear();
      if (!frame || event.button !== 0 || !(event.shiftKey || store.get().armed)) {
        options.onStart();
        return;
      }
      event.preventDefault();
      options.onStart();
      const start = pointIn(frame, event);
      from = start;
      put(frame, { left: start.x, top: start.y, right: start.x, bottom: start.y });
      root.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  // What follows pointerdown: with Shift, it would select text.
  root.addEventListener('mousedown', (event) => from && event.preventDefault(), { signal });
  root.addEventListener(
    'pointermove',
    (event) => {
      const frame = drawn && from ? pages.frame(drawn.page) : undefined;
      if (!frame || !from) return;
      const { x, y } = pointIn(frame, event);
      put(frame, {
        left: Math.min(from.x, x),
        top: Math.min(from.y, y),
        right: Math.max(from.x, x),
        bottom: Math.max(from.y, y),
      });
    },
    { signal },
  );
  root.addEventListener(
    'pointerup',
    () => {
      const frame = drawn && from ? pages.frame(drawn.page) : undefined;
      from = null;
      if (frame) take(frame);
    },
    { signal },
  );
  root.addEventListener(
    'pointercancel',
    () => {
      from = null;
      clear();
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      if (!store.get().armed) return;
      const frame = pages.frame(drawn?.page ?? pages.current());
      if (!frame) return;
      const asked = keyOnZone(event, drawn?.box ?? zoneInView(root, frame), frame.size);
      if (asked === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (asked === 'abandonner') {
        clear();
        arm(false);
      } else if (asked === 'prendre') {
        if (drawn) take(frame);
        else put(frame, zoneInView(root, frame));
      } else put(frame, asked);
    },
    { signal },
  );
  pages.redrawn.on(() => {
    const frame = drawn && pages.frame(drawn.page);
    // pdf.js empties a page that it draws again; another scale is another zone.
    if (drawn && !(frame && drawn.element.isConnected)) clear();
  });
  return { store, arm, hasZone: () => drawn !== null, clear };
}
