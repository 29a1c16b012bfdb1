import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type Child, startEntry } from './child.ts';

/** The browser edition in a browser: the workspace's process and one page on it. */
export interface OpenedEdition {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly child: Child<{ readonly url: string }>;
  quit(): Promise<number | null>;
  /** kill -9 of the process that holds the workspace; the page stays open on nothing. */
  kill(): Promise<void>;
}

export interface EditionOptions {
  readonly folder: string;
  readonly serverUrl?: string;
}

/** Starts the process; `ready.url` opens it once. */
export const startEdition = ({
  folder,
  serverUrl,
}: EditionOptions): Promise<Child<{ readonly url: string }>> =>
  startEntry('browser', [
    '--folder',
    folder,
    '--no-open',
    '--json',
    ...(serverUrl === undefined ? [] : ['--server', serverUrl]),
  ]);

export async function openEdition(browser: Browser, options: EditionOptions): Promise<OpenedEdition> {
  const child = await startEdition(options);
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(child.ready.url);
  return {
    page,
    context,
    child,
    quit: async () => {
      await context.close();
      return child.stop();
    },
    kill: () => child.kill(),
  };
}
