import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** What a president of the staff does in the workspace, step by step. */
export const badge = (page: Page, text: RegExp) => page.getByRole('banner').getByText(text);

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
  await expect(badge(desk, /À jour/)).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByText(/Publiée/).first()).toBeVisible();
}
