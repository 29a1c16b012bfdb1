import { useRef, useState } from 'react';

interface Once {
  readonly busy: boolean;
  /** Runs `act`, unless one is running: a second click comes before the button is drawn as busy. */
  readonly run: (act: () => Promise<void>) => Promise<void>;
}

/** One act at a time, however often it is clicked. */
export function useOnce(): Once {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const run = async (act: () => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await act();
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, run };
}
