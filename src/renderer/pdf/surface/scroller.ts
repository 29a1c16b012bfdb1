import type { Emitter } from '../emitter.ts';

/** A scrolled element and how the interface moves it; shared by PDF and image. */
export interface Scroller {
  readonly element: HTMLDivElement;
  readonly view: { readonly width: number; readonly height: number };
  scrollBy(dx: number, dy: number): boolean;
  scrollTo(end: 'debut' | 'fin'): void;
}

/** The scrolled box of a surface, filling `host`. pdf.js wants it positioned absolutely. */
export function createScroller(host: HTMLElement, label: string): Scroller {
  const element = document.createElement('div');
  element.className = 'pv-scroller';
  element.tabIndex = 0;
  // No landmark: panes side by side may show the same pièce.
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', label);
  host.append(element);
  return {
    element,
    get view() {
      return { width: element.clientWidth, height: element.clientHeight };
    },
    scrollBy(dx, dy) {
      const { scrollLeft, scrollTop } = element;
      element.scrollBy({ left: dx, top: dy, behavior: 'instant' });
      return element.scrollLeft !== scrollLeft || element.scrollTop !== scrollTop;
    },
    scrollTo(end) {
      element.scrollTo({ top: end === 'debut' ? 0 : element.scrollHeight, behavior: 'instant' });
    },
  };
}

/** Tell when the element's size changed, at most once a frame; not for its first size. */
export function watchSize(element: HTMLElement, changed: () => void, signal: AbortSignal): void {
  let last = `${element.clientWidth}×${element.clientHeight}`;
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const size = `${element.clientWidth}×${element.clientHeight}`;
      if (size === last || element.clientWidth === 0) return;
      last = size;
      changed();
    });
  });
  observer.observe(element);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}

/** Ctrl+wheel and trackpad pinches zoom around the pointer: tells by what factor. */
export function watchPinch(
  element: HTMLElement,
  pinched: Emitter<{ readonly factor: number; readonly x: number; readonly y: number }>,
  signal: AbortSignal,
): void {
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      const delta = Math.max(-60, Math.min(60, event.deltaY * lines));
      const box = element.getBoundingClientRect();
      pinched.emit({
        factor: Math.exp(-delta / 240),
        x: event.clientX - box.left,
        y: event.clientY - box.top,
      });
    },
    { signal, passive: false },
  );
}
