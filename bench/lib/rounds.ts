/** One way to do the measured thing. `once` does it in full and returns milliseconds. */
export interface Contender {
  readonly name: string;
  readonly once: (round: number) => Promise<number>;
}

export interface Timings {
  /** Milliseconds of each kept round, by contender. */
  readonly rounds: readonly Readonly<Record<string, number>>[];
}

/** Runs contenders interleaved, each round in a rotated order; the first round is thrown away. */
export async function interleave(contenders: readonly Contender[], kept = 5): Promise<Timings> {
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round <= kept; round++) {
    const times: Record<string, number> = {};
    for (let i = 0; i < contenders.length; i++) {
      const contender = contenders[(i + round) % contenders.length];
      if (contender) times[contender.name] = await contender.once(round);
    }
    if (round > 0) rounds.push(times);
  }
  return { rounds };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Median over rounds of `over`'s time divided by `under`'s: how many times faster `under` is. */
export const ratio = (timings: Timings, over: string, under: string): number =>
  median(timings.rounds.map((r) => (r[over] ?? Number.NaN) / (r[under] ?? Number.NaN)));

/** Median milliseconds of one contender. */
export const typical = (timings: Timings, name: string): number =>
  median(timings.rounds.map((r) => r[name] ?? Number.NaN));

/** Fails the bench when a contender did not do the same work: a fast wrong answer is no answer. */
export function assertSame(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

/** Exponent of the growth of a cost: 0 is constant, 1 linear. Least squares over the logarithms. */
export function slope(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const up = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return up / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
