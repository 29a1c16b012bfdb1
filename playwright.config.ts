import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './src/main/browser/find-chromium.ts';

// node_modules/electron reads this variable itself: without its runtime it resolves to the stand-in.
const realElectron = existsSync(path.join(import.meta.dirname, 'node_modules/electron/path.txt'));
if (!realElectron)
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= path.join(import.meta.dirname, 'tests/electron-stand-in/dist');

// Without a locale, Chromium on Linux cannot open a file whose name has accents, and says nothing.
if (!process.env.LANG && !process.env.LC_ALL) process.env.LC_ALL = 'C.UTF-8';

const TIMED = /@timed/;

/** Through the built bundles (`npm run build` first; `npm run e2e` does it, and runs one project after the other). */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/templates.ts',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Each test has its own server, workspace and Chromium: two at once are enough for a small machine.
  workers: 2,
  fullyParallel: false,
  projects: [
    { name: 'journeys', grepInvert: TIMED, outputDir: 'test-results/journeys' },
    // What measures time has the machine for itself.
    { name: 'timed', grep: TIMED, workers: 1, outputDir: 'test-results/timed' },
  ],
  forbidOnly: Boolean(process.env.CI),
  // A machine shared with others may miss a deadline once; a fault misses it twice.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  use: {
    // Costs a tenth of the time: where a fault is tried twice, the second try is enough to see it.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    actionTimeout: 15_000,
    locale: 'fr-FR',
    // None here: Playwright's own.
    launchOptions: { executablePath: findChromium() ?? '' },
  },
});
