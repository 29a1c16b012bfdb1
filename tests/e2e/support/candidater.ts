import type { Page } from '@playwright/test';
import { makeAccount, type Portal } from './portal.ts';
import { apply, completeDossier, fillAdresse, fillInfos, goTo, saved } from './portal-steps.ts';
import { expect } from './test.ts';

export async function transmit(page: Page): Promise<void> {
  await page.getByLabel(/je transmets ma candidature/).check();
  await page.getByRole('button', { name: 'Transmettre ma candidature' }).click();
  await expect(page.getByRole('heading', { name: 'Candidature transmise' })).toBeVisible({ timeout: 30_000 });
}

/** From the home page to a candidature that is begun; its dossier's id. */
export async function beginCandidature(page: Page, portal: Portal, email: string): Promise<string> {
  await makeAccount(page, portal, email);
  await fillInfos(page);
  await saved(page);
  await goTo(page, '/profil/adresse');
  await fillAdresse(page);
  await saved(page);
  await goTo(page, '/profil/bac');
  await page.getByLabel('Sans baccalauréat').check();
  await saved(page);
  await apply(page, 'mongol');
  return page.url().split('/').at(-1) ?? '';
}

/** From the home page to a candidature that is transmitted; its dossier's id. */
export async function candidater(page: Page, portal: Portal, email: string, pdf: string): Promise<string> {
  const dossierId = await beginCandidature(page, portal, email);
  await completeDossier(page, pdf);
  await transmit(page);
  return dossierId;
}
