import path from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { openData } from '../../../src/main/wiring/open-data.ts';
import { type OpenedEdition, openEdition } from './browser-edition.ts';
import { type Account, hasText, makeCampaign } from './campaign.ts';
import { allPiecesHere, badge } from './desk-steps.ts';
import { openWire, type Wire } from './proxy.ts';
import { startServer, type TestServer } from './server.ts';
import { signIn } from './story.ts';
import { expect } from './test.ts';

/** A member in the browser edition, on his dossier. */
export interface Desk {
  readonly page: Page;
  readonly account: Account;
  readonly edition: OpenedEdition;
  readonly server: TestServer;
  /** Between the two. */
  readonly wire: Wire;
  readonly close: () => Promise<void>;
}

/** Opens a campaign of its own on the dossier to review; `prepare` may change what the server holds before. */
export async function openDesk(
  browser: Browser,
  folder: string,
  prepare: (folder: string, account: Account) => Promise<void> = async () => undefined,
): Promise<Desk> {
  const served = path.join(folder, 'serveur');
  const account = await makeCampaign(served, 24);
  await prepare(served, account);
  const server = await startServer(served);
  const wire = await openWire(() => server.port);
  const edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: wire.url });
  const { page } = edition;
  await signIn(page, account);
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  await allPiecesHere(page);
  await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });
  await page.goto(`${new URL(page.url()).origin}/#/dossiers/${account.dossier.id}`);
  await expect(page.locator('[data-etat="page"]').first()).toBeVisible({ timeout: 30_000 });
  const close = async (): Promise<void> => {
    await edition.quit();
    await wire.close();
    await server.stop();
  };
  return { page, account, edition, server, wire, close };
}

/** The reading pane of that rank, from 1. */
export const pane = (page: Page, rang: number): Locator =>
  page.getByRole('region', { name: new RegExp(`^Volet de lecture ${rang} sur`) });

/** The candidat deposits a pièce again: the bytes of another one, which are whole. */
export async function depositAgain(folder: string, dossierId: string, rank: number): Promise<void> {
  const { store, files, close } = openData(folder);
  try {
    const stored = await store.get('dossier', dossierId);
    if (!stored) throw new Error(`no dossier ${dossierId}`);
    const { body, version } = stored;
    // One that can be read: some of the demonstration's files are damaged, encrypted or scans.
    const texts: boolean[] = [];
    for (const [i, piece] of body.pieces.entries()) texts.push(i !== rank && (await hasText(files, piece)));
    const donor = body.pieces[texts.indexOf(true)];
    const bytes = donor?.versions.at(-1);
    if (!bytes) throw new Error('no other PDF with a text to deposit');
    const again = { ...bytes, nomFichier: 'version-2.pdf', deposeeLe: body.majLe + 60_000 };
    const pieces = body.pieces.map((piece, i) =>
      i === rank ? { ...piece, versions: [...piece.versions, again] } : piece,
    );
    const done = await store.commit([
      {
        changes: [
          {
            entity: 'dossier',
            id: dossierId,
            expected: version,
            body: { ...body, pieces, majLe: body.majLe + 60_000 },
            fields: ['*'],
            scopes: [`commission:${body.commissionId}`],
          },
        ],
        reads: [],
        touches: [],
        journal: [],
        mails: [],
        mutation: null,
      },
    ]);
    expect(done).toMatchObject({ ok: true });
  } finally {
    close();
  }
}
