/** What was measured so far; steps count from 0, the best, and cost less and less. */
export interface Known {
  /** Best step that fits. */
  readonly good: number | null;
  /** Last step that does not. */
  readonly bad: number | null;
}

export const NOTHING_KNOWN: Known = { good: null, bad: null };

/**
 * The step to measure next, or null when `good` is the answer (or, without one, when there is none).
 * Goes for the best step predicted to fit; with none, for the last one, which alone may refuse a file.
 */
export function nextStep(
  steps: number,
  predictTotal: (step: number) => number,
  budget: number,
  { good, bad }: Known,
): number | null {
  const first = bad === null ? 0 : bad + 1;
  const last = good === null ? steps - 1 : good - 1;
  for (let step = first; step <= last; step++) if (predictTotal(step) <= budget) return step;
  return good === null && first <= last ? last : null;
}

/** What is known once `step` was measured. */
export const learn = (known: Known, step: number, fits: boolean): Known =>
  fits
    ? { ...known, good: Math.min(step, known.good ?? step) }
    : { ...known, bad: Math.max(step, known.bad ?? step) };
