import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';

interface FullReading {
  /** The pages take the whole window. */
  readonly full: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
}

const FullReadingContext = createContext<FullReading>({
  full: false,
  enter: () => undefined,
  leave: () => undefined,
});

/** Reading on the whole screen: of the screen where the browser lets it, of the window everywhere. */
export function FullReadingProvider({ children }: { readonly children: ReactNode }) {
  const [full, setFull] = useState(false);
  const enter = useCallback(() => {
    setFull(true);
    // Refused where the window may not: the pages have the window then.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
  }, []);
  const leave = useCallback(() => {
    setFull(false);
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  }, []);
  // The browser takes Escape for itself while it shows the whole screen.
  useEffect(() => {
    const onChange = (): void => {
      if (!document.fullscreenElement) setFull(false);
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  const value = useMemo(() => ({ full, enter, leave }), [full, enter, leave]);
  return <FullReadingContext value={value}>{children}</FullReadingContext>;
}

export const useFullReading = (): FullReading => use(FullReadingContext);
