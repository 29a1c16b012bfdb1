/** DE1: a passage goes from the page into the avis, and back to its place. */
import { avisId } from '../../src/domain/avis/avis.ts';
import { shows } from './support/capabilities.ts';
import { plugIn, unplug } from './support/desk-steps.ts';
import { openDesk } from './support/reading.ts';
import { readServer } from './support/server.ts';
import { citeFirstLine } from './support/story.ts';
import { expect, test } from './support/test.ts';

test(
  'DE1: a passage is quoted in one key, once, and leads back to its place',
  shows({ citations: 'both', avis: 'offline' }),
  async ({ browser, folder }) => {
    test.setTimeout(180_000);
    const { page, account, server, wire, close } = await openDesk(browser, folder);
    try {
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

      // The cable is pulled: another passage is quoted by the same key.
      await unplug(page, wire);
      const lines = page.locator('.textLayer span').filter({ hasText: /\S{3,}/ });
      await lines.nth(3).click({ clickCount: 3 });
      await expect(page.getByRole('button', { name: 'Citer ce passage' })).toBeVisible();
      await page.keyboard.press('q');
      await expect(citations.getByRole('listitem')).toHaveCount(2);

      // From another pièce, it opens its own at the passage, marked; away and back, the mark is gone.
      await pieces.first().click();
      const place = citations.getByRole('button', { name: /, page 1$/ }).first();
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
      await expect(page.getByText('Il partira au retour du réseau.')).toBeVisible();
      await expect(citations.locator('blockquote').first()).toHaveText(extrait);
      await line.click({ clickCount: 3 });
      await page.waitForTimeout(500);
      await expect(page.getByRole('button', { name: 'Citer ce passage' })).toBeHidden();
      await place.click();
      await expect(mark).toBeInViewport();

      await plugIn(page, wire);
      const held = await readServer(server.folder, ({ store }) =>
        store.get('avis', avisId(account.dossier.id, account.personneId)),
      );
      expect(held?.body).toMatchObject({ etat: 'rendu', type: 'FA' });
      expect(held?.body.citations.map(({ extrait: said }) => said)).toContain(extrait);
      expect(held?.body.citations).toHaveLength(2);
    } finally {
      await close();
    }
  },
);
