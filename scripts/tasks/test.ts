/**
 * `npm test [-- suite…]`: everything that a change must pass: check, build, unit, sim, e2e. A suite that
 * fails doesn't stop the next ones. The last line is `N passed, N failed`, and the exit code agrees with it.
 */
import { suites } from '../lib/suites.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`usage: npm test -- [${suites.map(({ name }) => name).join('|')}]…`);
  process.exit(2);
}

const lines: string[] = [];
let passed = 0;
let failed = 0;
for (const suite of suites) {
  if (wanted.length > 0 && !wanted.includes(suite.name)) continue;
  console.log(`\n── ${suite.name}`);
  const start = performance.now();
  const counts = await suite.run().catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  passed += counts.passed;
  failed += counts.failed;
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const seconds = Math.round((performance.now() - start) / 1000);
  lines.push(
    `${suite.name.padEnd(6)} ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`,
  );
}
console.log(`\n${lines.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
