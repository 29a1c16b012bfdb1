import { placeOfSuite } from './routes.ts';
import { keepSuite, keptSuite } from './storage.ts';

/** Did the browser itself go back or forward? It then brings its own scroll position. */
let popped = false;
/** The page that the address opened: its title is read by the screen reader without our help. */
let first = true;

/** Back from the ENT: at the very pièce or formation one came from. Call it before anything is drawn. */
export function returnToSuite(): void {
  const place = placeOfSuite(location, keptSuite());
  if (place === null) return;
  keepSuite(null);
  history.replaceState(history.state, '', place);
}

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
