import { useEffect, useState } from 'react';

/** True once `active` has lasted `ms`: nothing blinks for what takes an instant. */
export function useDelayed(active: boolean, ms = 300): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setPassed(true), ms);
    return () => {
      clearTimeout(timer);
      setPassed(false);
    };
  }, [active, ms]);
  return active && passed;
}
