#!/usr/bin/env node
/**
 * `pupitre`, the candidature server without Electron. Native modules load behind the version check, and
 * so behind a dynamic import: a too old Node crashes in them before any line of ours would run.
 */
import { nodeProblem } from './cli/node-version.ts';

const problem = nodeProblem(process.version, process.env);
if (problem === undefined) {
  const { main } = await import('./cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
