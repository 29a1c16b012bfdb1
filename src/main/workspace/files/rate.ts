/** How long the figures of a rate remember. */
const WINDOW_MS = 10_000;

/** Bytes per second of late, for an estimate of what is left. */
export interface Rate {
  add(bytes: number, now: number): void;
  /** Milliseconds that so many bytes still take; null while unknown. */
  remainingMs(bytes: number): number | null;
}

export function createRate(): Rate {
  let since: number | null = null;
  let last = 0;
  let bytes = 0;
  return {
    add(count, now) {
      if (since === null || now - last > WINDOW_MS) {
        since = now;
        bytes = 0;
      }
      bytes += count;
      last = now;
      // Half of the past is dropped at each full window: the figure follows a line that changes.
      if (now - since > 2 * WINDOW_MS) {
        since += WINDOW_MS;
        bytes /= 2;
      }
    },
    remainingMs(left) {
      const elapsed = since === null ? 0 : last - since;
      return elapsed < 1_000 || bytes === 0 ? null : Math.round((left * elapsed) / bytes);
    },
  };
}
