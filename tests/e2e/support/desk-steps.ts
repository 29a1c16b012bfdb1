import type { Page } from '@playwright/test';
import type { Wire } from './proxy.ts';
import { expect } from './test.ts';

/** What a president of the staff does in the workspace, step by step. */
export const badge = (page: Page, text: RegExp) => page.getByRole('banner').getByText(text);

/** Asks for a sync, as a person who doesn't want to wait for the next one. */
async function syncNow(page: Page): Promise<void> {
  const button = page.getByRole('banner').getByRole('button', { name: 'Synchronisation' });
  await button.click();
  await page.getByRole('button', { name: 'Synchroniser maintenant' }).click();
  await button.click();
}

/** Pulls the cable; the member has been told when it resolves. */
export async function unplug(page: Page, wire: Wire): Promise<void> {
  await wire.cut();
  await syncNow(page);
  await expect(badge(page, /Hors ligne/)).toBeVisible({ timeout: 60_000 });
}

/** Puts it back; what waited has reached the server when it resolves. */
export async function plugIn(page: Page, wire: Wire): Promise<void> {
  await wire.mend();
  await syncNow(page);
  await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });
}

/** Waits until every pièce is on this computer, as the settings say; the list is on the screen afterwards. */
export async function allPiecesHere(page: Page): Promise<void> {
  const go = (hash: string): Promise<void> =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  await expect(async () => {
    await go('#/');
    await expect(page.getByRole('grid')).toBeVisible();
    await go('#/reglages');
    await expect(page.getByText(/[1-9]\d* pièces gardées(?!.*à recevoir)/)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 240_000 });
  await go('#/');
  await expect(page.getByRole('grid')).toBeVisible();
}

/** Opens a dossier by its address, once the workspace is up to date. */
export async function openDossier(desk: Page, dossierId: string): Promise<void> {
  await expect(badge(desk, /À jour/)).toBeVisible({ timeout: 60_000 });
  await desk.goto(`${new URL(desk.url()).origin}/#/dossiers/${dossierId}`);
  await expect(desk.getByText('Relave').first()).toBeVisible({ timeout: 60_000 });
}

/** Accepts every pièce that waits, and declares the dossier complete. */
export async function complete(desk: Page): Promise<void> {
  await desk.getByRole('tab', { name: 'Traitement' }).click();
  const pieces = desk.getByRole('tablist', { name: 'Pièces' }).getByRole('tab');
  await expect(pieces.first()).not.toHaveAccessibleName(/Refusée/, { timeout: 60_000 });
  for (const piece of await pieces.all()) {
    await piece.click();
    await expect(piece).toHaveAttribute('aria-selected', 'true');
    if (!/Transmise/.test((await piece.textContent()) ?? '')) continue;
    await desk.getByRole('button', { name: 'Valider', exact: true }).click();
    await expect(piece).toHaveAccessibleName(/Validée/);
  }
  await desk.getByRole('button', { name: 'Déclarer complet' }).first().click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Déclarer complet' }).click();
}

/** DE2: enters, validates and publishes; `rang` for the liste complémentaire. */
export async function decide(desk: Page, type: string, rang?: number): Promise<void> {
  await desk.getByRole('tab', { name: 'Décision' }).click();
  const panel = desk.getByRole('tabpanel', { name: 'Décision' });
  await panel.getByText(type, { exact: true }).first().click();
  if (rang !== undefined) await panel.getByRole('textbox', { name: 'Rang' }).fill(String(rang));
  await panel.getByRole('button', { name: 'Saisir la décision' }).click();
  await panel.getByRole('button', { name: 'Valider la décision' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Valider la décision' }).click();
  await panel.getByRole('button', { name: 'Publier…' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Publier la décision' }).click();
  // In this order: before the act is there, the badge speaks of the one before it.
  await expect(panel.getByText(/Publiée/).first()).toBeVisible();
  await expect(badge(desk, /À jour/)).toBeVisible({ timeout: 60_000 });
}
