import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetOf, LEVELS, predictBytes } from '../../../src/renderer/portal/fusion/model/levels.ts';
import type { Nature, PageItem } from '../../../src/renderer/portal/fusion/model/page.ts';
import {
  isCopied,
  levelOf,
  pagesToDraw,
  planOf,
  predictPage,
  STEPS,
} from '../../../src/renderer/portal/fusion/model/plan.ts';

const A4 = { width: 595, height: 842 };
let count = 0;
const pdf = (nature: Nature, poids: number): PageItem => ({
  id: `p${count++}`,
  source: {
    genre: 'pdf',
    file: new File([], 'a.pdf'),
    document: 'a',
    index: 0,
    total: 1,
    size: A4,
    nature,
    poids,
  },
  rotation: 0,
});
const photo = (width: number, height: number): PageItem => ({
  id: `p${count++}`,
  source: { genre: 'photo', file: new File([], 'a.jpg'), size: { width, height } },
  rotation: 0,
});
const planned = (page: PageItem, drawn: readonly string[] = []) => {
  const [only] = planOf([page], new Set(drawn));
  if (!only) throw new Error('no page');
  return only;
};

test('FI4 every level is worse and lighter than the one before, and the last is the legible floor', () => {
  const bytes = LEVELS.map((level) => predictBytes(A4, level));
  expect(bytes).toEqual([...bytes].sort((a, b) => b - a));
  expect(LEVELS.at(-1)).toEqual({ dpi: 110, quality: 0.45 });
  expect(levelOf(0)).toEqual(LEVELS[0]);
  expect(levelOf(STEPS - 1)).toEqual(LEVELS.at(-1));
});

test('FI4 text is copied at every step; a scan is first, then only where a picture of it is no lighter', () => {
  const text = planned(pdf('texte', 5_000_000));
  const scan = planned(pdf('scan', 300_000));
  for (let step = 0; step < STEPS; step++) expect(isCopied(text, step, 1)).toBe(true);
  expect(isCopied(scan, 0, 1)).toBe(true);
  expect(isCopied(scan, 1, 200_000)).toBe(false);
  expect(isCopied(scan, 1, 400_000)).toBe(true);
});

test('FI4 what cannot be copied is made a picture from the first step', () => {
  const broken = planned(pdf('texte', Number.POSITIVE_INFINITY));
  expect(broken.kept).toBe(false);
  expect(isCopied(broken, 0, 1)).toBe(false);
});

test('FI4 what a page is predicted to weigh never grows from a step to the next', () => {
  const side = fc.integer({ min: 50, max: 8_000 });
  fc.assert(
    fc.property(
      side,
      side,
      fc.integer({ min: 1, max: 9_000_000 }),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      (width, height, poids, ratio) => {
        for (const page of [photo(width, height), pdf('scan', poids)]) {
          const bytes = Array.from({ length: STEPS }, (_, step) => predictPage(planned(page), step, ratio));
          expect(bytes).toEqual([...bytes].sort((a, b) => b - a));
        }
      },
    ),
  );
});

test('FI4 text becomes a picture only when that saves enough, the heaviest pages first', () => {
  const heavy = pdf('texte', 4_000_000);
  const heavier = pdf('texte', 6_000_000);
  const light = pdf('texte', 40_000);
  const plan = planOf([heavy, light, heavier], new Set());
  expect(pagesToDraw(plan, 1_000_000)).toEqual(new Set([heavier.id]));
  expect(pagesToDraw(plan, 8_000_000)).toEqual(new Set([heavier.id, heavy.id]));
  expect(pagesToDraw(plan, 20_000_000)).toBeNull();
  expect(pagesToDraw(planOf([light], new Set()), 1_000)).toBeNull();
  expect(planned(heavy, [heavy.id]).kept).toBe(false);
});

test('FI4 the budget leaves a margin under the limit', () => {
  expect(budgetOf(2_000_000, 5)).toBeLessThan(1_960_000);
  expect(budgetOf(2_000_000, 5)).toBeGreaterThan(1_900_000);
});
