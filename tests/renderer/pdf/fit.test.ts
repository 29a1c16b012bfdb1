import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MARGIN,
  MAX_SCALE,
  MIN_SCALE,
  scaleOf,
  stepScale,
  turned,
  turnedSize,
} from '../../../src/renderer/pdf/surface/fit.ts';

const sizes = fc.record({
  width: fc.integer({ min: 30, max: 5000 }),
  height: fc.integer({ min: 30, max: 5000 }),
});

describe('zoom', () => {
  it('fits the width of the view, margins taken out', () => {
    expect(scaleOf('largeur', { width: 800, height: 1100 }, { width: 824, height: 600 })).toBe(1);
  });

  it('fits the whole page, whichever side is the tighter', () => {
    const view = { width: 1024, height: 624 };
    expect(scaleOf('page', { width: 800, height: 1200 }, view)).toBe(0.5);
    expect(scaleOf('page', { width: 2000, height: 100 }, view)).toBe(0.5);
  });

  it('never shows less than the whole page when asked for it, nor leaves its bounds', () => {
    fc.assert(
      fc.property(sizes, sizes, (page, view) => {
        const scale = scaleOf('page', page, view);
        expect(scale).toBeGreaterThanOrEqual(MIN_SCALE);
        expect(scale).toBeLessThanOrEqual(MAX_SCALE);
        if (scale > MIN_SCALE) {
          expect(page.width * scale).toBeLessThanOrEqual(view.width - 2 * MARGIN + 0.01);
          expect(page.height * scale).toBeLessThanOrEqual(view.height - 2 * MARGIN + 0.01);
        }
      }),
    );
  });

  it('steps to the next round scale and stops at both ends', () => {
    expect(stepScale(1, 1)).toBe(1.1);
    expect(stepScale(1, -1)).toBe(0.9);
    expect(stepScale(1.387, 1)).toBe(1.5);
    expect(stepScale(1.387, -1)).toBe(1.25);
    expect(stepScale(MAX_SCALE, 1)).toBe(MAX_SCALE);
    expect(stepScale(MIN_SCALE, -1)).toBe(MIN_SCALE);
  });

  it('comes back where it was after a step up and a step down from a round scale', () => {
    for (const scale of [0.25, 0.5, 0.75, 1, 1.5, 2, 4])
      expect(stepScale(stepScale(scale, 1), -1)).toBe(scale);
  });
});

describe('rotation', () => {
  it('comes full circle in four turns', () => {
    expect([0, 90, 180, 270].map((r) => turned(r as 0 | 90 | 180 | 270))).toEqual([90, 180, 270, 0]);
  });

  it('swaps the sides on quarter turns only', () => {
    const size = { width: 3, height: 4 };
    expect(turnedSize(size, 90)).toEqual({ width: 4, height: 3 });
    expect(turnedSize(size, 180)).toEqual(size);
  });
});
