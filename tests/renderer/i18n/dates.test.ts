import { describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatDay,
  formatDayShort,
  formatMoment,
  jourOf,
} from '../../../src/renderer/i18n/dates.ts';

const at = (iso: string): number => Date.parse(iso);

describe('days and hours', () => {
  it('are written as people write them in each language', () => {
    expect(formatDay('fr', '2026-12-08')).toBe('8 déc. 2026');
    expect(formatDay('en', '2026-12-08')).toBe('8 Dec 2026');
    expect(formatDayShort('fr', '2026-05-12')).toBe('12 mai');
  });

  it('call the first of a month « 1er » in French alone', () => {
    expect(formatDay('fr', '2027-02-01')).toBe('1er févr. 2027');
    expect(formatDayShort('en', '2027-02-01')).toBe('1 February');
  });

  it('are those of the établissement, whatever the hour is in UTC', () => {
    // 23:30 UTC is past midnight in Paris, in winter and in summer.
    expect(jourOf(at('2026-12-07T23:30:00Z'))).toBe('2026-12-08');
    expect(jourOf(at('2026-07-14T22:30:00Z'))).toBe('2026-07-15');
    expect(formatMoment('fr', at('2026-12-08T13:02:00Z'))).toBe('8 déc. 2026 à 14:02');
    expect(formatMoment('en', at('2026-12-08T13:02:00Z'))).toBe('8 Dec 2026, 14:02');
  });

  it('show what is not a day as it came', () => {
    expect(formatDay('fr', 'bientôt')).toBe('bientôt');
  });
});

describe('how long ago', () => {
  const now = at('2026-11-24T09:00:00Z');
  const ago = (iso: string): string => formatAgo('fr', at(iso), now).replaceAll('\u00a0', ' ');

  it('goes from minutes to the date', () => {
    expect(ago('2026-11-24T08:59:30Z')).toBe('à l’instant');
    expect(ago('2026-11-24T08:48:00Z')).toBe('12 min');
    expect(ago('2026-11-24T07:00:00Z')).toBe('2 h');
    expect(ago('2026-11-23T08:00:00Z')).toBe('hier');
    expect(ago('2026-11-21T08:00:00Z')).toBe('3 j');
    expect(ago('2026-11-04T08:00:00Z')).toBe('4 nov.');
    expect(ago('2025-11-04T08:00:00Z')).toBe('4 nov. 2025');
  });

  it('says yesterday from midnight in Paris on, not after 24 hours', () => {
    expect(formatAgo('fr', at('2026-11-23T22:30:00Z'), at('2026-11-24T00:30:00Z'))).toBe('hier');
  });

  it('takes a clock ahead of ours for now', () => {
    expect(formatAgo('en', now + 60_000, now)).toBe('just now');
  });
});
