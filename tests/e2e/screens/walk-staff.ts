/** What staff does, what leaves, and what waits. */
import type { Page } from '@playwright/test';
import { signInStaff } from '../guide/staff.ts';
import { expect } from '../support/test.ts';
import { MOMENT } from './clock.ts';
import { goTo, type Scene, type Stage } from './stage.ts';

/** Switches « Travailler hors ligne », to and fro. */
async function workOffline(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Synchronisation' }).click();
  await page.getByRole('switch', { name: 'Travailler hors ligne' }).click();
  await page.keyboard.press('Escape');
}

export const walkStaff: readonly Scene[] = [
  {
    shows: ['depouillement'],
    run: async ({ page, camera }) => {
      await goTo(page, '/');
      await page.getByRole('button', { name: 'Balayer les pièces' }).click();
      await page.getByRole('menuitem').nth(1).click();
      await expect(page.locator('[data-piece]')).toHaveAttribute('data-etat', /page|phrase/);
      await camera.shoot(page, 'depouillement');
    },
  },
  {
    shows: ['traitement'],
    run: async ({ page, camera, account }) => {
      await goTo(page, `/dossiers/${account.dossier.id}`);
      await page.getByRole('tab', { name: 'Traitement' }).click();
      const panel = page.getByRole('tabpanel', { name: 'Traitement' });
      await panel.getByText('Faits', { exact: true }).click();
      await expect(page.locator('[data-etat="page"]').first()).toBeVisible({ timeout: 30_000 });
      await camera.shoot(page, 'traitement');
    },
  },
  {
    shows: ['export'],
    run: async ({ page, camera }) => {
      await goTo(page, '/');
      await page.getByRole('button', { name: 'Exporter ou imprimer la liste' }).click();
      await page.getByRole('menuitem', { name: 'Exporter…' }).click();
      await expect(
        page.getByRole('dialog').getByRole('button', { name: 'Exporter', exact: true }),
      ).toBeVisible();
      await camera.shoot(page, 'export');
    },
  },
];

/** Works without a network while somebody else decides on the same dossier. */
async function disagree(stage: Stage): Promise<void> {
  const { page, camera, account } = stage;
  await goTo(page, `/dossiers/${account.dossier.id}`);
  await workOffline(page);
  await page.getByRole('tab', { name: 'Décision' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Décision' });
  await panel.getByText('Liste d’attente', { exact: true }).first().click();
  await panel.getByRole('button', { name: 'Saisir la décision' }).click();
  await expect(panel.getByRole('button', { name: 'Valider la décision' })).toBeVisible();
  await goTo(page, '/file');
  await expect(page.getByText('Décision saisie').first()).toBeVisible();
  await camera.shoot(page, 'file');
  const staff = await signInStaff(stage, () => MOMENT);
  await staff.decide(account.dossier.id, 'Dossier solide, projet bien construit.');
  await workOffline(page);
  await goTo(page, '/conflits');
  await expect(page.getByRole('button', { name: /^Garder/ }).first()).toBeVisible({ timeout: 60_000 });
  await camera.shoot(page, 'conflits');
}

/** Last: it leaves a conflict behind. */
export const walkConflict: readonly Scene[] = [{ shows: ['file', 'conflits'], run: disagree }];
