import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { findChromium } from '../../src/main/browser/find-chromium.ts';
import { createPasswords } from '../../src/main/server/auth/passwords.ts';
import { type OpenedEdition, openEdition } from '../../tests/e2e/support/browser-edition.ts';
import type { Account } from '../../tests/e2e/support/campaign.ts';
import { openWire, type Wire } from '../../tests/e2e/support/proxy.ts';
import { readServer, startServer, type TestServer } from '../../tests/e2e/support/server.ts';
import { PHRASE } from '../../tests/e2e/support/story.ts';
import { CACHE, campaignOf, copyCampaign } from './campaign.ts';

/** A real server with its campaign, a wire to it, and a workspace in the browser edition. */
export interface Stage {
  readonly account: Account;
  readonly server: TestServer;
  readonly wire: Wire;
  page(): Page;
  /** Somebody else of staff, who treats the same dossiers. */
  readonly colleague: Pick<Account, 'email' | 'motDePasse'>;
  /** A new workspace beside this one, straight on the server. */
  beside(): Promise<OpenedEdition>;
  closeOthers(): Promise<void>;
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
  const colleague = await letColleagueIn(served, account);
  const server = await startServer(served);
  const wire = await openWire(() => server.port);
  const browser = await launch();
  const others: OpenedEdition[] = [];
  let opened = 0;
  const closeOthers = async (): Promise<void> => {
    for (const other of others.splice(0)) await other.quit();
  };
  // Started for no server: its address is one of the things to write.
  const options = { folder: path.join(run, 'poste') };
  let edition = await openEdition(browser, options);
  patient(edition);
  const page = (): Page => edition.page;
  return {
    account,
    colleague,
    server,
    wire,
    page,
    async beside() {
      opened += 1;
      const place = path.join(run, `autre-poste-${opened}`);
      const other = await openEdition(browser, { folder: place, serverUrl: server.url });
      patient(other);
      others.push(other);
      return other;
    },
    closeOthers,
    async restart() {
      await edition.quit();
      edition = await openEdition(browser, options);
      patient(edition);
    },
    kill: () => edition.kill(),
    async reopen() {
      await edition.context.close();
      edition = await openEdition(browser, options);
      patient(edition);
    },
    async unlock() {
      await page().getByLabel('Phrase secrète').fill(PHRASE);
      await page().keyboard.press('Enter');
    },
    async close() {
      await closeOthers();
      await edition.quit();
      await browser.close();
      await wire.close();
      await server.stop();
      rmSync(run, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const MOT_DE_PASSE = 'une phrase de la commission';

/** Gives a password to somebody of the centre: those of the demonstration are drawn, and printed once. */
async function letColleagueIn(folder: string, { personneId }: Account): Promise<Stage['colleague']> {
  const motDePasse = await createPasswords().hash(MOT_DE_PASSE);
  return readServer(folder, async ({ store }) => {
    const personne = (await store.personnes()).find(
      ({ id, roles }) => id !== personneId && roles.some(({ kind }) => kind === 'gestionnaire'),
    );
    if (!personne) throw new Error('the demonstration has no staff');
    await store.savePersonne({ ...personne, motDePasse });
    return { email: personne.email, motDePasse: MOT_DE_PASSE };
  });
}

/** A machine that does other things too is slow; what is timed is timed by itself. */
const patient = ({ context }: OpenedEdition): void => context.setDefaultTimeout(180_000);

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
