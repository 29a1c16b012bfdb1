/**
 * The user guide, heading by heading, in a real Chromium on the real server, its mails read from a real SMTP
 * server: at 1280 pixels and on a phone. At every step axe finds nothing, in light and in dark.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { harmlessPdf } from '../validation/hostile-files.ts';
import { expectAccessible } from './support/axe.ts';
import { MOT_DE_PASSE, mailedLink, makeAccount, type Portal, startPortal } from './support/portal.ts';
import { apply, completeDossier, fillAdresse, fillInfos, goTo, saved } from './support/portal-steps.ts';
import { readServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

const SIZES = [
  { name: '1280 px', viewport: { width: 1280, height: 800 }, mobile: false },
  { name: '360 px', viewport: { width: 360, height: 740 }, mobile: true },
] as const;

for (const { name, viewport, mobile } of SIZES) {
  test.describe(`le guide, ${name}`, () => {
    test.describe.configure({ mode: 'serial', timeout: 180_000 });
    let portal: Portal;
    let page: Page;
    let folder: string;
    const email = 'delphine.relave@example.org';
    const look = (state: string): Promise<void> => expectAccessible(page, state);

    test.beforeAll(async ({ browser }, testInfo) => {
      testInfo.setTimeout(180_000);
      folder = testInfo.outputPath('portail');
      await writeFile(testInfo.outputPath('.keep'), '');
      portal = await startPortal(folder);
      const context = await browser.newContext({ viewport, hasTouch: mobile, locale: 'fr-FR' });
      page = await context.newPage();
    });
    test.afterAll(async () => {
      await page.context().close();
      await portal.close();
    });

    test('I — Informations générales: what is open, until when, and one way in', async () => {
      await page.goto(portal.server.url);
      await expect(page.getByRole('heading', { level: 1, name: 'Déposez votre candidature' })).toBeVisible();
      await expect(page.getByText(/4 formations sont ouvertes/)).toBeVisible();
      await expect(page.getByText(/N’attendez pas/).first()).toBeVisible();
      await look('home');
      if (mobile) {
        await page.getByRole('button', { name: 'Menu' }).click();
        await expect(page.getByRole('link', { name: 'Offre de formation' })).toBeVisible();
        await look('a visitor’s menu');
      }
      await goTo(page, '/formations');
      await page.getByLabel('Chercher une formation').fill('mongol');
      await expect(page.getByText(/Eurasie – Mongol/).first()).toBeVisible();
      await look('offer');
    });

    test('II — Je crée mon compte, PR1: activated by its mail with a password of one’s own', async () => {
      await page.goto(`${portal.server.url}/compte/creer`);
      // Every mistake at once, each at its field.
      await page.getByRole('button', { name: 'Créer mon compte' }).click();
      await expect(page.getByText('Tapez votre prénom.').first()).toBeVisible();
      await expect(page.getByText('Tapez votre adresse mail.').first()).toBeVisible();
      await look('account, every mistake');
      await makeAccount(page, portal, email, look);
    });

    test('II — Je me connecte, PR1: by login or address, after a wrong password too', async () => {
      await page.context().clearCookies();
      await page.goto(`${portal.server.url}/candidatures`);
      await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
      await look('sign-in');
      await page.getByLabel(/^Utilisateur/).fill(email);
      await page
        .getByLabel(/^Mot de passe/)
        .first()
        .fill('pas le bon');
      await page.getByRole('button', { name: 'Connexion', exact: true }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await look('wrong password');
      await page
        .getByLabel(/^Mot de passe/)
        .first()
        .fill(MOT_DE_PASSE);
      await page.getByRole('button', { name: 'Connexion', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Mes candidatures' })).toBeVisible();
      await look('no candidature yet');
      if (!mobile) return;
      await page.getByRole('button', { name: 'Menu' }).click();
      await expect(page.getByRole('button', { name: 'Déconnexion' })).toBeVisible();
      await look('a candidat’s menu');
    });

    test('II — Je complète mon compte eCandidat, PR3, PR4: infos first, then the others, saved as typed', async () => {
      await goTo(page, '/profil/adresse');
      await expect(page.getByRole('link', { name: 'Remplir les informations personnelles' })).toBeVisible();
      await look('a rubric that is closed');
      await goTo(page, '/profil/infos');
      await fillInfos(page);
      await saved(page);
      await look('personal information');
      await goTo(page, '/profil/adresse');
      await fillAdresse(page);
      await saved(page);
      await look('address');
      await goTo(page, '/profil/bac');
      await page.getByLabel('Sans baccalauréat').check();
      await saved(page);
      // Nothing is lost by closing the tab.
      await page.reload();
      await expect(page.getByLabel('Sans baccalauréat')).toBeChecked();
      await look('baccalauréat');
      for (const rubrique of ['cursus-interne', 'cursus-externe', 'stages', 'experiences']) {
        await goTo(page, `/profil/${rubrique}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const add = page.getByRole('button', { name: /^(Nouveau|Nouvelle|Ajouter)/ });
        if ((await add.count()) > 0) await add.first().click();
        await look(rubrique);
      }
      await goTo(page, '/profil/infos');
      await expect(page.getByLabel(/^Ville de naissance/)).toHaveValue('Paris');
    });

    test('III — Je candidate, LC2: from the list of my candidatures, with a « Oui »', async () => {
      await apply(page, 'mongol', look);
      await expect(page.getByText(/Il manque \d+ pièces et \d+ réponses avant le/)).toBeVisible();
      await look('candidature, empty');
    });

    test('III — Je complète ma candidature, LC4, OR7: every pièce, every answer, then the checklist is empty', async () => {
      const pdf = test.info().outputPath('pièce n° 1.pdf');
      await writeFile(pdf, harmlessPdf());
      const wrong = test.info().outputPath('photo.jpg');
      await writeFile(wrong, 'MZ this is no photo');
      const cards = page.getByRole('article').or(page.locator('[id^="piece-"]'));
      await expect(cards.first()).toBeVisible();
      // A wrong file is refused with a sentence, and the card stays as it was.
      const first = page.locator('input[type=file]').first();
      await first.setInputFiles(wrong);
      await expect(page.getByText(/n’est ni un PDF ni une photo JPEG/).first()).toBeVisible();
      await look('a file that is refused');
      // Two files: the tool that makes one of them.
      await first.setInputFiles([pdf, pdf]);
      await page.getByRole('button', { name: 'Assembler en un seul PDF' }).click();
      await expect(page.getByRole('button', { name: /Créer le PDF/ })).toBeVisible({ timeout: 60_000 });
      await look('the tool that merges');
      await page.reload();
      await expect(cards.first()).toBeVisible();

      await completeDossier(page, pdf);
      await look('forms, answered');
      await page.getByRole('tab', { name: /Pièces justificatives/ }).click();
      await expect(page.getByText(/Tout est prêt/)).toBeVisible({ timeout: 20_000 });
      await look('candidature, ready');
    });

    test('III — Les étapes de mon dossier, LC5: transmitted with its receipt, which staff reads', async () => {
      const confirm = page.getByLabel(/je transmets ma candidature/);
      await page.getByRole('button', { name: 'Transmettre ma candidature' }).click();
      await expect(page.getByText('Cochez cette case')).toBeVisible();
      await look('not confirmed');
      await page.getByRole('button', { name: 'Annuler la candidature' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look('withdrawing');
      await page.getByRole('button', { name: 'Garder ma candidature' }).click();
      await confirm.check();
      await page.getByRole('button', { name: 'Transmettre ma candidature' }).click();
      await expect(page.getByRole('heading', { name: 'Candidature transmise' })).toBeVisible({
        timeout: 20_000,
      });
      const recu = await page
        .getByText(/\d{4}-[A-Z0-9]{8}-1/)
        .first()
        .innerText();
      await look('transmitted');
      const link = await mailedLink(portal.sink, email, /transmise|réceptionn|reçu/i).catch(() => '');
      expect(link).toMatch(/^http/);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /Télécharger mon dossier/ }).click();
      const file = await (await download).path();
      expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
      const id = page.url().split('/').at(-1)?.split('#')[0] ?? '';
      const held = await readServer(path.join(folder, 'serveur'), ({ store }) => store.get('dossier', id));
      expect(held?.body).toMatchObject({ statut: 'RE', profil: { infos: { villeNaissance: 'Paris' } } });
      expect(recu).toContain(held?.body.transmissions.at(-1)?.recu);
      await goTo(page, '/candidatures');
      await expect(page.getByText('Réceptionné').first()).toBeVisible();
      await look('my candidatures');
    });
  });
}
