import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../support/test.ts';
import { fileOf, SCREENS, VARIANTS, type Variant, WINDOWS } from './screens.ts';

/** Looks at a page in a language and a theme. */
export type Dress = (page: Page, variant: Variant) => Promise<void>;

export interface Camera {
  /** Whether anything of these screens is asked for. */
  wants(...names: readonly string[]): boolean;
  /** Takes every picture that is kept of a screen, as the page stands. */
  shoot(page: Page, name: string): Promise<void>;
  readonly taken: ReadonlySet<string>;
}

/** A page is still when two pictures of it are the same; so many tries. */
const TRIES = 12;
const BETWEEN_MS = 250;

async function still(page: Page): Promise<Buffer> {
  const take = () => page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  let last = await take();
  for (let i = 0; i < TRIES; i += 1) {
    await page.waitForTimeout(BETWEEN_MS);
    const next = await take();
    if (next.equals(last)) return next;
    last = next;
  }
  return last;
}

/** Writes into `folder`; `only` names the screens that are asked for, all when it is empty. */
export function openCamera(folder: string, only: readonly string[], dress: Dress): Camera {
  const taken = new Set<string>();
  const wants = (...names: readonly string[]): boolean =>
    only.length === 0 || names.some((name) => only.includes(name));
  return {
    taken,
    wants,
    async shoot(page, name) {
      if (!wants(name)) return;
      const screen = SCREENS.find((one) => one.name === name);
      if (!screen) throw new Error(`the catalogue has no screen "${name}"`);
      await mkdir(folder, { recursive: true });
      const before = page.viewportSize();
      // What passes by itself, and a pointer that hovers, are no part of what is shown.
      const toasts = page.locator('.mantine-Notification-closeButton');
      await expect(async () => {
        for (const toast of await toasts.all()) await toast.click({ timeout: 1_000 });
        expect(await toasts.count()).toBe(0);
      }).toPass({ timeout: 20_000 });
      await page.mouse.move(0, 0);
      for (const variant of VARIANTS[screen.kept]) {
        await page.setViewportSize(WINDOWS[variant.size]);
        await dress(page, variant);
        await writeFile(path.join(folder, fileOf(name, variant)), await still(page));
        taken.add(fileOf(name, variant));
      }
      if (before) await page.setViewportSize(before);
      await dress(page, { size: 1280, theme: 'clair', langue: 'fr' });
    },
  };
}
