import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 48rem)');

const subscribe = (listener: () => void): (() => void) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};

/** Is there room for columns? Where CSS alone would take a table's meaning away. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
