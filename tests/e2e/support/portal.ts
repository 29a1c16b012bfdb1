import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Sink, startSink } from '../../server/smtp-sink.ts';
import { type Account, makeCampaign } from './campaign.ts';
import { startServer, type TestServer } from './server.ts';
import { expect } from './test.ts';

/** A real server with the demonstration's campaign, whose mails go to a real SMTP server. */
export interface Portal {
  readonly server: TestServer;
  readonly sink: Sink;
  /** Who reads and decides: a president who is also of the staff. */
  readonly account: Account;
  close(): Promise<void>;
}

/** `settings`: more of the server's configuration file. */
export async function startPortal(
  folder: string,
  dossiers = 24,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Portal> {
  const data = path.join(folder, 'serveur');
  const account = await makeCampaign(data, dossiers);
  const sink = await startSink();
  const config = path.join(folder, 'pupitre.json');
  await writeFile(config, JSON.stringify({ smtp: { host: '127.0.0.1', port: sink.port }, ...settings }));
  const server = await startServer(data, ['--config', config]);
  return {
    server,
    sink,
    account,
    close: async () => {
      await server.stop();
      await sink.close();
    },
  };
}

/** The link of the last mail whose subject has these words, once it has come. */
export async function mailedLink(sink: Sink, to: string, words: RegExp): Promise<string> {
  const find = () =>
    sink.mails.findLast(
      (mail) =>
        words.test(mail.subject ?? '') &&
        [mail.to].flat().some((one) => one?.value.some(({ address }) => address === to)),
    );
  await expect.poll(() => find() !== undefined, { timeout: 20_000 }).toBe(true);
  const [link = ''] = /https?:\/\/\S+/.exec(find()?.text ?? '') ?? [];
  return link;
}

export const MOT_DE_PASSE = 'une phrase que je retiens';

/** « Je crée mon compte »: from the home page to the activation by the mailed link; `look` sees each screen. */
export async function makeAccount(
  page: Page,
  { server, sink }: Portal,
  email: string,
  look: (state: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Créer mon compte' }).first().click();
  await page.getByLabel('Prénom', { exact: false }).first().fill('Delphine');
  await page.getByRole('textbox', { name: /^Nom/ }).fill('Relave');
  await page.getByRole('textbox', { name: /^Adresse mail/ }).fill(email);
  await page.getByRole('textbox', { name: /^La même adresse/ }).fill(email);
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /activez votre compte/ })).toBeVisible();
  await look('mail sent');
  await page.goto(await mailedLink(sink, email, /Activez/));
  // The token leaves the address bar at once.
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.getByLabel(/Votre mot de passe/).fill(MOT_DE_PASSE);
  await look('activation');
  await page.getByRole('button', { name: 'Activer mon compte' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Informations personnelles' })).toBeVisible();
}
