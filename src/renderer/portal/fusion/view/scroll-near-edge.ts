/** Pixels from an edge of the window where dragging scrolls. */
const EDGE = 72;
const STEP = 12;

/** The nearest ancestor that scrolls, else the page. */
function scrollerOf(element: HTMLElement): Element {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight) return at;
  }
  return document.documentElement;
}

/** Scrolls while the pointer (`y`, in the window) stays near an edge; `moved` after each step. */
export function scrollNearEdge(
  element: HTMLElement,
  y: () => number,
  moved: () => void,
): { readonly run: () => void; readonly stop: () => void } {
  const scroller = scrollerOf(element);
  let frame = 0;
  const step = (): void => {
    frame = 0;
    const by = y() < EDGE ? -STEP : y() > window.innerHeight - EDGE ? STEP : 0;
    const before = scroller.scrollTop;
    if (by === 0) return;
    scroller.scrollTop += by;
    if (scroller.scrollTop === before) return;
    moved();
    frame = requestAnimationFrame(step);
  };
  return {
    run() {
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop() {
      cancelAnimationFrame(frame);
    },
  };
}
