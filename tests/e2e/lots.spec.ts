/** DE5 in the browser edition: a lot entered offline, taken back in part, validated, prepared and published by two. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { type OpenedEdition, openEdition } from './support/browser-edition.ts';
import { shows } from './support/capabilities.ts';
import { badge, plugIn, unplug } from './support/desk-steps.ts';
import { LOT, makeLotCampaign } from './support/lot-campaign.ts';
import { openWire } from './support/proxy.ts';
import { readServer, startServer } from './support/server.ts';
import { PHRASE, signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

/** Where pictures go when somebody wants to look at the screens. */
const SHOTS = process.env.PUPITRE_SHOTS;
async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
}

/** Shows all dossiers by name, those of the lot first, and picks them with the keyboard alone. */
async function pickLot(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tous les dossiers/ }).click();
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText(LOT(0));
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  for (let i = 1; i < 20; i += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('20 dossiers sélectionnés').first()).toBeVisible();
}

async function start(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: 'Actions par lot' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

async function backToList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Terminer' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
}

const LIGNE = 'Gardez cette lettre.';

/** DE2: one paragraph more in the letter of the liste complémentaire of the first commission, in both languages. */
async function rewriteLetter(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/lettres/`);
  await page.getByRole('button', { name: /^Liste complémentaire/ }).click();
  const texte = page.getByRole('textbox', { name: 'Texte' });
  await texte.fill(`${await texte.inputValue()}\n\n${LIGNE}`);
  const preview = page.getByRole('region', { name: 'Aperçu' });
  await expect(preview).toContainText(LIGNE);
  await expect(preview).toContainText('12 rue des Lilas');
  // Headed with the address of the centre, as the real one.
  await expect(preview).toContainText('place des Traducteurs');
  await expect(page.getByText('n’a pas autant de paragraphes')).toBeVisible();
  await shot(page, '4b-letter-text');
  await expectAccessible(page, 'the text of a letter');
  // Leaving the page loses nothing of it.
  await page.getByRole('button', { name: /^Favorable/ }).click();
  await page.getByRole('button', { name: /^Liste complémentaire.*non enregistrées/ }).click();
  await expect(texte).toHaveValue(new RegExp(`${LIGNE}$`));
  await page.getByRole('radiogroup', { name: 'Langue du texte' }).getByText('English').click();
  await texte.fill(`${await texte.inputValue()}\n\nKeep this letter.`);
  await expect(preview).toContainText('Keep this letter.');
  await texte.press('Control+Enter');
  await expect(page.getByText('Lettre « Liste complémentaire » enregistrée')).toBeVisible();
  await expect(
    page.getByRole('button', { name: /^Liste complémentaire.*français et anglais/ }),
  ).toBeVisible();
  await shot(page, '4c-letter-saved');
  await page.goto(`${new URL(page.url()).origin}/#/`);
}

const line = (page: Page, numero: string) => page.getByRole('row').filter({ hasText: numero });

