/**
 * Do something unless it is cancelled within `ms` of the window being in view: pages of a hidden window
 * are not drawn, and it is no fault of theirs. Returns what cancels it.
 */
export function deadline(ms: number, action: () => void): () => void {
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (): void => {
    timer = setTimeout(() => {
      if (document.visibilityState === 'visible') action();
      else document.addEventListener('visibilitychange', start, { once: true, signal: ending.signal });
    }, ms);
  };
  start();
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}
