/** What leaves the workspace as a file or on paper, without a network, in the browser edition. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readPdf } from '../documents/reader.ts';
import { expectAccessible } from './support/axe.ts';
import { type OpenedEdition, openEdition } from './support/browser-edition.ts';
import { type Account, makeCampaign } from './support/campaign.ts';
import { shows } from './support/capabilities.ts';
import { openWire, type Wire } from './support/proxy.ts';
import { readServer, startServer, type TestServer } from './support/server.ts';
import { signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

const badge = (page: Page, text: RegExp) => page.getByRole('banner').getByText(text);

/** What goes on paper, once asked for: the system's own dialog never opens here. */
async function paperOf(page: Page): Promise<string> {
  const sheet = page.locator('[data-print]');
  await expect(sheet).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const { textes } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).not.toBeAttached();
  return textes.join('\n');
}

async function openMenu(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function exportAs(page: Page, format: string): Promise<{ nom: string; bytes: Buffer }> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: format }).check();
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Exporter', exact: true }).click();
  const file = await download;
  return { nom: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function everythingHere(page: Page): Promise<void> {
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 });
  await page
    .getByRole('button', { name: /Tous les dossiers/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Tous les dossiers' })).toBeVisible();
  // The dialog counts what is still to come, for as long as something is.
  await openMenu(page, 'Exporter ou imprimer la liste', 'Exporter…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Un PDF' }).check();
  await expect(dialog.getByText(/^24 dossiers, \d+ pièces/)).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText(/sur ce poste/)).toBeHidden({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });
}

test.describe('exports', () => {
  let account: Account;
  let server: TestServer;
  let wire: Wire;
  let edition: OpenedEdition;
  test.beforeEach(async ({ browser, folder }) => {
    test.setTimeout(240_000);
    account = await makeCampaign(path.join(folder, 'serveur'), 24);
    server = await startServer(path.join(folder, 'serveur'));
    wire = await openWire(() => server.port);
    edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: wire.url });
    await edition.page.addInitScript(() => {
      window.print = () => undefined;
    });
    await edition.page.reload();
    await signIn(edition.page, account);
    await everythingHere(edition.page);
    await wire.cut();
  });
  test.afterEach(async () => {
    await edition.quit();
    await wire.close();
    await server.stop();
  });

  test(
    'PM6: the list and a dossier become files and paper offline, and the journal hears of it',
    shows({ exports: 'both', impression: 'both' }),
    async () => {
      const { page } = edition;
      await page
        .getByRole('button', { name: /Tous les dossiers/ })
        .first()
        .click();
      const total = 24;

      // The list as CSV, with the columns that are asked for.
      await openMenu(page, 'Exporter ou imprimer la liste', 'Exporter…');
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText(`${total} dossiers`)).toBeVisible();
      await expectAccessible(page, 'export of a list');
      await dialog.getByRole('radio', { name: 'Tableau CSV' }).check();
      await dialog.getByRole('checkbox', { name: 'Moyenne' }).uncheck();
      const csv = await exportAs(page, 'Tableau CSV');
      expect(csv.nom).toMatch(/^candidatures-.*\.csv$/);
      const rows: Record<string, string>[] = parse(csv.bytes, { bom: true, delimiter: ';', columns: true });
      expect(rows).toHaveLength(total);
      expect(rows.map((row) => row.Numéro)).toContain(account.dossier.numero);
      expect(rows[0]).not.toHaveProperty('Moyenne');
      await expect(page.getByText(/«\scandidatures-.*\.csv\s» est prêt/)).toBeVisible();

      // What was chosen is proposed again; the workbook opens as one.
      await openMenu(page, 'Exporter ou imprimer la liste', 'Exporter…');
      await expect(dialog.getByRole('radio', { name: 'Tableau CSV' })).toBeChecked();
      await expect(dialog.getByRole('checkbox', { name: 'Moyenne' })).not.toBeChecked();
      const xlsx = await exportAs(page, 'Classeur Excel');
      expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');

      // On paper: the list, and nothing of the window around it.
      await page.keyboard.press('Control+p');
      const list = await paperOf(page);
      expect(list).toContain('Liste des candidatures');
      expect(list).toContain(account.dossier.numero);
      expect(list).not.toContain('Rechercher');

      // One dossier as PDF, by its menu; then on paper.
      await page.goto(`${new URL(page.url()).origin}/#/dossiers/${account.dossier.id}`);
      await openMenu(page, 'Autres actions sur ce dossier', 'Exporter ce dossier…');
      await expect(dialog.getByText(/^1 dossier, \d+ pièces?, environ/)).toBeVisible();
      const pdf = await exportAs(page, 'Un PDF');
      expect(pdf.nom).toBe(`dossier-${account.dossier.numero}.pdf`);
      const { signets, textes } = await readPdf(new Uint8Array(pdf.bytes));
      expect(signets[0]?.titre).toContain(account.dossier.numero);
      expect(signets[0]?.enfants.map(({ titre }) => titre)).toEqual(
        expect.arrayContaining(['Profil', 'Avis', 'Pièces justificatives']),
      );
      expect(textes[0]).toContain(account.dossier.numero);
      await page.keyboard.press('Control+p');
      const paper = await paperOf(page);
      expect(paper).toContain(account.dossier.numero);
      expect(paper).toContain('Pièces');

      await wire.mend();
      await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });
      // With the network it is the same.
      await openMenu(page, 'Autres actions sur ce dossier', 'Exporter ce dossier…');
      expect((await exportAs(page, 'Un PDF')).nom).toBe(pdf.nom);
      await page.keyboard.press('Control+p');
      expect(await paperOf(page)).toContain(account.dossier.numero);
      await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });
      const told = await readServer(server.folder, async ({ store }) =>
        (await store.journalOf('dossier', account.dossier.id)).filter(
          ({ action }) => action === 'lecture.exporter@1',
        ),
      );
      expect(told.map(({ apres }) => (apres as { format: string }).format)).toEqual([
        'csv',
        'xlsx',
        'papier',
        'pdf',
        'papier',
        'pdf',
        'papier',
      ]);
    },
  );

  test(
    'a zip of everything shows how far it is, can be stopped, and leaves nothing behind',
    shows({ exports: 'offline' }),
    async ({ folder }) => {
      const { page } = edition;
      await page
        .getByRole('button', { name: /Tous les dossiers/ })
        .first()
        .click();
      await openMenu(page, 'Exporter ou imprimer la liste', 'Exporter…');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: 'Un PDF' }).check();
      await dialog.getByRole('button', { name: 'Exporter', exact: true }).click();
      await expect(dialog.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^[1-9]/, {
        timeout: 30_000,
      });
      await expectAccessible(page, 'export under way');
      await dialog.getByRole('button', { name: 'Arrêter l’export' }).click();
      await expect(page.getByText('Export arrêté. Rien n’a été enregistré.')).toBeVisible();
      await expect(dialog.getByRole('radio', { name: 'Un PDF' })).toBeVisible();
      const left = async (): Promise<string[]> => {
        return (await readdir(path.join(folder, 'poste'), { recursive: true })).filter((name) =>
          /exports.+/.test(name),
        );
      };
      await expect.poll(left).toEqual([]);

      // Asked again, it is made.
      const zip = await exportAs(page, 'Un dossier compressé');
      expect(zip.nom).toMatch(/^dossiers-.*\.zip$/);
      expect(zip.bytes.subarray(0, 2).toString()).toBe('PK');
      await expect.poll(left).toEqual([]);
    },
  );
});