test(
  'DE5, DE3, ML2: entered for twenty offline, two refused, one undone, published by two',
  shows({ lots: 'both', lettre: 'both', publication: 'offline' }),
  async ({ browser, folder }) => {
    test.setTimeout(360_000);
    const [first, second] = await makeLotCampaign(path.join(folder, 'serveur'));
    const server = await startServer(path.join(folder, 'serveur'));
    const wire = await openWire(() => server.port);
    const desk = { folder: path.join(folder, 'un'), serverUrl: wire.url };
    let one = await openEdition(browser, desk);
    let other: OpenedEdition | null = null;
    try {
      let { page } = one;
      await signIn(page, first);
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 });
      await expect(badge(page, /À jour/)).toBeVisible({ timeout: 90_000 });

      await unplug(page, wire);
      await pickLot(page);
      await shot(page, '1-selection');
      await expectAccessible(page, 'selection');
      // Sorting keeps what is picked.
      await page.getByRole('grid').getByRole('button', { name: 'Formation' }).click();
      await expect(page.getByText('20 dossiers sélectionnés').first()).toBeVisible();
      await page.getByRole('grid').getByRole('button', { name: 'Nom' }).click();
      await start(page, 'Saisir une décision…');
      await page.getByText('Liste complémentaire', { exact: true }).click();
      await shot(page, '2-form');
      await expectAccessible(page, 'form');
      await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
      await expect(page.getByText('Possibles (18)')).toBeVisible();
      await expect(page.getByText('Aucun candidat ne reçoit de mail.')).toBeVisible();
      await expect(line(page, LOT(4))).toContainText('n’a pas encore été transmis');
      await expect(line(page, LOT(0))).toContainText('rang 1');
      await shot(page, '3-preview');
      await expectAccessible(page, 'preview');
      await page.getByRole('button', { name: 'Saisir 18 décisions' }).click();
      await expect(page.getByText('Faits (18)')).toBeVisible({ timeout: 30_000 });
      await page.getByText('Refusés (2)').click();
      await expect(line(page, LOT(11))).toContainText('n’a pas encore été transmis');
      await page.getByText('Tous (20)').click();
      await expect(line(page, LOT(1))).toContainText('Fait, à envoyer');
      await page
        .getByRole('button', { name: /^Annuler pour/ })
        .first()
        .click();
      await expect(page.getByText('Annulés (1)')).toBeVisible();
      await shot(page, '4-result');
      await expectAccessible(page, 'result');
      // After a kill, still without a network, the lot says what became of each dossier.
      await one.kill();
      await one.context.close();
      one = await openEdition(browser, desk);
      ({ page } = one);
      await page.getByLabel('Phrase secrète').fill(PHRASE);
      await page.keyboard.press('Enter');
      await start(page, 'Dernier lot : saisie (20 dossiers)');
      await expect(page.getByText('Faits (17)')).toBeVisible();
      await expect(page.getByText('Annulés (1)')).toBeVisible();
      await page.getByText('Refusés (2)').click();
      await expect(line(page, LOT(11))).toContainText('n’a pas encore été transmis');
      await backToList(page);
      await rewriteLetter(page);

      await plugIn(page, wire);
      const letters = await readServer(server.folder, async ({ store }) => {
        const ids = (await store.commissions()).map(({ id }) => id);
        const commissions = await store.getMany('commission', ids);
        return commissions.map(({ body }) => body.lettres?.LC?.paragraphes.at(-1));
      });
      expect(letters).toContainEqual({ fr: LIGNE, en: 'Keep this letter.' });
      await pickLot(page);
      await start(page, 'Valider les décisions…');
      await page.getByRole('button', { name: 'Valider 17 décisions' }).click();
      await expect(page.getByText('Faits (17)')).toBeVisible({ timeout: 30_000 });
      await backToList(page);
      await pickLot(page);
      await start(page, 'Préparer la publication…');
      const letter = page.getByRole('dialog').getByText(/liste complémentaire/);
      const openLetter = async (): Promise<void> => {
        await page.getByRole('button', { name: 'Voir une lettre « Liste complémentaire »' }).click();
        await expect(letter.first()).toBeVisible();
      };
      await openLetter();
      await shot(page, '5-letter');
      await expectAccessible(page, 'letter');
      await page.keyboard.press('Escape');
      await expect(letter).toHaveCount(0);
      // The letter and the preparation need no network either; the lot says what that means.
      await unplug(page, wire);
      await openLetter();
      await page.keyboard.press('Escape');
      await expect(letter).toHaveCount(0);
      await expect(page.getByText(/^Hors ligne\s: les actes partiront au retour du réseau/)).toBeVisible();
      await page.getByRole('button', { name: 'Préparer 17 publications' }).click();
      await expect(page.getByText('Faits (17)')).toBeVisible({ timeout: 30_000 });
      await backToList(page);
      await pickLot(page);
      await start(page, 'Publier les décisions…');
      await expect(page.getByText('Aucun de ces dossiers ne peut changer ainsi.')).toBeVisible();
      await expect(line(page, LOT(1))).toContainText('c’est à une autre personne de la confirmer');
      await shot(page, '6-other');
      await plugIn(page, wire);
      const published = () =>
        readServer(server.folder, async ({ store }) => {
          const counts = await store.countMails();
          return Object.values(counts).reduce((sum, count) => sum + count, 0);
        });
      const before = await published();

      const two = await openEdition(browser, { folder: path.join(folder, 'deux'), serverUrl: wire.url });
      other = two;
      await signIn(two.page, second);
      await expect(badge(two.page, /À jour/)).toBeVisible({ timeout: 90_000 });
      await unplug(two.page, wire);
      await pickLot(two.page);
      await start(two.page, 'Publier les décisions…');
      await expect(two.page.getByText('17 candidats recevront un mail.')).toBeVisible();
      await two.page.emulateMedia({ colorScheme: 'dark' });
      await shot(two.page, '7-publish-dark');
      await two.page.getByRole('button', { name: 'Publier 17 décisions' }).click();
      await expect(two.page.getByText('Faits (17)')).toBeVisible({ timeout: 30_000 });
      // Nobody is told before the server has heard of it.
      expect((await published()) - before).toBe(0);
      await plugIn(two.page, wire);
      expect((await published()) - before).toBe(17);
    } finally {
      await one.quit();
      await other?.quit();
      await wire.close();
      await server.stop();
    }
  },
);
