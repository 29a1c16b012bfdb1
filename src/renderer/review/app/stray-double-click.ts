/**
 * A row opens on the first click of a double one. The second lands on the row that is about to go, or on
 * the screen that came in its place: either way it would select text there. Returns how to stop watching.
 */
export function ignoreStrayDoubleClicks(): () => void {
  let first: EventTarget | null = null;
  const onMouseDown = (event: MouseEvent): void => {
    if (event.detail <= 1) first = event.target;
    else if (first instanceof Element && (!first.isConnected || first.closest('[id^=inbox-row-]')))
      event.preventDefault();
  };
  addEventListener('mousedown', onMouseDown, true);
  return () => removeEventListener('mousedown', onMouseDown, true);
}
