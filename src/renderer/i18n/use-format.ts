import { useMemo } from 'react';
import { formatAgo, formatDay, formatDayShort, formatMoment, formatMomentNear, formatTime } from './dates.ts';
import { useLangue } from './langue.tsx';
import { formatBytes, formatCount, formatDuration, formatMean, formatNumber, formatWork } from './numbers.ts';

/** Dates, numbers and durations in the reader's language. */
export function useFormat() {
  const langue = useLangue();
  return useMemo(
    () => ({
      day: (day: string | number) => formatDay(langue, day),
      dayShort: (day: string | number) => formatDayShort(langue, day),
      time: (ms: number) => formatTime(langue, ms),
      moment: (ms: number) => formatMoment(langue, ms),
      momentNear: (ms: number, now: number) => formatMomentNear(langue, ms, now),
      ago: (ms: number, now: number) => formatAgo(langue, ms, now),
      number: (value: number, digits?: number) => formatNumber(langue, value, digits),
      count: (value: number) => formatCount(langue, value),
      mean: (value: number) => formatMean(langue, value),
      bytes: (bytes: number) => formatBytes(langue, bytes),
      work: (ms: number) => formatWork(langue, ms),
      duration: (ms: number) => formatDuration(langue, ms),
    }),
    [langue],
  );
}
