import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learn, NOTHING_KNOWN, nextStep } from '../../../src/renderer/portal/fusion/model/search.ts';

/** Search with a model of the sizes that is wrong by `error`; the truth is found by measuring. */
function run(sizes: readonly number[], budget: number, error: number) {
  let known = NOTHING_KNOWN;
  const measured: number[] = [];
  for (;;) {
    const step = nextStep(sizes.length, (s) => (sizes[s] ?? 0) * error, budget, known);
    if (step === null) return { good: known.good, measured };
    measured.push(step);
    known = learn(known, step, (sizes[step] ?? 0) <= budget);
  }
}

const sizes = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 })
  .map((steps) => [...steps].sort((a, b) => b - a));

test('FI4 with a true model the best quality that fits is found, and measured once', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 1000 }), (steps, budget) => {
      const best = steps.findIndex((size) => size <= budget);
      const { good, measured } = run(steps, budget, 1);
      expect(good).toBe(best < 0 ? null : best);
      expect(measured).toHaveLength(1);
    }),
  );
});

test('FI4 with any model the search ends, measures no step twice and never answers what does not fit', () => {
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (steps, budget, error) => {
        const { good, measured } = run(steps, budget, error);
        expect(new Set(measured).size).toBe(measured.length);
        if (good !== null) expect(steps[good]).toBeLessThanOrEqual(budget);
        // A file is refused only after the last step itself was tried.
        else expect(steps.at(-1)).toBeGreaterThan(budget);
      },
    ),
  );
});

test('FI4 a model that flatters finds the best all the same', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 1000 }), (steps, budget) => {
      const best = steps.findIndex((size) => size <= budget);
      expect(run(steps, budget, 0.01).good).toBe(best < 0 ? null : best);
    }),
  );
});
