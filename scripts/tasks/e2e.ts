/** `npm run e2e [-- Playwright's arguments]`: builds what has changed, finds a browser, runs the specs. */
import { ensureBuilt } from '../lib/build.ts';
import { bin, run } from '../lib/run.ts';
import { provideChromium } from './chromium.ts';

try {
  const CHROMIUM = await provideChromium();
  const built = await ensureBuilt();
  process.exitCode =
    built ||
    (await run(bin('playwright'), ['test', ...process.argv.slice(2)], { env: { ...process.env, CHROMIUM } }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
