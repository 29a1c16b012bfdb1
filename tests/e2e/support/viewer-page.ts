import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { buildCorpusPage } from '../../../scripts/corpus/build-page.ts';
import { serveViewer, type ViewerServer } from '../../../scripts/corpus/viewer-server.ts';
import { watchPage } from '../../../scripts/corpus/viewer-watch.ts';
import type { CorpusDriver } from '../../../src/renderer/pdf/corpus-page.tsx';
import type { CorpusVerdict } from '../../../src/renderer/pdf/corpus-verdict.ts';
import type { PieceSource } from '../../../src/renderer/pdf/piece.ts';
import type { Passage } from '../../../src/renderer/pdf/surface/passages.ts';
import { FIXTURES, makePieces } from '../../fixtures/make-pieces.ts';

type DriverWindow = Window & { readonly corpus: CorpusDriver };

/** The real viewer on its own page, under its strict policy; after each test nothing may have run. */
export interface Viewer {
  readonly page: Page;
  readonly origin: string;
  /** Load the page again, in another theme or language. */
  readonly load: (query: string) => Promise<void>;
  readonly sourceOf: (file: string) => PieceSource;
  readonly open: (file: string) => Promise<CorpusVerdict>;
  readonly prefetch: (file: string) => Promise<void>;
  readonly reports: () => Promise<readonly string[]>;
  readonly setDisponible: (disponible: boolean) => Promise<void>;
  readonly passages: () => Promise<readonly Passage[]>;
  readonly showPassage: (passage: Passage | null) => Promise<void>;
}

export const test = base.extend<{ readonly viewer: Viewer }, { readonly viewerServer: ViewerServer }>({
  viewerServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'pupitre-viewer-'));
      const built = path.join(folder, 'page');
      await buildCorpusPage(built);
      const pieces = path.join(folder, 'pieces');
      await makePieces(pieces);
      const server = await serveViewer(
        built,
        FIXTURES.map((name) => path.join(pieces, name)),
      );
      await use(server);
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  viewer: async ({ page, viewerServer: { origin } }, use) => {
    const watch = await watchPage(page, origin);
    const load = async (query: string): Promise<void> => {
      await page.goto(`${origin}/pdf/corpus.html${query}`);
      await page.waitForFunction(() => 'corpus' in window);
    };
    const sourceOf = (file: string): PieceSource => ({
      url: `${origin}/fichiers/${FIXTURES.indexOf(file)}`,
      sha256: file,
      type: file.endsWith('.jpg') ? 'image/jpeg' : 'application/pdf',
      nomFichier: file,
    });
    await page.setViewportSize({ width: 1024, height: 768 });
    await load('');
    await use({
      page,
      origin,
      load,
      sourceOf,
      open: (file) =>
        page.evaluate((s) => (window as unknown as DriverWindow).corpus.open(s), sourceOf(file)),
      prefetch: (file) =>
        page.evaluate((s) => (window as unknown as DriverWindow).corpus.prefetch(s), sourceOf(file)),
      reports: () => page.evaluate(() => (window as unknown as DriverWindow).corpus.reports()),
      setDisponible: (disponible) =>
        page.evaluate((d) => (window as unknown as DriverWindow).corpus.setDisponible(d), disponible),
      passages: () => page.evaluate(() => (window as unknown as DriverWindow).corpus.passages()),
      showPassage: (passage) =>
        page.evaluate((p) => (window as unknown as DriverWindow).corpus.showPassage(p), passage),
    });
    const { scripts, violations } = watch.take();
    expect({ scripts, violations }).toEqual({ scripts: [], violations: [] });
  },
});

export const pageBox = (page: Page) => page.getByRole('textbox', { name: 'Aller à la page' });
export const tool = (page: Page, name: string | RegExp) =>
  page.getByRole('toolbar').getByRole('button', { name });

export { expect } from '@playwright/test';
