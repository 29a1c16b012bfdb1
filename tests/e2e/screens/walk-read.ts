/** Entering, finding and reading. */
import { badge } from '../support/desk-steps.ts';
import { pane } from '../support/reading.ts';
import { citeFirstLine } from '../support/story.ts';
import { expect } from '../support/test.ts';
import { goTo, type Scene, type Stage, toOneWithPage } from './stage.ts';

const openDossier = async ({ page, account }: Stage): Promise<void> => {
  await goTo(page, `/dossiers/${account.dossier.id}`);
  await expect(page.locator('[data-etat="page"]').first()).toBeVisible({ timeout: 30_000 });
};

export const walkFinding: readonly Scene[] = [
  {
    shows: ['file-vide'],
    run: async ({ page, camera }) => {
      await goTo(page, '/file');
      await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });
      await camera.shoot(page, 'file-vide');
    },
  },
  {
    shows: ['conflits-vide'],
    run: async ({ page, camera }) => {
      await goTo(page, '/conflits');
      await camera.shoot(page, 'conflits-vide');
    },
  },
  {
    shows: ['inbox', 'etroit-inbox'],
    run: async ({ page, camera }) => {
      await goTo(page, '/');
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
      await camera.shoot(page, 'inbox');
      await camera.shoot(page, 'etroit-inbox');
    },
  },
  {
    shows: ['inbox-vide'],
    run: async ({ page, camera }) => {
      await page.keyboard.press('/');
      await page.keyboard.type('zzzz');
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeHidden();
      await camera.shoot(page, 'inbox-vide');
      await page.keyboard.press('Escape');
    },
  },
  {
    shows: ['palette'],
    run: async ({ page, camera }) => {
      await goTo(page, '/');
      await page.keyboard.press('Control+k');
      await page.keyboard.insertText('gar');
      await expect(page.locator('[data-kind=dossier]').first()).toBeVisible();
      await camera.shoot(page, 'palette');
    },
  },
  {
    shows: ['textes', 'textes-vide'],
    run: async ({ page, camera }) => {
      await goTo(page, '/textes');
      await expect(page.locator('main footer')).toContainText(/Les \d+ pièces sont lues/, {
        timeout: 180_000,
      });
      await camera.shoot(page, 'textes-vide');
      await page.getByRole('combobox', { name: 'Rechercher dans les textes' }).fill('japonais université');
      await expect(page.getByRole('option').nth(3)).toBeVisible();
      await camera.shoot(page, 'textes');
    },
  },
  {
    shows: ['touches'],
    run: async ({ page, camera }) => {
      await goTo(page, '/');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await camera.shoot(page, 'touches');
    },
  },
  {
    shows: ['reglages'],
    run: async ({ page, camera }) => {
      await goTo(page, '/reglages');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await camera.shoot(page, 'reglages');
    },
  },
];

export const walkReading: readonly Scene[] = [
  {
    shows: ['dossier', 'etroit-dossier'],
    run: async (stage) => {
      const { page, camera } = stage;
      await openDossier(stage);
      await page.keyboard.press('n');
      await expect(page.locator('.textLayer').first()).toContainText(/\S{3,}/);
      await camera.shoot(page, 'dossier');
      await camera.shoot(page, 'etroit-dossier');
    },
  },
  {
    shows: ['volets'],
    run: async (stage) => {
      const { page, camera } = stage;
      await openDossier(stage);
      await page.keyboard.press('x');
      await expect(pane(page, 2).locator('[data-etat="page"]')).toBeVisible();
      await camera.shoot(page, 'volets');
      await page.keyboard.press('x');
    },
  },
  {
    shows: ['surlignages'],
    run: async (stage) => {
      const { page, camera } = stage;
      await openDossier(stage);
      await page.keyboard.press('n');
      const lines = page.locator('.textLayer span').filter({ hasText: /\S{3,}/ });
      await expect(lines.first()).toBeVisible();
      await citeFirstLine(page);
      for (const [at, couleur, note] of [
        [3, 'vert', 'À rapprocher du relevé de notes de L2.'],
        [6, 'rose', ''],
      ] as const) {
        await lines.nth(at).click({ clickCount: 3 });
        await expect(page.getByRole('button', { name: 'Annoter' })).toBeVisible();
        await page.keyboard.press('m');
        const dialog = page.getByRole('dialog', { name: 'Note sur un passage' });
        await dialog.getByRole('textbox', { name: 'Note' }).fill(note || 'Projet précis.');
        await dialog.getByRole('radio', { name: new RegExp(couleur) }).check();
        await page.keyboard.press('Control+Enter');
        await expect(dialog).toBeHidden();
      }
      await page.getByRole('list', { name: 'Surlignages' }).scrollIntoViewIfNeeded();
      await page.getByRole('region', { name: 'Citations' }).scrollIntoViewIfNeeded();
      await camera.shoot(page, 'surlignages');
    },
  },
  {
    shows: ['notes'],
    run: async (stage) => {
      const { page, camera } = stage;
      await openDossier(stage);
      await page.getByRole('textbox', { name: /Écrire une note/ }).fill('À discuter avec @');
      await page.getByRole('option').first().click();
      await page.keyboard.type('le niveau de japonais est-il suffisant pour la troisième année ?');
      await page.keyboard.press('Control+Enter');
      await page
        .getByRole('button', { name: /^Répondre à / })
        .first()
        .click();
      await page.keyboard.type('Les notes du second semestre le disent.');
      await page.keyboard.press('Control+Enter');
      const answer = page.getByRole('list', { name: 'Réponses' }).getByRole('listitem');
      await expect(answer).toHaveCount(1);
      await answer.scrollIntoViewIfNeeded();
      await camera.shoot(page, 'notes');
    },
  },
  {
    shows: ['presentation'],
    run: async (stage) => {
      const { page, camera } = stage;
      await openDossier(stage);
      await page.keyboard.press('n');
      const piece = page.locator('[data-piece]').first();
      const named = (await piece.getAttribute('data-piece')) ?? '';
      await page.keyboard.press('i');
      await expect(page.getByRole('button', { name: 'Identités masquées' })).toBeVisible();
      await expect(piece).not.toHaveAttribute('data-piece', named);
      await toOneWithPage(page, () => page.keyboard.press('j'));
      await camera.shoot(page, 'presentation');
      await page.keyboard.press('i');
      await page.getByRole('dialog').getByRole('button', { name: 'Montrer les identités' }).click();
      await expect(page.getByRole('button', { name: 'Identités masquées' })).toBeHidden();
    },
  },
];
