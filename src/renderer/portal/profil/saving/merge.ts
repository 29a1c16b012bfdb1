const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Two tabs changed one form: what was typed here stays, and the fields that were not touched here follow the
 * other. `base` is what typing began from, or null when nothing was there.
 */
export function merge<T extends object>(base: T | null, mine: T, theirs: T): T {
  const kept = Object.entries(mine).filter(
    ([field, value]) => base === null || !same(value, (base as Record<string, unknown>)[field]),
  );
  return { ...theirs, ...Object.fromEntries(kept) };
}

/** Are both the same, field by field? */
export const isSame = (a: unknown, b: unknown): boolean => same(a, b);
