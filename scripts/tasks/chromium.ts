/**
 * A Chromium for browser tests: one that is here, else Playwright's own if it was fetched, else Debian's
 * package when root. As a command: prints its path.
 */
import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { findChromium, thisMachine } from '../../src/main/browser/find-chromium.ts';
import { run } from '../lib/run.ts';

/** Path of an executable. Throws the sentence to act on when none can be had. */
export async function provideChromium(): Promise<string> {
  const { CHROMIUM: named } = process.env;
  const found = findChromium();
  if (found !== null) return found;
  if (named) throw new Error(`CHROMIUM is set to ${named}, which can't be run: correct or unset it.`);
  const own = chromium.executablePath();
  if (thisMachine.runs(own)) return own;
  if (isDebianRoot()) {
    console.error('No Chrome, Chromium or Edge here: installing the package "chromium"…');
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    // A failed update may still leave usable lists; the install says what is really wrong.
    await run('apt-get', ['update', '-q'], quiet);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], quiet);
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(
    'Browser tests need a Chrome, Chromium or Edge: install one, or name it in the variable CHROMIUM, or run "npx playwright install chromium".',
  );
}

const isDebianRoot = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

if (import.meta.main) {
  try {
    console.log(await provideChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
