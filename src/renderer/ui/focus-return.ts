import { useLayoutEffect } from 'react';

/** Until the dialog that closes has put the focus where its act sends it; Mantine waits as long. */
const SETTLED_MS = 10;

/** The button of the menu that `element` is a line of: it is there when the menu is not. */
function lasting(element: Element | null): Element | null {
  const menu = element?.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element;
}

/** Whether nobody holds the focus, or only what is closing. */
function isLost(atClose: Element | null): boolean {
  const held = document.activeElement;
  return held === null || held === document.body || held === atClose;
}

/**
 * Brings the focus back where it was before `opened`, when it closes or goes away as a whole; where that is no
 * longer drawn, to the page's contents. A focus that was moved elsewhere meanwhile stays there.
 */
export function useFocusReturn(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return;
    const from = lasting(document.activeElement);
    return () => {
      const atClose = document.activeElement;
      setTimeout(() => {
        if (!isLost(atClose)) return;
        const back = from?.isConnected && from !== document.body ? from : document.getElementById('contenu');
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      }, SETTLED_MS);
    };
  }, [opened]);
}
