/** Passages without words, highlights and notes on them, and versions that were replaced (DE1, LC6). */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { shows } from './support/capabilities.ts';
import { plugIn, unplug } from './support/desk-steps.ts';
import { depositAgain, openDesk } from './support/reading.ts';
import { readServer } from './support/server.ts';
import { citeFirstLine } from './support/story.ts';
import { expect, test } from './support/test.ts';

const tabs = (page: Page) => page.getByRole('tablist', { name: 'Pièces du dossier' }).getByRole('tab');
const citations = (page: Page) => page.getByRole('region', { name: 'Citations' });
const highlights = (page: Page) => page.getByRole('list', { name: 'Surlignages' });

test(
  'a zone of a photo is quoted, and leads back to its place, turned too (DE1)',
  shows({ citations: 'online' }),
  async ({ browser, folder }) => {
    test.setTimeout(180_000);
    const { page, close } = await openDesk(browser, folder);
    try {
      const sheet = page.locator('.pv-sheet');
      const box = await sheet.boundingBox();
      if (!box) throw new Error('no photo');
      const [x, y] = [box.x + box.width * 0.2, box.y + box.height * 0.3];
      await page.keyboard.down('Shift');
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 120, y + 60, { steps: 4 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      await expect(page.getByRole('button', { name: 'Citer ce passage' })).toBeVisible();
      await page.keyboard.press('q');
      await expect(citations(page).locator('blockquote')).toHaveText('Zone de la page 1');
      await expect(page.locator('.pv-region')).toHaveCount(0);

      await tabs(page).nth(1).click();
      await expect(page.locator('.textLayer').first()).toContainText(/\S{3,}/);
      await citations(page)
        .getByRole('button', { name: /, page 1$/ })
        .click();
      const mark = page.locator('.pv-sheet .pv-passage');
      await expect(mark).toBeInViewport();
      const near = async (want: { x: number; y: number; width: number; height: number }): Promise<void> =>
        expect(async () => {
          const got = await mark.boundingBox();
          for (const key of ['x', 'y', 'width', 'height'] as const)
            expect(Math.abs((got?.[key] ?? -99) - want[key]), key).toBeLessThan(3);
        }).toPass({ timeout: 10_000 });
      await near({ x, y, width: 120, height: 60 });
      // A quarter turn clockwise: what was at the top is at the right.
      await page.locator('[data-tool="rotate"]').click();
      await expect(mark).toBeAttached();
      const turned = await sheet.boundingBox();
      const shown = await mark.boundingBox();
      const scale = (turned?.width ?? 0) / box.height;
      expect(Math.abs((shown?.width ?? 0) - 60 * scale)).toBeLessThan(3);
      expect(Math.abs((shown?.height ?? 0) - 120 * scale)).toBeLessThan(3);
      const right = (turned?.x ?? 0) + (turned?.width ?? 0) - ((shown?.x ?? 0) + (shown?.width ?? 0));
      expect(Math.abs(right - (y - box.y) * scale)).toBeLessThan(3);

      // By keys alone: the tool, a zone, larger, and into the avis.
      await page.locator('[data-tool="region"]').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+ArrowRight');
      await expect(page.locator('.pv-region')).toBeVisible();
      await page.keyboard.press('Enter');
      await page.keyboard.press('q');
      await expect(citations(page).getByRole('listitem')).toHaveCount(2);
    } finally {
      await close();
    }
  },
);

test(
  'a passage is highlighted for oneself, noted, shared and deleted, each undone (PM1)',
  shows({ surlignages: 'both' }),
  async ({ browser, folder }) => {
    test.setTimeout(180_000);
    const { page, account, server, wire, close } = await openDesk(browser, folder);
    try {
      await tabs(page).nth(1).click();
      const lines = page.locator('.textLayer span').filter({ hasText: /\S{3,}/ });
      const first = lines.first();
      await first.click({ clickCount: 3 });
      await expect(page.getByRole('button', { name: 'Surligner' })).toBeVisible();
      await page.keyboard.press('h');
      const marks = page.locator('.pv-mark');
      await expect(marks).toHaveCount(1);
      const items = highlights(page).getByRole('listitem');
      await expect(items).toHaveCount(1);
      await expect(items.first()).toContainText('privé');

      // A note on another one, without a network; Ctrl+Enter keeps it.
      await unplug(page, wire);
      await lines.nth(3).click({ clickCount: 3 });
      await expect(page.getByRole('button', { name: 'Annoter' })).toBeVisible();
      await page.keyboard.press('m');
      const dialog = page.getByRole('dialog', { name: 'Note sur un passage' });
      await expectAccessible(page, 'note on a passage');
      await dialog.getByRole('textbox', { name: 'Note' }).fill('À vérifier');
      await dialog.getByRole('radio', { name: /vert/ }).check();
      await page.keyboard.press('Control+Enter');
      await expect(dialog).toBeHidden();
      await expect(items).toHaveCount(2);
      await expect(highlights(page).getByText('À vérifier')).toBeVisible();
      await expect(page.locator('.pv-mark[data-couleur="vert"]').first()).toBeVisible();
      await expectAccessible(page, 'highlights');

      // Shared, and private again by the undo.
      await items.first().getByRole('button', { name: 'Partager avec la commission' }).click();
      await expect(items.first()).toContainText('partagé');
      await page.keyboard.press('Control+z');
      await expect(items.first()).toContainText('privé');

      // A click on the mark opens it.
      await page.locator('.pv-mark[data-couleur="vert"]').first().click({ force: true });
      await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('À vérifier');
      await page.keyboard.press('Escape');

      // Its line leads to its place from another pièce.
      await tabs(page).first().click();
      await expect(page.locator('.pv-sheet')).toBeVisible();
      await items.first().getByRole('button').first().click();
      await expect(tabs(page).nth(1)).toHaveAttribute('aria-selected', 'true');
      await expect(page.locator('.pv-passage').first()).toBeInViewport();

      await items.first().getByRole('button', { name: 'Supprimer le surlignage' }).click();
      await expect(items).toHaveCount(1);
      await page.keyboard.press('Control+z');
      await expect(items).toHaveCount(2);

      // All of it reaches the server; one is shared from there on, with the network.
      await plugIn(page, wire);
      await items.first().getByRole('button', { name: 'Partager avec la commission' }).click();
      await expect(items.first()).toContainText('partagé');
      const held = () =>
        readServer(server.folder, async ({ store }) => {
          const scopes = [`personne:${account.personneId}`, `commission:${account.commissionId}`] as const;
          const rows = (await Promise.all(scopes.map((scope) => store.feedAfter(scope, 0, 100_000)))).flat();
          const ids = [...new Set(rows.filter(({ entity }) => entity === 'note').map(({ id }) => id))];
          return (await store.getMany('note', ids))
            .filter(({ body }) => body.auteurId === account.personneId && body.ancre !== undefined)
            .filter(({ body }) => body.dossierId === account.dossier.id)
            .map(({ body }) => `${body.partagee ? 'partagé' : 'privé'} ${body.texte}`.trim())
            .toSorted();
        });
      await expect.poll(held, { timeout: 30_000 }).toEqual(['partagé', 'privé À vérifier']);
    } finally {
      await close();
    }
  },
);

test(
  'a citation of a version that was replaced opens that version, and the newer one in a click (LC6)',
  shows({ versions: 'both', citations: 'online' }),
  async ({ browser, folder }) => {
    test.setTimeout(180_000);
    const { page, wire, close } = await openDesk(browser, folder, (served, { dossier }) =>
      depositAgain(served, dossier.id, 1),
    );
    try {
      await tabs(page).nth(1).click();
      const extrait = await citeFirstLine(page);
      const old = await page.locator('[data-piece]').getAttribute('data-piece');
      await page.getByRole('button', { name: 'Prendre la nouvelle version' }).click();
      await expect(page.locator('[data-piece]')).not.toHaveAttribute('data-piece', old ?? '');
      await expect(citations(page)).toContainText('version modifiée depuis');

      await citations(page)
        .getByRole('button', { name: /, page 1$/ })
        .click();
      await expect(page.locator('[data-piece]')).toHaveAttribute('data-piece', old ?? '');
      await expect(page.getByText(/^Version modifiée.: vous lisez celle du/)).toBeVisible();
      await expect(page.locator('.pv-passage').first()).toBeInViewport();
      await expect(page.locator('.textLayer').first()).toContainText(extrait.slice(0, 10));
      await expectAccessible(page, 'an older version');
      await page.getByRole('button', { name: 'Lire la version actuelle' }).click();
      await expect(page.locator('[data-piece]')).not.toHaveAttribute('data-piece', old ?? '');
      await expect(page.getByText(/^Version modifiée/)).toBeHidden();

      // Without a network both are still there.
      await expect(page.locator('.textLayer').first()).toBeAttached();
      await unplug(page, wire);
      await citations(page)
        .getByRole('button', { name: /, page 1$/ })
        .click();
      await expect(page.locator('[data-piece]')).toHaveAttribute('data-piece', old ?? '');
      await expect(page.locator('.textLayer').first()).toContainText(extrait.slice(0, 10));
      await page.getByRole('button', { name: 'Lire la version actuelle' }).click();
      await expect(page.locator('[data-piece]')).not.toHaveAttribute('data-piece', old ?? '');
      await expect(page.locator('[data-piece]')).toHaveAttribute('data-etat', 'page');
    } finally {
      await close();
    }
  },
);
