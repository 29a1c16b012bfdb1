import type { Locator, Page } from '@playwright/test';
import { waitPainted } from './probe.ts';

export interface Here {
  readonly id: string;
  readonly numero: string;
}

/** Goes to that dossier by its address, and waits for a pièce of it on screen. */
export async function openDossier(page: Page, { id, numero }: Here): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/dossiers/${id}`);
  await page.getByText(numero).first().waitFor();
  await page.waitForTimeout(600);
  await waitPainted(page);
}

/** Id of the dossier on screen, from its address. */
export const dossierOn = (page: Page): string => new URL(page.url()).hash.split('/')[2]?.split('?')[0] ?? '';

/** The dossier on screen, with its number as the candidat knows it. */
export async function dossierHere(page: Page): Promise<Here> {
  const line = await page
    .getByText(/^N°\s\S+$/)
    .first()
    .innerText();
  return { id: dossierOn(page), numero: line.replace(/^N°\s/, '') };
}

/** The next dossier on which an avis can still be given, at rest: its first pièce is on screen. */
export async function openUnread(page: Page): Promise<Here> {
  for (let tries = 0; tries < 60; tries += 1) {
    const before = page.url();
    await page.keyboard.press('j');
    await page.waitForFunction((was) => location.href !== was, before);
    await waitPainted(page);
    await page.waitForTimeout(600);
    if (await page.getByRole('button', { name: 'Rendre mon avis' }).isVisible()) return dossierHere(page);
  }
  throw new Error('no dossier waits for an avis');
}

/** A line of the list that has its name: before, there is nothing to open. */
export const firstRow = (page: Page): Locator => page.locator('[role=grid] tr[aria-busy=false]').first();

/** The first dossier of the list, from anywhere. */
export async function openFirst(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await firstRow(page).click();
  await waitPainted(page);
}

/**
 * Every dossier is here, and then every pièce: false when pièces are still on their way after `patience` ms.
 */
export async function allHere(page: Page, patience: number): Promise<boolean> {
  await firstRow(page).waitFor();
  await page.waitForTimeout(3_000);
  await upToDate(page);
  const receiving = page.getByText('Réception de vos dossiers');
  return receiving.waitFor({ state: 'hidden', timeout: patience }).then(
    () => true,
    () => false,
  );
}

/** The badge says that the server has everything. */
export const upToDate = (page: Page): Promise<void> =>
  page
    .getByRole('banner')
    .getByText(/À jour/)
    .waitFor({ timeout: 120_000 });

export const offline = (page: Page): Promise<void> =>
  page
    .getByRole('banner')
    .getByText(/Hors ligne/)
    .waitFor({ timeout: 120_000 });
