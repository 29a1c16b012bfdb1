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

/** Through the built bundles (`npm run build` first; `npm run e2e` does it). */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Each test has its own server, workspace and Chromium: two at once are enough for a small machine.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A machine shared with others may miss a deadline once; a fault misses it twice.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  use: {
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    locale: 'fr-FR',
    // None here: Playwright's own.
    launchOptions: { executablePath: findChromium() ?? '' },
  },
});
