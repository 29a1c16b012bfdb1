import { describe, expect, it } from 'vitest';
import { rappelDuJour, rappelEcran } from '../../../src/domain/lecture/rappel.ts';
import { rowAfter } from '../../../src/renderer/review/avis/criteria-keys.ts';
import { asksFor, digitOrZeroOf, type KeyPress } from '../../../src/renderer/review/keys/shortcuts.ts';
import { nextUnmarked, stepTo } from '../../../src/renderer/review/lectures/sweep-order.ts';

const press = (key: string, code: string): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  shiftKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  repeat: false,
});

describe('the grid by keyboard', () => {
  it('OR8: digits mark by their place on the keyboard, 0 among them, and no motif takes 0', () => {
    expect(digitOrZeroOf(press('à', 'Digit0'))).toBe(0);
    expect(digitOrZeroOf(press('&', 'Digit1'))).toBe(1);
    expect(digitOrZeroOf(press('a', 'KeyQ'))).toBeNull();
    expect(asksFor('sweepMark', press('à', 'Digit0'), false)).toBe(true);
    expect(asksFor('sweepMark', press('à', 'Digit0'), true)).toBe(false);
    expect(asksFor('motif', press('à', 'Digit0'), false)).toBe(false);
  });

  it('OR8: arrows and Enter go from one criterion to the next, and stay at the ends', () => {
    expect(rowAfter('ArrowDown', 0, 3)).toBe(1);
    expect(rowAfter('Enter', 2, 3)).toBe(2);
    expect(rowAfter('ArrowUp', 0, 3)).toBe(0);
  });
});

describe('the order of a sweep', () => {
  const dossiers = [
    { id: 'a', note: null },
    { id: 'b', note: 4 },
    { id: 'c', note: 0 },
    { id: 'd', note: null },
  ];

  it('OR8: after a mark comes the next one without, going round; a 0 is a mark', () => {
    expect(nextUnmarked(dossiers, 'a')).toBe('d');
    expect(nextUnmarked(dossiers, 'd')).toBe('a');
    expect(nextUnmarked(dossiers, null)).toBe('a');
    expect(nextUnmarked(dossiers.slice(1, 3), 'b')).toBeNull();
  });

  it('OR8: back and skip go one by one, marked or not, and stop at the ends', () => {
    expect(stepTo(dossiers, 'a', 1)).toBe('b');
    expect(stepTo(dossiers, 'a', -1)).toBeNull();
    expect(stepTo(dossiers, 'd', 1)).toBeNull();
  });
});

describe('when a day is near', () => {
  it('OR5: a mail goes out 7 and 2 days before, by day', () => {
    const days = ['2026-03-09', '2026-03-04', '2026-03-09', '2026-03-08', '2026-03-01'];
    expect(rappelDuJour(days, '2026-03-02')).toEqual([
      { jour: '2026-03-04', restent: 1 },
      { jour: '2026-03-09', restent: 2 },
    ]);
  });

  it('OR5: the screen says it from 7, 3 and 1 days on, and not once it has passed', () => {
    const on = (today: string) => rappelEcran('2026-03-10', today);
    expect([
      on('2026-03-02'),
      on('2026-03-03'),
      on('2026-03-07'),
      on('2026-03-10'),
      on('2026-03-11'),
    ]).toEqual([null, 7, 3, 1, null]);
  });
});
