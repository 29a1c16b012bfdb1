/** Did the browser itself go back or forward? It then brings its own scroll position. */
let popped = false;
/** The page that the address opened: its title is read by the screen reader without our help. */
let first = true;

/** Follows the browser's own buttons; call it once per page. */
export function watchHistory(): void {
  addEventListener('popstate', () => {
    popped = true;
  });
}

/** A screen is on: to its top, with the focus on its title, as a page that was loaded would be. */
export function arriveAt(heading: HTMLElement | null): void {
  if (first) {
    first = false;
    return;
  }
  if (!popped) window.scrollTo(0, 0);
  popped = false;
  heading?.focus({ preventScroll: true });
}
