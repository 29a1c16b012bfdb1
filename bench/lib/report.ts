/** A goal of docs/performance.md held against what this run measured. */
export interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: '×' | 'ms' | 'µs' | '/s' | 'MB' | 'kB' | '%' | '';
  /** Null: shown, not judged. */
  readonly goal: { readonly sense: 'atLeast' | 'atMost'; readonly value: number } | null;
}

export interface BenchResult {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
}

export const reached = (line: Line): boolean =>
  line.goal === null ||
  (line.goal.sense === 'atLeast' ? line.value >= line.goal.value : line.value <= line.goal.value);

const round = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Prints one bench as a table, each goal beside its figure. */
export function print(result: BenchResult): void {
  console.log(`\n${result.name}`);
  for (const line of result.lines) {
    const goal =
      line.goal === null
        ? ''
        : `goal ${line.goal.sense === 'atLeast' ? '≥' : '≤'} ${round(line.goal.value)} ${line.unit}`;
    console.log(
      `  ${reached(line) ? (line.goal ? '✓' : ' ') : '✗'} ${line.what.padEnd(64)} ${round(line.value).padStart(9)} ${line.unit.padEnd(3)} ${goal}`,
    );
  }
  for (const note of result.notes) console.log(`    ${note}`);
}
