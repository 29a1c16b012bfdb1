/** DE1, PM1: a commission talks on a dossier and marks it: threads, calls, étiquettes, by the keyboard. */
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { type OpenedEdition, openEdition } from './support/browser-edition.ts';
import type { Account } from './support/campaign.ts';
import { shows } from './support/capabilities.ts';
import { badge, plugIn, unplug } from './support/desk-steps.ts';
import { openWire } from './support/proxy.ts';
import { startServer } from './support/server.ts';
import { makeTeam } from './support/staff-campaign.ts';
import { PHRASE, signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

async function enter(
  browser: Browser,
  folder: string,
  serverUrl: string,
  who: Account,
): Promise<OpenedEdition> {
  const edition = await openEdition(browser, { folder, serverUrl });
  await signIn(edition.page, who);
  await expect(edition.page.getByRole('grid').getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 });
  await expect(badge(edition.page, /À jour/)).toBeVisible({ timeout: 60_000 });
  return edition;
}

const open = (page: Page, dossierId: string) =>
  page.evaluate((id) => {
    location.hash = `#/dossiers/${id}`;
  }, dossierId);

test(
  'PM1, SY7: a thread between two members, with a call, a draft that outlives the process, and étiquettes',
  shows({ notes: 'both', etiquettes: 'both', nouveautes: 'both' }),
  async ({ browser, folder }) => {
    test.setTimeout(420_000);
    const data = path.join(folder, 'serveur');
    const { president, membre } = await makeTeam(data, 24);
    const server = await startServer(data);
    const chez = path.join(folder, 'president');
    const wire = await openWire(() => server.port);
    let first = await enter(browser, chez, wire.url, president);
    const second = await enter(browser, path.join(folder, 'membre'), wire.url, membre);
    try {
      let { page } = first;
      await open(page, president.dossier.id);
      const write = () => page.getByRole('textbox', { name: /Écrire une note/ });
      await write().fill('À discuter : ');
      // @ and the beginning of a name, folded; Enter takes it and the note is shared.
      const prenom = (membre.nom.split(' ')[0] ?? '')
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase();
      await write().pressSequentially(`@${prenom}`);
      await expect(page.getByRole('option', { name: membre.nom })).toBeVisible();
      await expectAccessible(page, 'calling a member');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('switch', { name: 'Partager avec la commission' })).toBeChecked();
      await page.keyboard.type('le niveau de japonais.');
      await page.waitForTimeout(1_000);

      // kill -9: what was typed is there again.
      await first.kill();
      await first.context.close();
      first = await openEdition(browser, { folder: chez, serverUrl: wire.url });
      ({ page } = first);
      await page.getByLabel('Phrase secrète').fill(PHRASE);
      await page.keyboard.press('Enter');
      await expect(badge(page, /À jour|Hors ligne/)).toBeVisible({ timeout: 60_000 });
      await open(page, president.dossier.id);
      await expect(write()).toHaveValue(`À discuter : @${membre.nom} le niveau de japonais.`);
      await write().press('Control+Enter');
      await expect(page.locator('mark')).toHaveText(`@${membre.nom}`);
      await expect(write()).toHaveValue('');

      // The other one is told, finds it, and answers.
      const other = second.page;
      const mentions = other.getByRole('button', { name: /Qui me mentionnent/ });
      await expect(mentions).toBeVisible({ timeout: 60_000 });
      await mentions.click();
      await expect(other.getByRole('grid').getByText('vous mentionne')).toBeVisible();
      await expectAccessible(other, 'the list of who calls me');
      await open(other, president.dossier.id);
      await expect(other.getByText('vous a mentionné')).toBeVisible();
      await other.getByRole('button', { name: /^Répondre à / }).click();
      await other.keyboard.type('D’accord, je le relis.');
      await other.keyboard.press('Control+Enter');
      await expect(page.getByText('D’accord, je le relis.')).toBeVisible({ timeout: 60_000 });
      const answer = page.getByRole('list', { name: 'Réponses' }).getByRole('listitem');
      await expect(answer).toHaveCount(1);

      // One's own note is corrected, withdrawn, and comes back.
      await other.getByRole('button', { name: 'Supprimer la note' }).click();
      await expect(other.getByText('D’accord, je le relis.')).toBeHidden();
      await other.keyboard.press('Control+z');
      await expect(other.getByText('D’accord, je le relis.')).toBeVisible();

      // The other one leaves it, all read.
      const states = other.getByRole('list', { name: 'États' });
      const news = states.getByRole('button', { name: /^Du nouveau/ });
      await other.evaluate(() => {
        location.hash = '#/';
      });
      await expect(news).toBeVisible();
      await expect(badge(other, /À jour/)).toBeVisible({ timeout: 60_000 });
      const read = Number(/\d+/.exec(await news.innerText())?.[0] ?? 0);

      // The cable is pulled: an answer waits here, and a mark beside it.
      await unplug(page, wire);
      await page
        .getByRole('button', { name: /^Répondre à / })
        .first()
        .click();
      await page.keyboard.type('Merci, sans réseau.');
      await page.keyboard.press('Control+Enter');
      await expect(answer).toHaveCount(2);
      // U, a word, Enter: an étiquette; the list shows it, and is narrowed by it.
      await write().press('Escape');
      await page.keyboard.press('u');
      const tag = page.getByRole('combobox', { name: 'Nom de l’étiquette' });
      await expect(tag).toBeFocused();
      await page.getByRole('radio', { name: 'Rose' }).check();
      await tag.fill('À revoir en juin');
      await expectAccessible(page, 'choosing an étiquette');
      await tag.press('Enter');
      await expect(
        page.getByRole('list', { name: 'Étiquettes' }).getByText('À revoir en juin'),
      ).toBeVisible();
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: /Tous les dossiers/ })
        .first()
        .click();
      await page.getByRole('button', { name: /À revoir en juin/ }).click();
      await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
      await expect(page.getByRole('grid').getByText('À revoir en juin')).toBeVisible();
      await expectAccessible(page, 'the list narrowed by an étiquette');

      // With the network, the other one is told that there is something new; without it he reads it, and it is not.
      await plugIn(page, wire);
      await plugIn(other, wire);
      await expect(news).toHaveAccessibleName(`Du nouveau ${read + 1}`);
      await unplug(other, wire);
      await expect(news).toHaveAccessibleName(`Du nouveau ${read + 1}`);
      await open(other, president.dossier.id);
      await expect(other.getByText('Merci, sans réseau.')).toBeVisible();
      await expect(
        other.getByRole('list', { name: 'Étiquettes' }).getByText('À revoir en juin'),
      ).toBeVisible();
      // Leafing reads nothing: a dossier is read once it stayed on the screen for a moment.
      await other.waitForTimeout(2_500);
      await other.evaluate(() => {
        location.hash = '#/';
      });
      await expect(news).toHaveAccessibleName(read === 0 ? /^Du nouveau( 0)?$/ : `Du nouveau ${read}`);
      await plugIn(page, wire);

      // The whole list at once, and back.
      await page.getByRole('list', { name: 'Étiquettes' }).getByRole('button', { name: 'Toutes' }).click();
      await page.getByRole('button', { name: 'Étiqueter', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').fill('séance 1');
      await dialog.getByRole('combobox').press('Enter');
      await expect(page.getByText(/«\s*séance 1\s*» posée sur \d+ dossiers/)).toBeVisible({
        timeout: 60_000,
      });
      await expect(
        page.getByRole('list', { name: 'Étiquettes' }).getByRole('button', { name: /séance 1/ }),
      ).toBeVisible();
      await page.getByRole('button', { name: 'Annuler', exact: true }).click();
      await expect(
        page.getByRole('list', { name: 'Étiquettes' }).getByRole('button', { name: /séance 1/ }),
      ).toBeHidden({ timeout: 60_000 });

      // Two that are picked, and those alone.
      await page.getByRole('grid').focus();
      for (const key of ['Home', ' ', 'ArrowDown', ' ']) await page.keyboard.press(key);
      await expect(page.getByText('2 dossiers sélectionnés').first()).toBeVisible();
      await page.getByRole('button', { name: 'Étiqueter', exact: true }).click();
      await expect(dialog.getByText('Les dossiers sélectionnés, et eux seuls.')).toBeVisible();
      await dialog.getByRole('combobox').fill('séance 2');
      await dialog.getByRole('combobox').press('Enter');
      await expect(page.getByText(/«\s*séance 2\s*» posée sur 2 dossiers/)).toBeVisible();
      await expect(page.getByRole('row', { selected: true }).filter({ hasText: 'séance 2' })).toHaveCount(2);
      await expect(page.getByRole('row', { selected: false }).filter({ hasText: 'séance 2' })).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect(page.getByRole('row').filter({ hasText: 'séance 2' })).toHaveCount(0);

      // Toasts don't pile: of each kind the newest stays, clear of the buttons of an avis on the smallest window.
      await page.setViewportSize({ width: 1024, height: 700 });
      await page.keyboard.press('Control+z');
      const nothing = page.getByRole('alert').filter({ hasText: /rien à annuler/i });
      for (let i = 0; i < 30 && (await nothing.count()) === 0; i += 1) await page.keyboard.press('Control+z');
      let right = Number.POSITIVE_INFINITY;
      // It goes by itself after a while: looked at as soon as the others are gone, or asked for again.
      await expect(async () => {
        for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+z');
        await expect(nothing).toHaveCount(1, { timeout: 2_000 });
        expect(await page.getByRole('alert').count()).toBeLessThanOrEqual(2);
        const toast = await nothing.boundingBox({ timeout: 1_000 });
        if (toast) right = toast.x + toast.width;
      }).toPass();
      await page.getByRole('grid').press('Enter');
      const give = await page.getByRole('button', { name: 'Rendre mon avis' }).boundingBox();
      expect(right).toBeLessThan(give?.x ?? 0);
    } finally {
      await first.quit();
      await second.quit();
      await wire.close();
      await server.stop();
    }
  },
);
