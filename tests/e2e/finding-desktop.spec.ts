/** Links of the system and windows of the desktop, on Electron or (not the registration with the system) on the stand-in. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { shows } from './support/capabilities.ts';
import { type Desktop, launchDesktop, secondInstance } from './support/desktop.ts';
import { expect, test } from './support/test.ts';

let desktop: Desktop;
test.beforeEach(async ({ folder }) => {
  desktop = await launchDesktop({ userData: folder });
  await expect(desktop.page.getByRole('textbox').first()).toBeVisible();
});
test.afterEach(() => desktop.quit());

/** Of the address, which may be asked for while the page loads. */
const hashOf = (page: Page): Promise<string> => Promise.resolve(new URL(page.url()).hash);
const open = (page: Page, route: unknown): Promise<void> =>
  page.evaluate((asked) => {
    const { pupitre } = window as unknown as { pupitre: { openWindow(route: unknown): void } };
    pupitre.openWindow(asked);
  }, route);

test(
  'a link of the system moves the window that is there, and a hostile one does nothing',
  shows({ liens: 'offline' }),
  async ({ folder }) => {
    const { app, page } = desktop;
    const emit = (url: string): Promise<boolean> =>
      app.evaluate(
        ({ app: running }, link) => running.emit('open-url', { preventDefault: () => undefined }, link),
        url,
      );
    await emit('pupitre://dossier/A3C4DE7F?page=2');
    await expect.poll(() => hashOf(page)).toBe('#/dossiers/A3C4DE7F?page=2');
    // As Windows and Linux give it: an argument of a second start.
    expect(await secondInstance(folder, ['pupitre://dossier/autre?piece=cv'])).toBe(0);
    await expect.poll(() => hashOf(page)).toBe('#/dossiers/autre?piece=cv');
    for (const hostile of [
      'pupitre://dossier/x?rendre=1',
      'pupitre://reglages',
      'https://outside.example/',
      'file:///etc/passwd',
      '/dossiers/x',
    ])
      await emit(hostile);
    expect(await secondInstance(folder, ['pupitre://dossier/../x'])).toBe(0);
    await page.waitForTimeout(500);
    expect(await hashOf(page)).toBe('#/dossiers/autre?piece=cv');
    expect(app.windows()).toHaveLength(1);
  },
);

test(
  'a page opens another window at a route of the interface alone, and each comes back where it was',
  shows({ fenetres: 'offline' }),
  async ({ folder }) => {
    const { app, page } = desktop;
    const opening = app.waitForEvent('window');
    await open(page, '/dossiers/abc?page=3');
    const second = await opening;
    await expect.poll(() => hashOf(second)).toBe('#/dossiers/abc?page=3');
    for (const hostile of ['https://outside.example/', '/#x', '/"><script>', 7, null, 'x'.repeat(2_000)])
      await open(page, hostile);
    await page.waitForTimeout(500);
    expect(app.windows()).toHaveLength(2);

    const bounds = { x: 300, y: 200, width: 1100, height: 720 };
    await app.evaluate(
      ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[1]?.setBounds(place),
      bounds,
    );
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[1]?.close());
    await expect.poll(() => app.windows().length).toBe(1);
    const kept = JSON.parse(await readFile(path.join(folder, 'fenetre-2.json'), 'utf8')) as {
      bounds: unknown;
    };
    expect(kept.bounds).toEqual(bounds);
    const again = app.waitForEvent('window');
    await open(page, '/file');
    await again;
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[1]?.getNormalBounds()),
    ).toEqual(bounds);
  },
);

test('a start with a link opens on it', shows({ liens: 'offline' }), async ({ folder }) => {
  await desktop.quit();
  desktop = await launchDesktop({ userData: folder, link: 'pupitre://dossier/A3C4DE7F?page=4' });
  await expect.poll(() => hashOf(desktop.page)).toBe('#/dossiers/A3C4DE7F?page=4');
});
