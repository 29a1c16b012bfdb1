import type { Line } from '../lib/report.ts';

/** A count or a time that must not pass `most`. */
export const atMost = (what: string, value: number, unit: Line['unit'], most: number): Line => ({
  what,
  value,
  unit,
  goal: { sense: 'atMost', value: most },
});

export const atLeast = (what: string, value: number, unit: Line['unit'], least: number): Line => ({
  what,
  value,
  unit,
  goal: { sense: 'atLeast', value: least },
});

/** Shown, not judged. */
export const shown = (what: string, value: number, unit: Line['unit']): Line => ({
  what,
  value,
  unit,
  goal: null,
});
