import { describe, expect, it } from 'vitest';
import { areasOf, isPhoto, outermost } from '../../../src/renderer/pdf/surface/photo-areas.ts';

const pixels = (colours: readonly (readonly [number, number, number])[]): number[] =>
  colours.flatMap((colour) => [...colour, 255]);
const many = (colour: readonly [number, number, number], count: number) => Array(count).fill(colour);

describe('pictures on a dark page', () => {
  it('takes a scanned sheet for paper, even grey or yellowed, and a portrait for a photograph', () => {
    const text = many([30, 30, 30], 20);
    expect(isPhoto(pixels([...many([250, 249, 247], 80), ...text]))).toBe(false);
    expect(isPhoto(pixels([...many([235, 228, 205], 80), ...text]))).toBe(false);
    expect(isPhoto(pixels([...many([200, 150, 130], 60), ...many([40, 50, 80], 40)]))).toBe(true);
    // A portrait before a white wall is still a portrait.
    expect(isPhoto(pixels([...many([245, 245, 245], 40), ...many([200, 150, 130], 60)]))).toBe(true);
  });

  it('finds the box of a picture, upright or turned', () => {
    expect(areasOf([0.1, 0.6, 0.1, 0.2, 0.5, 0.6])).toEqual([
      { x: 0.1, y: 0.2, width: 0.4, height: expect.closeTo(0.4, 10) },
    ]);
    const [area] = areasOf([0.5, 0.1, 0.9, 0.5, 0.1, 0.5]);
    expect(area?.x).toBeCloseTo(0.1);
    expect(area?.y).toBeCloseTo(0.1);
    expect(area?.width).toBeCloseTo(0.8);
    expect(area?.height).toBeCloseTo(0.8);
  });

  it('cuts a picture that runs off the page, and ignores a broken list', () => {
    expect(areasOf([-1, 2, -1, -1, 2, 2])).toEqual([{ x: 0, y: 0, width: 1, height: 1 }]);
    expect(areasOf([0, 0, 1])).toEqual([]);
  });

  it('keeps the outer of two pictures, one of two equal ones, and no icon', () => {
    const page = { x: 0, y: 0, width: 1, height: 1 };
    const inner = { x: 0.2, y: 0.2, width: 0.3, height: 0.3 };
    const icon = { x: 0.9, y: 0.9, width: 0.02, height: 0.02 };
    expect(outermost([inner, page, icon], 0.05)).toEqual([page]);
    expect(outermost([inner, { ...inner }], 0.05)).toHaveLength(1);
    expect(outermost([icon], 0.05)).toEqual([]);
  });
});
