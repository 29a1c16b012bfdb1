/** The offer, the help and the development inbox, as a visitor finds them. */
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeCampaign } from './support/campaign.ts';
import { startServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

const findings = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

test('OR1, OR2, ML1: what is expected, whom to write to, and a mail that is read without a mail server', async ({
  page,
  folder,
}) => {
  test.setTimeout(180_000);
  const data = path.join(folder, 'serveur');
  await makeCampaign(data, 24);
  const server = await startServer(data);
  try {
    // One type of diploma: everything is there without a click. Then by a word that no title has.
    await page.goto(`${server.url}/formations`);
    await expect(page.getByRole('button', { name: /Albanais/ })).toHaveCount(2);
    await page.getByLabel('Chercher une formation').fill('oulan');
    await expect(page.getByText('1 formation', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: /Mongol/ }).click();
    await expect(page.getByRole('heading', { name: 'Attendus' })).toBeVisible();
    await expect(page.getByText(/Aucune connaissance de la langue/)).toBeVisible();
    await expect(page.getByText(/accès contrôlé/)).toBeVisible();
    expect(await findings(page)).toEqual([]);

    await page.goto(`${server.url}/assistance`);
    await expect(page.getByText('3, place des Traducteurs')).toBeVisible();
    await expect(page.getByRole('link', { name: '01 99 00 12 34' })).toHaveAttribute(
      'href',
      'tel:0199001234',
    );

    await page.goto(`${server.url}/boite-de-developpement`);
    await expect(page.getByText('Rien encore.')).toBeVisible();
    await page.getByRole('link', { name: 'Ouvrir le portail' }).click();
    await page.getByRole('link', { name: 'Créer mon compte' }).first().click();
    await page.getByLabel('Prénom', { exact: false }).first().fill('Delphine');
    await page.getByRole('textbox', { name: /^Nom/ }).fill('Relave');
    await page.getByRole('textbox', { name: /^Adresse mail/ }).fill('d@example.org');
    await page.getByRole('textbox', { name: /^La même adresse/ }).fill('d@example.org');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /activez votre compte/ })).toBeVisible();
    await page.goto(`${server.url}/boite-de-developpement`);
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(/Activez votre compte/)).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    expect(await findings(page)).toEqual([]);
    await page.getByRole('link', { name: /\/activation#/ }).click();
    await expect(page.getByLabel(/Votre mot de passe/)).toBeVisible();
  } finally {
    await server.stop();
  }
});
