import { describe, expect, it } from 'vitest';
import { linesOf, type TextBox } from '../../../src/renderer/pdf/surface/passage-lines.ts';

const box = (left: number, top: number, right: number, bottom: number): TextBox => ({
  left,
  top,
  right,
  bottom,
});

describe('the lines of a selected passage (DE1)', () => {
  it('makes one box of the words of a line, said once or twice', () => {
    const words = [
      box(10, 100, 50, 112),
      box(54, 100, 90, 112),
      box(94, 101, 140, 112),
      box(10, 100, 50, 112),
    ];
    expect(linesOf(words)).toEqual([box(10, 100, 140, 112)]);
  });

  it('keeps lines apart, in reading order, though their boxes touch', () => {
    expect(linesOf([box(10, 113, 80, 126), box(10, 100, 140, 114)])).toEqual([
      box(10, 100, 140, 114),
      box(10, 113, 80, 126),
    ]);
  });

  it('keeps columns apart', () => {
    expect(linesOf([box(10, 100, 140, 112), box(300, 100, 420, 112)])).toHaveLength(2);
  });

  it('keeps an exponent on its line, and drops what has no size', () => {
    expect(
      linesOf([box(10, 100, 60, 114), box(61, 99, 66, 107), box(5, 100, 5, 114), box(0, 0, 9, 0)]),
    ).toEqual([box(10, 99, 66, 114)]);
  });
});
