/** What axe finds on the main screens, light and dark: nothing serious. */
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openEdition } from './support/browser-edition.ts';
import { makeCampaign } from './support/campaign.ts';
import { startServer } from './support/server.ts';
import { signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

/** Serious and critical findings, as `rule: where`. */
async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

test('axe finds nothing serious from the first run to the dossier, light and dark', async ({
  browser,
  folder,
}) => {
  test.setTimeout(180_000);
  const account = await makeCampaign(path.join(folder, 'serveur'), 24);
  const server = await startServer(path.join(folder, 'serveur'));
  const edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: server.url });
  const { page } = edition;
  try {
    await expect(page.getByRole('button', { name: 'Continuer' })).toBeVisible();
    expect(await serious(page)).toEqual([]);
    await signIn(page, account);
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await serious(page), `inbox, ${colorScheme}`).toEqual([]);
    }
    // A row opens on the first of two clicks; the second, on the dossier, selects nothing there.
    await page.getByRole('grid').getByRole('row').nth(2).dblclick();
    // Whichever commission's dossier it is: some have nothing for her but pièces to treat.
    await expect(
      page.getByRole('tablist', { name: 'Avis, traitement, décision' }).getByRole('tab').first(),
    ).toBeVisible();
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
    await page.goto(`${new URL(page.url()).origin}/#/dossiers/${account.dossier.id}`);
    await expect(page.getByRole('tab', { name: 'Mon avis' })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await serious(page), `dossier, ${colorScheme}`).toEqual([]);
    }
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await serious(page), 'keys').toEqual([]);
  } finally {
    await edition.quit();
    await server.stop();
  }
});
