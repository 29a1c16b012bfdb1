import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { provideChromium } from '../tasks/chromium.ts';
import { ensureBuilt } from './build.ts';
import { E2E_PROJECTS } from './e2e-projects.ts';
import { bin, capture, root, run } from './run.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A part of what a change must pass. */
export interface Suite {
  readonly name: string;
  readonly run: () => Promise<Counts>;
}

const folder = path.join(root, '.cache/test');
const one = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** Runs a tool that leaves its results in `file`; a tool that fails without a failure in them counts as one. */
async function counted(
  file: string,
  tool: (file: string) => Promise<number>,
  read: (report: unknown) => Counts,
): Promise<Counts> {
  mkdirSync(folder, { recursive: true });
  const report = path.join(folder, file);
  rmSync(report, { force: true });
  const code = await tool(report);
  if (!existsSync(report)) return one(false);
  const counts = read(JSON.parse(readFileSync(report, 'utf8')));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const checkReport = z.object({
  passed: z.number(),
  failed: z.number(),
  steps: z.array(z.object({ name: z.string(), problems: z.array(z.string()), seconds: z.number() })),
});

async function check(): Promise<Counts> {
  const { output } = await capture(process.execPath, ['scripts/tasks/check.ts', '--json']);
  const report = checkReport.safeParse(jsonOf(output));
  if (!report.success) {
    console.log(output);
    return one(false);
  }
  for (const { name, problems, seconds } of report.data.steps) {
    console.log(`  ${problems.length === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    for (const problem of problems) console.log(problem.replace(/^/gm, '      '));
  }
  return { passed: report.data.passed, failed: report.data.failed, skipped: 0 };
}

/** The last line that is a JSON object; tools may warn before it. */
function jsonOf(output: string): unknown {
  const line = output
    .trim()
    .split('\n')
    .findLast((text) => text.startsWith('{'));
  try {
    return JSON.parse(line ?? '');
  } catch {
    return null;
  }
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
});

const unit = (): Promise<Counts> =>
  counted(
    'vitest.json',
    (file) => run(bin('vitest'), ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]),
    (report) => {
      const { numPassedTests, numFailedTests, numPendingTests } = vitestReport.parse(report);
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
    },
  );

/** Few enough to be quick; `npm run sim -- --seeds 10000` looks further. */
const SEEDS = 200;

async function sim(): Promise<Counts> {
  const { code, output } = await capture(process.execPath, [
    'scripts/tasks/sim.ts',
    ...['--seeds', String(SEEDS), '--json'],
  ]);
  const report = z.object({ failed: z.array(z.unknown()) }).safeParse(jsonOf(output));
  if (!report.success || code !== 0) console.log(output);
  if (!report.success) return one(false);
  const failed = report.data.failed.length;
  return { passed: SEEDS - failed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: 0 };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

async function e2e(): Promise<Counts> {
  const CHROMIUM = await provideChromium();
  let sum: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const project of E2E_PROJECTS) {
    const counts = await counted(
      `playwright-${project}.json`,
      (file) =>
        run(bin('playwright'), ['test', `--project=${project}`, '--reporter=list,json'], {
          env: { ...process.env, CHROMIUM, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
        }),
      (report) => {
        const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
        return { passed: expected + flaky, failed: unexpected, skipped };
      },
    );
    sum = {
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    };
  }
  return sum;
}

/** What every change must pass, the quickest to tell first. */
export const suites: readonly Suite[] = [
  { name: 'check', run: check },
  { name: 'build', run: async () => one((await ensureBuilt()) === 0) },
  { name: 'unit', run: unit },
  { name: 'sim', run: sim },
  { name: 'e2e', run: e2e },
];
