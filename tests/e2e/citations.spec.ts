/** DE1: a passage goes from the page into the avis, and back to its place. */
import path from 'node:path';
import { openEdition } from './support/browser-edition.ts';
import { makeCampaign } from './support/campaign.ts';
import { startServer } from './support/server.ts';
import { citeFirstLine, signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

test('DE1: a passage is quoted in one key, once, and leads back to its place', async ({
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
    const pieces = page.getByRole('tablist', { name: 'Pièces' }).getByRole('tab');
    await pieces.nth(1).click();
    // Without a selection the key does nothing.
    await expect(page.locator('.textLayer').first()).toContainText(/\S{3,}/);
    await page.keyboard.press('q');
    const citations = page.getByRole('region', { name: 'Citations' });
    await expect(citations).toBeHidden();

    const extrait = await citeFirstLine(page);
    await expect(page.getByText(/Passage cité dans votre avis/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Citer ce passage' })).toBeHidden();
    // The same passage once more: said, and not written twice.
    const line = page
      .locator('.textLayer span')
      .filter({ hasText: extrait.slice(0, 12) })
      .first();
    await line.click({ clickCount: 3 });
    await page.getByRole('button', { name: 'Citer ce passage' }).click();
    await expect(page.getByText('Ce passage est déjà cité dans votre avis.')).toBeVisible();
    await expect(citations.getByRole('listitem')).toHaveCount(1);

    // From another pièce, it opens its own at the passage, marked; away and back, the mark is gone.
    await pieces.first().click();
    const place = citations.getByRole('button', { name: /, page 1$/ });
    const mark = page.locator('.pv-passage').first();
    await expect(mark).toBeHidden();
    await place.click();
    await expect(pieces.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(mark).toBeInViewport();
    await pieces.first().click();
    await pieces.nth(1).click();
    await expect(page.locator('.textLayer').first()).toContainText(/\S{3,}/);
    await expect(mark).toBeHidden();

    // Given with it: others read it, and nothing can be quoted any more.
    await page.keyboard.press('f');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Reprendre mon avis' })).toBeVisible();
    await expect(citations.locator('blockquote')).toHaveText(extrait);
    await line.click({ clickCount: 3 });
    await page.waitForTimeout(500);
    await expect(page.getByRole('button', { name: 'Citer ce passage' })).toBeHidden();
    await place.click();
    await expect(mark).toBeInViewport();
  } finally {
    await edition.quit();
    await server.stop();
  }
});
