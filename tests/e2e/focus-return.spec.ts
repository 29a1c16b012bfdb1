/** Where the keyboard is after a dialog: where it was before, whether its question was kept or drawn for it. */
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { openEdition } from './support/browser-edition.ts';
import { makeCampaign } from './support/campaign.ts';
import { startServer } from './support/server.ts';
import { signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

/** `key` opens a dialog from where the focus is; Escape closes it. */
async function openAndLeave(page: Page, key = 'Enter'): Promise<void> {
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

async function comesBackTo(page: Page, button: Locator): Promise<void> {
  // The first time it is drawn, and the second, when some are kept.
  for (const _ of [1, 2]) {
    await button.focus();
    await openAndLeave(page);
    await expect(button).toBeFocused();
  }
}

test('the focus comes back from dialogs, and goes to the page where its button is gone', async ({
  browser,
  folder,
}) => {
  test.setTimeout(180_000);
  const account = await makeCampaign(path.join(folder, 'serveur'), 24);
  const server = await startServer(path.join(folder, 'serveur'));
  const edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: server.url });
  const { page } = edition;
  try {
    await signIn(page, account);
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
    await page.goto(`${new URL(page.url()).origin}/#/dossiers/${account.dossier.id}`);
    const work = page.getByRole('tablist', { name: 'Avis, traitement, décision' });
    const treatment = work.getByRole('tab', { name: 'Traitement' });
    await treatment.click();

    for (const key of ['?', '?']) {
      await openAndLeave(page, key);
      await expect(treatment, 'after the map of keys').toBeFocused();
    }
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    for (const name of ['Déclarer complet', 'Déclarer incomplet', 'Corriger le statut'])
      await comesBackTo(page, page.getByRole('button', { name: new RegExp(`^${name}`) }).first());

    const menu = button('Autres actions sur ce dossier');
    for (const _ of [1, 2]) {
      await menu.focus();
      await page.keyboard.press('Enter');
      const recuse = page.getByRole('menuitem', { name: /récuser/ });
      await recuse.focus();
      await openAndLeave(page);
      await expect(menu, 'after a line of a menu').toBeFocused();
    }

    await menu.press('Enter');
    await page.getByRole('menuitem', { name: /récuser/ }).press('Enter');
    await page.getByRole('dialog').getByLabel('Raison').fill('Ancienne étudiante');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('#contenu'), 'the menu went with its dossier').toBeFocused();
  } finally {
    await edition.quit();
    await server.stop();
  }
});
