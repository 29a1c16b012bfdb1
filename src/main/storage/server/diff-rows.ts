type Row = readonly (string | number | null)[];

/** What must be put and removed for `found` to become `wanted`; the first `keyLength` columns are the key. */
export function diffRows<R extends Row>(
  found: readonly R[],
  wanted: readonly R[],
  keyLength: number,
): { readonly put: readonly R[]; readonly remove: readonly R[] } {
  const key = (row: R): string => row.slice(0, keyLength).join('\n');
  const left = new Map(found.map((row) => [key(row), row]));
  const put = wanted.filter((row) => {
    const there = left.get(key(row));
    left.delete(key(row));
    return there === undefined || !sameRow(there, row);
  });
  return { put, remove: [...left.values()] };
}

/** Same values in the same order. */
export const sameRow = (a: Row, b: Row): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
