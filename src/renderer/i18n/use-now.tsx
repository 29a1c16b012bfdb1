import { createContext, type ReactNode, use, useEffect, useState } from 'react';

/** How fresh « il y a … » has to be (milliseconds). */
const STEP = 30_000;

const NowContext = createContext(0);

/** Rendering never reads the clock: one timer tells the time to everything below. */
export function NowProvider({ children }: { readonly children: ReactNode }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP);
    return () => clearInterval(timer);
  }, []);
  return <NowContext value={now}>{children}</NowContext>;
}

/** Milliseconds since the epoch, at most 30 s old. */
export const useNow = (): number => use(NowContext);
