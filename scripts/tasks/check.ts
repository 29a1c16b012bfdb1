/** `npm run check`: everything that can be said of the code without running it. `--json` prints one object. */
import { journeysStep } from '../checks/journeys.ts';
import { messagesStep } from '../checks/messages.ts';
import { migrationsStep } from '../checks/migrations.ts';
import { type CheckStep, toolStep } from '../checks/run-step.ts';
import { specStep } from '../checks/spec-ids.ts';

const steps: readonly CheckStep[] = [
  toolStep('types', 'tsc', ['-b']),
  toolStep('format and lint (Biome)', 'biome', ['check', '--error-on-warnings', '.']),
  toolStep('typed lint (ESLint)', 'eslint', ['--max-warnings', '0', '.']),
  toolStep('import table', 'depcruise', ['--config', '.dependency-cruiser.mjs', 'src']),
  toolStep('nothing unused (knip)', 'knip', ['--no-progress']),
  specStep,
  messagesStep,
  migrationsStep,
  journeysStep,
];

const json = process.argv.includes('--json');
const only = process.argv.slice(2).find((a) => !a.startsWith('-'));
const results: { name: string; problems: readonly string[]; seconds: number }[] = [];
for (const step of steps.filter((s) => only === undefined || s.name.includes(only))) {
  const start = performance.now();
  const problems = await step.run();
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  results.push({ name: step.name, problems, seconds });
  if (!json) {
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`);
    for (const problem of problems) console.log(problem.replace(/^/gm, '    '));
  }
}
const failed = results.filter((r) => r.problems.length > 0).length;
if (json) console.log(JSON.stringify({ passed: results.length - failed, failed, steps: results }));
else console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
