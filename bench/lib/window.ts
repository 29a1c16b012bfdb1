import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../src/main/browser/find-chromium.ts';
import { PASSPHRASE } from './profile.ts';
import { pssOf, startProcess } from './spawned.ts';

const edition = path.resolve(import.meta.dirname, '../../out/main/browser.js');

/** Null when windows can be opened; otherwise what is missing. */
export const windowMissing = (): string | null =>
  !existsSync(edition)
    ? 'the interface is not built and its window was left out: npm run build'
    : findChromium() === null
      ? 'no Chromium is here, and the window was left out'
      : null;

export interface WindowTimes {
  /** From the start of the first process to the first paint, in milliseconds. */
  readonly firstPaint: number;
  /** From the passphrase to rows in the list; null for a blank window. */
  readonly list: number | null;
  /** Of Chromium with its children, once it is quiet, in MB. */
  readonly pss: number;
}

const epoch = (): number => performance.timeOrigin + performance.now();

async function inChromium<T>(use: (page: Page, pid: number) => Promise<T>): Promise<T> {
  const server = await chromium.launchServer({
    executablePath: findChromium() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    return await use(
      await browser.newPage({ viewport: { width: 1280, height: 800 } }),
      server.process().pid ?? 0,
    );
  } finally {
    await server.close();
  }
}

/** When the page was painted first, on the clock of `epoch`. */
const paintedAt = async (page: Page): Promise<number> => {
  const entry = await page.waitForFunction(() => {
    const paint = performance.getEntriesByName('first-paint')[0];
    return paint && performance.timeOrigin + paint.startTime;
  });
  return (await entry.jsonValue()) ?? Number.NaN;
};

/** Chromium with one line of text. */
export function openBlank(quietMs: number): Promise<WindowTimes> {
  const start = epoch();
  return inChromium(async (page, pid) => {
    await page.goto('data:text/html,<title>vide</title><p>vide');
    const firstPaint = (await paintedAt(page)) - start;
    await wait(quietMs);
    return { firstPaint, list: null, pss: await pssOf(pid) };
  });
}

/** The browser edition over a folder that a member left: locked, since no keychain is at hand. */
export async function openEdition(folder: string, quietMs: number): Promise<WindowTimes> {
  const start = epoch();
  const spawned = startProcess(process.execPath, [edition, '--folder', folder, '--no-open', '--json']);
  try {
    const { stdout } = spawned.child;
    if (stdout === null) throw new Error('the edition has no output');
    const first = await createInterface(stdout)[Symbol.asyncIterator]().next();
    const line = String(first.value);
    const { url } = JSON.parse(line) as { readonly url: string };
    return await inChromium(async (page, pid) => {
      await page.goto(url);
      const firstPaint = (await paintedAt(page)) - start;
      const field = page.locator('input[type=password]');
      await field.fill(PASSPHRASE);
      const unlocked = performance.now();
      await field.press('Enter');
      await page.waitForFunction(
        () => (document.querySelector('[role=grid] tbody tr')?.textContent?.length ?? 0) > 10,
      );
      const list = performance.now() - unlocked;
      await wait(quietMs);
      return { firstPaint, list, pss: await pssOf(pid) };
    });
  } finally {
    await spawned.kill();
  }
}
