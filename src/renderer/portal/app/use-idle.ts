import { useEffect, useState } from 'react';

/** Longest wait for a quiet moment (ms). */
const PATIENCE = 2_000;

/** True once the page has been drawn and the browser has nothing else to do. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(() => setIdle(true), 300);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(() => setIdle(true), { timeout: PATIENCE });
    return () => cancelIdleCallback(asked);
  }, []);
  return idle;
}
