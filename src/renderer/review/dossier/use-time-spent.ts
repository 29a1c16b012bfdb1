import { useCallback, useEffect, useRef } from 'react';

/** A way to ask, in an event, for how long dossier `id` has been on screen (milliseconds). */
export function useTimeSpent(id: string): () => number {
  const opened = useRef({ id: '', at: 0 });
  useEffect(() => {
    opened.current = { id, at: performance.now() };
  }, [id]);
  return useCallback(() => performance.now() - opened.current.at, []);
}
