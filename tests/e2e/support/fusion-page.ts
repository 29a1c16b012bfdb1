import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { buildCorpusPage } from '../../../scripts/corpus/build-page.ts';
import { serveViewer, type ViewerServer } from '../../../scripts/corpus/viewer-server.ts';
import { watchPage } from '../../../scripts/corpus/viewer-watch.ts';
import { root } from '../../../scripts/lib/run.ts';
import type { FusionDriver } from '../../../src/renderer/portal/fusion/fusion-page.tsx';

type DriverWindow = Window & { readonly fusion: FusionDriver };

/** A file given to the page. */
export interface Given {
  readonly name: string;
  readonly buffer: Buffer;
}

export interface Fusion {
  readonly page: Page;
  /** Load the page, give it these files, wait until they are read. */
  readonly open: (files: readonly Given[], query?: string) => Promise<void>;
  /** Make the file and wait for it. */
  readonly make: () => Promise<void>;
  /** Accept what was made. */
  readonly accept: () => Promise<{ readonly nom: string; readonly type: string; readonly bytes: Uint8Array }>;
  readonly cancelled: () => Promise<boolean>;
}

/** Builds into `folder` the page that holds the tool and nothing else. */
async function buildFusionPage(folder: string): Promise<void> {
  // With what pdf.js fetches.
  await buildCorpusPage(folder);
  const renderer = path.join(root, 'src/renderer');
  await build({
    configFile: false,
    logLevel: 'error',
    root: renderer,
    base: '/',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: { fusion: path.join(renderer, 'portal/fusion/fusion.html') } },
    },
  });
}

const mimeOf = (name: string): string =>
  name.endsWith('.pdf') ? 'application/pdf' : name.endsWith('.png') ? 'image/png' : 'image/jpeg';

/** The real tool on its own page, under the strict policy; after each test nothing may have been refused by it. */
export const test = base.extend<{ readonly fusion: Fusion }, { readonly fusionServer: ViewerServer }>({
  fusionServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'pupitre-fusion-'));
      await buildFusionPage(folder);
      const server = await serveViewer(folder, []);
      await use(server);
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  fusion: async ({ page, fusionServer: { origin } }, use) => {
    const watch = await watchPage(page, origin);
    await page.setViewportSize({ width: 360, height: 740 });
    await use({
      page,
      async open(files, query = '') {
        await page.goto(`${origin}/portal/fusion/fusion.html${query}`);
        await page
          .locator('#choisir')
          .setInputFiles(files.map(({ name, buffer }) => ({ name, buffer, mimeType: mimeOf(name) })));
        await expect(page.getByRole('contentinfo').or(page.locator('footer'))).toContainText(/\d+ pages?/, {
          timeout: 60_000,
        });
      },
      async make() {
        await page.getByRole('button', { name: /Créer le PDF|Create the PDF/ }).click();
        await expect(page.getByRole('heading', { name: /Votre PDF est prêt|Your PDF is ready/ })).toBeVisible(
          {
            timeout: 90_000,
          },
        );
      },
      async accept() {
        await page.getByRole('button', { name: /Utiliser ce PDF|Use this PDF/ }).click();
        const done = await page.evaluate(() => (window as unknown as DriverWindow).fusion.done());
        if (!done) throw new Error('nothing was accepted');
        return { ...done, bytes: Uint8Array.from(done.bytes) };
      },
      cancelled: () => page.evaluate(() => (window as unknown as DriverWindow).fusion.cancelled()),
    });
    const { scripts, violations, consoleErrors } = watch.take();
    expect({ scripts, violations, consoleErrors }).toEqual({
      scripts: [],
      violations: [],
      consoleErrors: [],
    });
  },
});

export { expect } from '@playwright/test';
