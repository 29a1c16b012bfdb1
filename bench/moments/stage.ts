import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { findChromium } from '../../src/main/browser/find-chromium.ts';
import { type OpenedEdition, openEdition } from '../../tests/e2e/support/browser-edition.ts';
import type { Account } from '../../tests/e2e/support/campaign.ts';
import { openWire, type Wire } from '../../tests/e2e/support/proxy.ts';
import { startServer, type TestServer } from '../../tests/e2e/support/server.ts';
import { PHRASE } from '../../tests/e2e/support/story.ts';
import { CACHE, campaignOf, copyCampaign } from './campaign.ts';

/** A real server with its campaign, a wire to it, and a workspace in the browser edition. */
export interface Stage {
  readonly account: Account;
  readonly server: TestServer;
  readonly wire: Wire;
  page(): Page;
  /** Another workspace beside this one, on the same server by a wire of its own; closed with the stage. */
  beside(): Promise<OpenedEdition>;
  /** Ends the workspace as a person does, and starts it again, still locked. */
  restart(): Promise<void>;
  /** kill -9 of its process. */
  kill(): Promise<void>;
  /** A new start after `kill`, still locked. */
  reopen(): Promise<void>;
  unlock(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a new workspace on a campaign of `dossiers`, at its first run. Builds what is not built. */
export async function openStage(dossiers: number): Promise<Stage> {
  if ((await ensureBuilt()) !== 0) throw new Error('the workspace could not be built');
  mkdirSync(CACHE, { recursive: true });
  const { folder, account } = await campaignOf(dossiers);
  const run = mkdtempSync(path.join(CACHE, 'essai-'));
  const served = path.join(run, 'serveur');
  copyCampaign(path.join(folder, 'serveur'), served);
  const server = await startServer(served);
  const wire = await openWire(() => server.port);
  const browser = await launch();
  const others: OpenedEdition[] = [];
  const options = { folder: path.join(run, 'poste'), serverUrl: wire.url };
  let edition = await openEdition(browser, options);
  const page = (): Page => edition.page;
  return {
    account,
    server,
    wire,
    page,
    async beside() {
      const place = path.join(run, `poste-${others.length + 2}`);
      const other = await openEdition(browser, { folder: place, serverUrl: server.url });
      others.push(other);
      return other;
    },
    async restart() {
      await edition.quit();
      edition = await openEdition(browser, options);
    },
    kill: () => edition.kill(),
    async reopen() {
      await edition.context.close();
      edition = await openEdition(browser, options);
    },
    async unlock() {
      await page().getByLabel('Phrase secrète').fill(PHRASE);
      await page().keyboard.press('Enter');
    },
    async close() {
      for (const one of [edition, ...others]) await one.quit();
      await browser.close();
      await wire.close();
      await server.stop();
      rmSync(run, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
