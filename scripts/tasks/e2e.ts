/**
 * `npm run e2e [-- Playwright's arguments]`: builds what has changed, finds a browser, runs the specs; all of
 * them when there are no arguments, those that measure time after the others.
 */
import { ensureBuilt } from '../lib/build.ts';
import { E2E_PROJECTS } from '../lib/e2e-projects.ts';
import { bin, run } from '../lib/run.ts';
import { provideChromium } from './chromium.ts';

const asked = process.argv.slice(2);
const runs = asked.length > 0 ? [asked] : E2E_PROJECTS.map((project) => [`--project=${project}`]);

try {
  const CHROMIUM = await provideChromium();
  process.exitCode = await ensureBuilt();
  for (const args of process.exitCode === 0 ? runs : []) {
    const code = await run(bin('playwright'), ['test', ...args], { env: { ...process.env, CHROMIUM } });
    process.exitCode ||= code;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
