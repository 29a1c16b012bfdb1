import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDuration,
  formatMean,
  formatNumber,
  formatWork,
} from '../../../src/renderer/i18n/numbers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Spaces of every width as plain ones. */
const plain = (text: string): string => text.replace(/\s/gu, ' ');

describe('numbers', () => {
  it('have the decimal sign of the language', () => {
    expect(formatNumber('fr', 14.25, 2)).toBe('14,25');
    expect(formatNumber('en', 14.25, 2)).toBe('14.25');
  });

  it('keep one decimal in a mean, so that a column lines up', () => {
    expect(formatMean('fr', 14)).toBe('14,0');
    expect(formatMean('en', 9.96)).toBe('10.0');
  });

  it('count bytes in the units of the language', () => {
    expect(plain(formatBytes('fr', 0))).toBe('0 o');
    expect(plain(formatBytes('fr', 1_240_000))).toBe('1,2 Mo');
    expect(plain(formatBytes('en', 8_400_000_000))).toBe('8.4 GB');
    expect(plain(formatBytes('fr', 312_000))).toBe('312 ko');
  });
});

describe('durations', () => {
  it('are rounded as people say them', () => {
    expect(plain(formatDuration('fr', 400))).toBe('1 s');
    expect(plain(formatDuration('fr', 40_000))).toBe('40 s');
    expect(plain(formatDuration('fr', 12 * MINUTE))).toBe('12 min');
    expect(plain(formatDuration('fr', 92 * MINUTE))).toBe('1 h 30');
    expect(plain(formatDuration('fr', 5 * HOUR))).toBe('5 h');
    expect(plain(formatDuration('en', 75 * HOUR))).toBe('3 d');
  });

  it('stay in hours for a load of work', () => {
    expect(plain(formatWork('fr', 90 * MINUTE))).toBe('1 h 30');
    expect(plain(formatWork('fr', 75 * HOUR))).toBe('75 h');
  });
});
