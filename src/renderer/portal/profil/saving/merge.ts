const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const at = (form: object, field: string): unknown => (form as Record<string, unknown>)[field];

/**
 * Two devices changed one form: what was typed here stays, and the fields that were not touched here follow
 * the other. `base` is what typing began from.
 */
export function merge<T extends object>(base: T, mine: T, theirs: T): T {
  const kept = Object.entries(mine).filter(([field, value]) => !same(value, at(base, field)));
  return { ...theirs, ...Object.fromEntries(kept) };
}

/** The fields that both changed, each to another value (SY6, in spirit): somebody has to choose. */
export const conflictsOf = <T extends object>(base: T, mine: T, theirs: T): readonly string[] =>
  Object.entries(mine)
    .filter(([field, value]) => {
      const other = at(theirs, field);
      return !same(value, other) && !same(value, at(base, field)) && !same(other, at(base, field));
    })
    .map(([field]) => field);

/**
 * What typing goes on from once `mine` is saved as `saved`: the fields that were sent. Those that were not
 * touched here keep where they began, so that they still follow the other device.
 */
export const afterSave = <T extends object>(base: T, mine: T, saved: T): T => ({
  ...saved,
  ...Object.fromEntries(Object.entries(base).filter(([field, value]) => same(value, at(mine, field)))),
});

/** Are both the same, field by field? */
export const isSame = (a: unknown, b: unknown): boolean => same(a, b);
