const DAY = 24 * 3_600_000;

/** Whole days from one day to another, both 'YYYY-MM-DD'; negative once past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / DAY);

/** OR4: the last day counts whole. */
export type Left =
  | { readonly kind: 'past' }
  | { readonly kind: 'today' }
  | { readonly kind: 'tomorrow' }
  | { readonly kind: 'days'; readonly count: number };

/** How much time is left, told by days as people count them. */
export function leftUntil(today: string, lastDay: string): Left {
  const count = daysBetween(today, lastDay);
  if (Number.isNaN(count) || count > 1) return { kind: 'days', count };
  if (count < 0) return { kind: 'past' };
  return { kind: count === 0 ? 'today' : 'tomorrow' };
}
