/** What happens on the way: cuts, two devices, staff at work meanwhile. In a real Chromium on the real server. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { beginCandidature } from './support/candidater.ts';
import { MOT_DE_PASSE, type Portal, startPortal } from './support/portal.ts';
import { saved } from './support/portal-steps.ts';
import { openWire, type Wire } from './support/proxy.ts';
import { readServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

const EMAIL = 'delphine.relave@example.org';

test.describe('nothing is lost', () => {
  test.describe.configure({ mode: 'serial' });
  let portal: Portal;
  let wire: Wire;
  let context: BrowserContext;
  let page: Page;
  let dossierId: string;

  test.beforeAll(async ({ browser }, testInfo) => {
    testInfo.setTimeout(180_000);
    await writeFile(testInfo.outputPath('.keep'), '');
    portal = await startPortal(testInfo.outputPath('portail'), 6);
    wire = await openWire(() => portal.server.port);
    context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' });
    page = await context.newPage();
    dossierId = await beginCandidature(page, portal, EMAIL);
  });
  test.afterAll(async () => {
    await context.close();
    await wire.close();
    await portal.close();
  });

  test('LC4: a deposit is paused, cut and resumed from where it was, and its progress never goes back', async () => {
    const document = await PDFDocument.create();
    document.addPage([300, 300]);
    await document.attach(randomBytes(1_500_000), 'annexe.bin');
    const file = path.join(test.info().outputDir, 'relevé lourd.pdf');
    await writeFile(test.info().outputPath('.keep'), '');
    await writeFile(file, await document.save());
    await page.goto(`${wire.url}/candidatures/${dossierId}`);
    const offsets: number[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
    });
    const cdp = await context.newCDPSession(page);
    const slow = (uploadThroughput: number) =>
      cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 5,
        downloadThroughput: -1,
        uploadThroughput,
      });
    await slow(250_000);
    const card = page.locator('[id^="piece-"]').filter({ hasText: 'Obligatoire' }).first();
    const bar = card.getByRole('progressbar');
    const value = async () => Number(await bar.getAttribute('value'));
    await card.locator('input[type=file]').first().setInputFiles(file);
    await expect.poll(value).toBeGreaterThan(300_000);
    await card.getByRole('button', { name: 'Mettre en pause' }).click();
    await expect(card.getByText(/En pause.*envoyés sur/)).toBeVisible();
    const paused = await value();
    expect(paused).toBeGreaterThan(300_000);
    await card.scrollIntoViewIfNeeded();
    await page.screenshot({
      path: process.env.SHOTS ? `${process.env.SHOTS}/pause.png` : test.info().outputPath('pause.png'),
    });
    const before = offsets.length;
    await card.getByRole('button', { name: 'Reprendre' }).click();
    await expect.poll(() => offsets.length).toBeGreaterThan(before);
    // From the server's last byte, not from the first: one part at most is sent again.
    expect(offsets[before]).toBeGreaterThanOrEqual(256 * 1024);
    await expect.poll(value).toBeGreaterThan(paused);
    await wire.cut();
    await expect(card.getByText(/Pas de réseau/)).toBeVisible();
    const cut = await value();
    expect(cut).toBeGreaterThanOrEqual(paused);
    await slow(-1);
    // A server that restarts meanwhile changes nothing.
    await portal.server.kill();
    await portal.server.start();
    await wire.mend();
    await expect(card.getByText('Transmise')).toBeVisible({ timeout: 30_000 });
    expect(Math.min(...offsets.slice(before))).toBeGreaterThanOrEqual(256 * 1024);
    const held = await readServer(portal.server.folder, ({ store }) => store.get('dossier', dossierId));
    expect(held?.body.pieces.flatMap(({ versions }) => versions)).toHaveLength(1);
  });

  test('PM5: two devices on one rubric: other fields go together, the same field asks, and what was typed stays', async ({
    browser,
  }) => {
    const other = await secondDevice(browser);
    const there = other.pages()[0] as Page;
    for (const one of [page, there]) await one.goto(`${portal.server.url}/profil/adresse`);
    await expect(page.getByLabel(/^Commune/)).toHaveValue('Paris');
    await expect(there.getByLabel(/^Commune/)).toHaveValue('Paris');
    await there.getByLabel(/^Commune/).fill('Lyon');
    await saved(there);
    // Another field: both are kept, and nobody is asked.
    await page.getByLabel(/^Cedex/).fill('CEDEX 13');
    await saved(page);
    await expect.poll(async () => (await adresse())?.commune).toBe('Lyon');
    expect((await adresse())?.cedex).toBe('CEDEX 13');
    await page.getByLabel(/^Cedex/).blur();
    await expect(page.getByLabel(/^Commune/)).toHaveValue('Lyon');
    // The same field, on a page that has not heard of it.
    await there.getByLabel(/^Commune/).fill('Brest');
    await expect.poll(async () => (await adresse())?.commune).toBe('Brest');
    await page.getByLabel(/^Commune/).fill('Lille');
    const choice = page.getByRole('alert').filter({ hasText: 'Commune' });
    await expect(choice).toContainText('Lille');
    await expect(choice).toContainText('Brest');
    await expect(page.getByLabel(/^Commune/)).toHaveValue('Lille');
    expect((await adresse())?.commune).toBe('Brest');
    await page.screenshot({
      path: process.env.SHOTS ? `${process.env.SHOTS}/conflit.png` : test.info().outputPath('conflit.png'),
    });
    // Closing the tab loses neither what was typed nor the question.
    await page.reload();
    await expect(choice).toContainText('Brest');
    await choice.getByRole('button', { name: /Garder ce que j’ai écrit ici/ }).click();
    await expect.poll(async () => (await adresse())?.commune).toBe('Lille');
    await expect(choice).toHaveCount(0);
    // Its own saves, one after another, ask nothing.
    await page.getByLabel(/^Commune/).pressSequentially(' Centre', { delay: 120 });
    await saved(page);
    await expect.poll(async () => (await adresse())?.commune).toBe('Lille Centre');
    await expect(choice).toHaveCount(0);
    await other.close();
  });

  test('LC10: what staff did meanwhile is there on coming back; what was typed and where one was stay', async () => {
    await page.goto(`${portal.server.url}/candidatures/${dossierId}`);
    await page.getByRole('tab', { name: /Formulaires complémentaires/ }).click();
    const projet = page.getByLabel(/^Votre projet/);
    await projet.fill('Traduire');
    await projet.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    const jour = await readServer(portal.server.folder, async ({ store }) => {
      const dossier = await store.get('dossier', dossierId);
      const session = dossier && (await store.get('session', dossier.body.sessionId));
      if (!dossier || !session) throw new Error('no dossier');
      const retourAccorde = session.body.calendrier.publication;
      const change = {
        entity: 'dossier' as const,
        id: dossierId,
        expected: dossier.version,
        body: { ...dossier.body, retourAccorde },
        fields: ['retour'],
        scopes: [],
      };
      const done = await store.commit([
        { changes: [change], reads: [], touches: [], journal: [], mails: [], mutation: null },
      ]);
      expect(done.ok).toBe(true);
      return retourAccorde;
    });
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    const [annee = '', , day = ''] = jour.split('-');
    await expect(page.getByText(new RegExp(`avant le ${Number(day)}.*${annee}`)).first()).toBeVisible();
    await expect(projet).toHaveValue('Traduire');
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
  });

  const adresse = async () =>
    readServer(portal.server.folder, async ({ store }) => {
      const compte = await store.compteByEmail(EMAIL);
      return (await store.candidat(compte?.candidatId ?? ''))?.profil.adresse;
    });

  async function secondDevice(browser: Browser): Promise<BrowserContext> {
    const other = await browser.newContext({ locale: 'fr-FR' });
    const there = await other.newPage();
    await there.goto(`${portal.server.url}/connexion`);
    await there.getByLabel(/^Utilisateur/).fill(EMAIL);
    await there
      .getByLabel(/^Mot de passe/)
      .first()
      .fill(MOT_DE_PASSE);
    await there.getByRole('button', { name: 'Connexion', exact: true }).click();
    await expect(there.getByRole('heading', { level: 1 })).not.toHaveText('Connexion');
    return other;
  }
});
