import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARGIN } from '../../../src/renderer/pdf/surface/fit.ts';
import { type PageBox, placeOf, scrollTopOf } from '../../../src/renderer/pdf/surface/place.ts';

/** Pages one under another, as pdf.js lays them: a margin above the first, a gap after each. */
const layOut = (heights: readonly number[]): PageBox[] => {
  let top = MARGIN;
  return heights.map((height) => {
    const box = { top, height };
    top += height + MARGIN;
    return box;
  });
};

const topOf = (pages: readonly PageBox[], page: number): number => pages[page - 1]?.top ?? Number.NaN;
const documents = fc.array(fc.integer({ min: 20, max: 3000 }), { minLength: 1, maxLength: 40 }).map(layOut);

describe('the place where a pièce was left', () => {
  it('comes back to the same pixel, wherever the top of the view is', () => {
    fc.assert(
      fc.property(documents, fc.double({ min: 0, max: 1, noNaN: true }), (pages, at) => {
        const last = pages.at(-1);
        const scrollTop = at * ((last?.top ?? 0) + (last?.height ?? 0));
        const back = scrollTopOf(placeOf(scrollTop, pages, MARGIN), pages, MARGIN);
        expect(Math.abs(back - scrollTop)).toBeLessThan(0.6);
      }),
    );
  });

  it('names the page under the top of the view, from its upper margin on', () => {
    const pages = layOut([1000, 500, 1000]);
    expect(placeOf(0, pages, MARGIN)).toEqual({ page: 1, y: 0 });
    expect(placeOf(topOf(pages, 2) - MARGIN, pages, MARGIN)).toEqual({ page: 2, y: 0 });
    expect(placeOf(topOf(pages, 2) - MARGIN - 2, pages, MARGIN).page).toBe(1);
    expect(placeOf(topOf(pages, 3) + 500 - MARGIN / 2, pages, MARGIN)).toMatchObject({ page: 3 });
  });

  it('keeps the same passage when the scale has changed', () => {
    const place = placeOf(1300, layOut([1000, 1000]), MARGIN);
    const larger = layOut([2000, 2000]);
    expect(scrollTopOf(place, larger, MARGIN)).toBeCloseTo(
      topOf(larger, 2) - MARGIN + place.y * (2000 + MARGIN),
      5,
    );
    expect(place.page).toBe(2);
  });

  it('survives a document that lost pages since', () => {
    expect(scrollTopOf({ page: 9, y: 0 }, layOut([100, 100]), MARGIN)).toBe(100 + MARGIN);
    expect(scrollTopOf({ page: 0, y: 0 }, layOut([100]), MARGIN)).toBe(0);
    expect(scrollTopOf({ page: 1, y: 0.5 }, [], MARGIN)).toBe(0);
    expect(placeOf(50, [], MARGIN)).toEqual({ page: 1, y: 0 });
  });
});
