/** DE12: a whole séance without a network, its screen for the public, its procès-verbal; then the server has it all. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { openEdition } from './support/browser-edition.ts';
import { makeCampaign } from './support/campaign.ts';
import { shows } from './support/capabilities.ts';
import { badge } from './support/desk-steps.ts';
import { pick } from './support/palette.ts';
import { readPdf } from './support/read-pdf.ts';
import { readServer, startServer } from './support/server.ts';
import { signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

/** Switches « Travailler hors ligne » in the window of the synchronisation, to and fro. */
async function workOffline(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Synchronisation' }).click();
  await page.getByRole('switch', { name: 'Travailler hors ligne' }).click();
  await page.keyboard.press('Escape');
}

/** The procès-verbal as it is downloaded now. */
async function downloadPv(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger le procès-verbal' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('proces-verbal-2026-05-04.pdf');
  return readFile(await download.path());
}

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test(
  'DE12: a séance is prepared, held offline before a room, and leaves its procès-verbal',
  shows({ seance: 'both', classement: 'both', 'proces-verbal': 'both' }),
  async ({ browser, folder }) => {
    test.setTimeout(240_000);
    const account = await makeCampaign(path.join(folder, 'serveur'), 24);
    const server = await startServer(path.join(folder, 'serveur'));
    const edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: server.url });
    const { page } = edition;
    try {
      await signIn(page, account);
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
      await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });

      // Prepared: headed, with its order of the day, moved by the keyboard, with who sits.
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('menuitem', { name: 'Séances' }).click();
      await page.getByRole('button', { name: 'Nouvelle séance' }).first().click();
      await page.getByLabel('Intitulé').fill('Jury de mai');
      await page.getByLabel('Date').fill('2026-05-04');
      await page.getByLabel('Heure').fill('14:00');
      await page.getByLabel('Lieu').fill('Salle 3');
      await page.getByRole('button', { name: 'Préparer la séance' }).click();
      await expect(page.getByRole('heading', { name: 'Jury de mai' })).toBeVisible();
      await page.getByRole('button', { name: 'Inscrire des dossiers…' }).click();
      await page.getByRole('button', { name: /^Inscrire \d+ dossiers/ }).click();
      const order = page.getByRole('list', { name: 'Ordre du jour' }).getByRole('listitem');
      await expect(order.nth(2)).toBeVisible();
      const second = (await order.nth(1).innerText()).split('\n')[1] ?? '';
      await order.nth(1).focus();
      await page.keyboard.press('Alt+ArrowUp');
      await expect(order.nth(0)).toContainText(second);
      await expect(order.nth(0)).toBeFocused();
      const third = (await order.nth(2).innerText()).split('\n')[1] ?? '';
      await order.nth(2).dragTo(order.nth(1));
      await expect(order.nth(1)).toContainText(third);
      // What was prepared is on the server; the rest of it happens without a network.
      await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });
      await workOffline(page);
      await expect(badge(page, /Hors ligne/)).toBeVisible();
      const presences = page.getByRole('region', { name: 'Présences' });
      await presences.getByText('Présent', { exact: true }).first().click();
      await expect(presences.getByRole('radio', { name: 'Présent' }).first()).toBeChecked();
      await expectAccessible(page, 'la séance en préparation');

      // Opened: the screen for the public follows from another window.
      await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ouvrir la séance' }).click();
      await expect(page.getByText(/^Point 1 sur/)).toBeVisible();
      const [screen] = await Promise.all([
        edition.context.waitForEvent('page'),
        page.getByRole('button', { name: 'Écran du public' }).click(),
      ]);
      await expect(screen.getByText(/^Point 1 sur/)).toBeVisible();
      const numero = await screen.getByRole('heading', { level: 2 }).innerText();
      expect(second).not.toContain(numero);
      await screen.getByRole('switch', { name: 'Montrer les noms' }).click();
      await expect(screen.getByRole('heading', { level: 2 })).toHaveText(second);
      await expectAccessible(screen, 'l’écran du public');

      // By consensus, on the liste complémentaire.
      const work = page.getByRole('region', { name: 'Conduite de la séance' });
      await work.getByLabel('Observation').fill('Unanimité du jury.');
      await work.getByRole('button', { name: 'Consigner' }).click();
      await expect(work.getByRole('paragraph').filter({ hasText: 'Unanimité du jury.' })).toBeVisible();
      await expect(work.getByLabel('Observation')).toBeHidden();
      await decide(page, 'Liste complémentaire', 90);
      await expect(screen.getByText('rang 90')).toBeVisible();
      await expect(screen.getByText('Consensus')).toBeVisible();

      // The next one by a key; more voices than sit are not counted.
      await page.getByRole('button', { name: 'Suivant' }).focus();
      await page.keyboard.press('j');
      await expect(screen.getByText(/^Point 2 sur/)).toBeVisible();
      // What the room rests on is quoted from the page into what is noted.
      const table = page.getByRole('region', { name: 'Dossier examiné' });
      await table.getByRole('tab', { name: 'Les pièces' }).click();
      await expect(table.locator('[data-etat="page"]')).toBeVisible({ timeout: 30_000 });
      await quoteZone(page, table);
      await expect(work.getByRole('region', { name: 'Citations' }).locator('blockquote')).toHaveCount(1);
      const quoted = await work
        .getByRole('region', { name: 'Citations' })
        .getByRole('button')
        .first()
        .innerText();
      await work.getByText('Vote', { exact: true }).click();
      await work.getByLabel('Pour').fill('5');
      // Who leaves before noting it finds it as it was: the voices, and the passage.
      await expect(work.getByText('Brouillon enregistré sur ce poste')).toBeVisible();
      await page.reload();
      await expect(work.getByLabel('Pour')).toHaveValue('5', { timeout: 30_000 });
      await expect(work.getByRole('region', { name: 'Citations' }).locator('blockquote')).toHaveCount(1);
      // Before a room that is to read no identity (PM4), what was begun is not put on the screen unasked.
      await page.getByRole('button', { name: 'Suivant' }).focus();
      await page.keyboard.press('i');
      const masked = page.getByRole('button', { name: 'Identités masquées' });
      await expect(masked).toBeVisible();
      await expect(work.getByText('Une saisie commencée est gardée sur ce poste.')).toBeVisible();
      await expect(work.getByLabel('Pour')).toHaveCount(0);
      await work.getByRole('button', { name: 'Reprendre la saisie' }).click();
      await work.getByLabel('Pour').fill('6');
      await work.getByLabel('Pour').fill('5');
      await expect(work.getByLabel('Pour')).toHaveValue('5');
      await masked.click();
      await page.getByRole('dialog').getByRole('button', { name: 'Montrer les identités' }).click();
      await expect(masked).toBeHidden();
      await work.getByRole('button', { name: 'Consigner' }).click();
      await expect(work.getByRole('alert')).toContainText('5 voix comptées pour 1 votant présent');
      await work.getByLabel('Pour').fill('1');
      await work.getByRole('button', { name: 'Consigner' }).click();
      await expect(screen.getByText('1 pour, 0 contre, sans abstention')).toBeVisible();
      await decide(page, 'Liste complémentaire', 91);
      await expectAccessible(page, 'la conduite');

      // DE3: the list is ranked by the keyboard, in one act, and back.
      await page
        .getByRole('link', { name: /^Classer la liste/ })
        .first()
        .click();
      const list = page.getByRole('list', { name: 'Liste complémentaire' }).getByRole('listitem');
      await expect(list.last()).toBeVisible();
      const ranked = await list.count();
      const last = (await list.last().innerText()).split('\n')[1] ?? '';
      await list.last().focus();
      await page.keyboard.press('Alt+ArrowUp');
      await expect(list.nth(ranked - 2)).toContainText(last);
      await page.getByRole('button', { name: 'Enregistrer le classement' }).click();
      await expect(page.getByText('Classement enregistré', { exact: true })).toBeVisible();
      await expectAccessible(page, 'le classement');
      await page.keyboard.press('Control+z');
      await expect(list.last()).toContainText(last);
      // The same with the network, for a moment; the list of the server follows.
      await workOffline(page);
      await list.last().focus();
      await page.keyboard.press('Alt+ArrowUp');
      await page.getByRole('button', { name: 'Enregistrer le classement' }).click();
      await expect(list.nth(ranked - 2)).toContainText(last);
      await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });
      await workOffline(page);
      await page.goBack();

      // Closed: the procès-verbal comes without a network.
      await page.getByRole('button', { name: 'Clore la séance…' }).click();
      await expect(page.getByRole('dialog')).toContainText(/pas encore examiné/);
      await page.getByRole('dialog').getByRole('button', { name: 'Clore la séance' }).click();
      await expect(screen.getByText('La séance est levée')).toBeVisible();
      await expect(page.getByText(/La clôture n’est pas encore arrivée/)).toBeVisible();
      const offline = await downloadPv(page);
      const text = (await readPdf(new Uint8Array(offline)))
        .map((one) => one.text)
        .join(' ')
        .replace(/\s+/g, ' ');
      for (const said of [
        'Procès-verbal',
        'Jury de mai',
        'Salle 3',
        'Unanimité du jury.',
        'Vote : 1 pour',
        'Passage cité : ',
      ])
        expect(text).toContain(said);
      await expectAccessible(page, 'la séance close');
      // From the procès-verbal to the very place, and back.
      const passages = page.getByRole('list', { name: 'Citations' });
      await passages.getByRole('button', { name: quoted }).click();
      await expect(page).toHaveURL(/\/dossiers\//);
      await expect(page.locator('.pv-passage').first()).toBeInViewport({ timeout: 30_000 });
      await page.goBack();
      await expect(passages).toBeVisible();
      // So does the one on paper: what a reader's program would open.
      const [link = '', ...others] = (await readPdf(new Uint8Array(offline))).flatMap((one) => one.links);
      expect(others).toHaveLength(0);
      const seance = page.url();
      await pick(page, link, 'Ouvrir le lien');
      await expect(page).toHaveURL(/\/dossiers\/[^?]+$/);
      await expect(page.locator('.pv-passage').first()).toBeInViewport({ timeout: 30_000 });
      await page.goto(seance);
      await expect(passages).toBeVisible({ timeout: 30_000 });

      // Online: the server has it, and its procès-verbal is the very same.
      await workOffline(page);
      await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });
      await expect(page.getByText(/La clôture n’est pas encore arrivée/)).toBeHidden();
      expect(sha(await downloadPv(page))).toBe(sha(offline));
      const id = new URL(page.url()).hash.split('/').at(-1) ?? '';
      const held = await readServer(server.folder, ({ store }) => store.get('seance', id));
      expect(held?.body).toMatchObject({ titre: 'Jury de mai', etat: 'close', courant: null });
      expect(Object.values(held?.body.points ?? {})).toHaveLength(2);
      expect(held?.body.pv?.dossiers[0]?.decision?.type).toBe('LC');
      expect(held?.body.pv?.dossiers[1]?.deliberation?.citations).toHaveLength(1);
    } finally {
      await edition.quit();
      await server.stop();
    }
  },
);

/** Draws a zone on the page that is open, and quotes it. */
async function quoteZone(page: Page, table: Locator): Promise<void> {
  const box = await table.locator('.pv-scroller').boundingBox();
  if (!box) throw new Error('no page on the table');
  const [x, y] = [box.x + box.width * 0.4, box.y + box.height * 0.4];
  await page.keyboard.down('Shift');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 100, y + 50, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page.getByRole('button', { name: 'Citer ce passage' })).toBeVisible();
  await page.keyboard.press('q');
}

/** Enters a decision of this type at this rang for the dossier on the table. */
async function decide(page: Page, type: string, rang: number): Promise<void> {
  const work = page.getByRole('region', { name: 'Conduite de la séance' });
  await work.getByText(type, { exact: true }).last().click();
  await work.getByLabel('Rang').fill(String(rang));
  await work.getByRole('button', { name: 'Saisir la décision' }).click();
  await expect(page.getByText('Décision saisie')).toBeVisible();
}
