const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * SY12: how long to wait after `failures` in a row (1 or more): doubled each time, up to a minute, between
 * half and all of it by `random`, so that clients of a server that comes back don't all come at once.
 */
export function backoffMs(failures: number, random: () => number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(full * (0.5 + random() / 2));
}
