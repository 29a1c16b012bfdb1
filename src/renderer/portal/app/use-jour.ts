import { useMemo } from 'react';
import { useFormat } from '../../i18n/use-format.ts';

const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Days and moments in the middle of sentences: « 8 déc. 2026 » is never broken over two lines. */
export function useJour() {
  const f = useFormat();
  return useMemo(
    () => ({
      jour: (day: string) => unbroken(f.day(day)),
      moment: (ms: number) => unbroken(f.moment(ms)),
    }),
    [f],
  );
}
