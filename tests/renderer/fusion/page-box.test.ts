import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoBox, pixelsAt, scanBox, within } from '../../../src/renderer/portal/fusion/model/page-box.ts';

const side = fc.integer({ min: 1, max: 12_000 });

test('FI4 a photo of a sheet becomes an A4 page in its own direction', () => {
  const portrait = photoBox({ width: 3024, height: 4032 });
  expect(portrait.width).toBeCloseTo(595.28);
  expect(portrait.height).toBeCloseTo(793.7, 1);
  const landscape = photoBox({ width: 4032, height: 3024 });
  expect(landscape).toEqual({ width: portrait.height, height: portrait.width });
});

test('FI4 a long screenshot keeps a width at which its text is read', () => {
  expect(photoBox({ width: 1080, height: 8000 }).width).toBeCloseTo(300);
});

test('FI4 a small picture is not blown up', () => {
  expect(photoBox({ width: 200, height: 100 })).toEqual({ width: 144, height: 72 });
});

test('FI4 a page keeps its proportions, whatever they are', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      for (const box of [photoBox({ width, height }), scanBox({ width, height })])
        expect(box.width / box.height / (width / height)).toBeCloseTo(1, 6);
    }),
  );
});

test('FI4 a scanned page keeps its size up to A3, and one measured in pixels becomes A4', () => {
  expect(scanBox({ width: 842, height: 1190 })).toEqual({ width: 842, height: 1190 });
  expect(scanBox({ width: 2480, height: 3508 }).width).toBeCloseTo(595.2, 0);
});

test('FI4 pixels are whole, at least one, and never more than the picture has', () => {
  fc.assert(
    fc.property(side, side, fc.constantFrom(110, 150, 200), (width, height, dpi) => {
      const native = { width, height };
      const pixels = pixelsAt(photoBox(native), dpi, native);
      expect(Number.isInteger(pixels.width) && Number.isInteger(pixels.height)).toBe(true);
      expect(pixels.width).toBeGreaterThanOrEqual(1);
      expect(pixels.width).toBeLessThanOrEqual(width);
      expect(pixels.height).toBeLessThanOrEqual(height);
    }),
  );
  expect(pixelsAt({ width: 595.28, height: 841.89 }, 200)).toEqual({ width: 1654, height: 2339 });
});

test('FI4 a small picture of a page fits its side and is never larger than the page', () => {
  expect(within({ width: 3024, height: 4032 }, 400)).toEqual({ width: 300, height: 400 });
  expect(within({ width: 100, height: 50 }, 400)).toEqual({ width: 100, height: 50 });
});
