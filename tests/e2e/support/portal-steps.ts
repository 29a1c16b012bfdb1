import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** What a candidat does on the portal's pages, step by step. */
export async function fillInfos(page: Page): Promise<void> {
  await page.getByLabel(/^Nom de naissance/).fill('Relave');
  await page.getByLabel(/^Prénoms/).fill('Delphine');
  await page.getByLabel(/^Date de naissance/).fill('2004-05-06');
  await page.getByLabel(/^Pays de naissance/).selectOption('FR');
  await page.getByLabel(/^Département de naissance/).fill('75');
  await page.getByLabel(/^Ville de naissance/).fill('Paris');
  await page.getByLabel(/^Nationalité/).selectOption('FR');
  await page.getByLabel(/^Téléphone portable/).fill('06 12 34 56 78');
}

export async function fillAdresse(page: Page): Promise<void> {
  await page.getByLabel(/^Pays/).selectOption('FR');
  await page
    .getByLabel(/^Adresse/)
    .first()
    .fill('65 rue des Grands Moulins');
  await page.getByLabel(/^Code postal/).fill('75013');
  await page.getByLabel(/^Commune/).fill('Paris');
}

export const saved = (page: Page) => expect(page.getByText(/^Enregistré \d/).first()).toBeVisible();
export const goTo = async (page: Page, url: string): Promise<void> => {
  await page.goto(new URL(url, page.url()).href);
};

/** From « Mes candidatures » to the window of a new one; `look` sees each dialog. */
export async function apply(
  page: Page,
  words: string,
  look: (state: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await goTo(page, '/candidatures');
  await page.getByRole('button', { name: 'Nouvelle candidature' }).click();
  await page.getByLabel('Rechercher une formation ouverte').fill(words);
  await look('choosing a formation');
  await page
    .getByRole('button', { name: new RegExp(words, 'i') })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Oui', exact: true })).toBeVisible();
  await look('confirming the formation');
  await page.getByRole('button', { name: 'Oui', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(words, 'i') })).toBeVisible();
}

/** Deposits `pdf` as every pièce that is asked for, or says that it doesn't concern him; answers every question. */
export async function completeDossier(page: Page, pdf: string): Promise<void> {
  for (;;) {
    const waiting = page.locator('[id^="piece-"]').filter({ hasText: 'En attente' });
    const card = waiting.filter({ hasText: 'Obligatoire' }).first();
    const left = await waiting.filter({ hasText: 'Obligatoire' }).count();
    if (left === 0) break;
    const aside = card.getByRole('button', { name: /pas concerné/ });
    if ((await aside.count()) > 0) await aside.click();
    else await card.locator('input[type=file]').first().setInputFiles(pdf);
    await expect
      .poll(
        () =>
          page
            .locator('[id^="piece-"]')
            .filter({ hasText: 'En attente' })
            .filter({ hasText: 'Obligatoire' })
            .count(),
        { timeout: 30_000 },
      )
      .toBeLessThan(left);
  }
  await page.getByRole('tab', { name: /Formulaires complémentaires/ }).click();
  await page.getByLabel(/^Votre niveau/).selectOption('A2');
  await page.getByLabel(/^Années d’étude/).fill('2');
  await page.getByRole('radio', { name: 'Oui' }).first().check();
  await page.getByLabel(/^Votre projet/).fill('Traduire de la poésie.');
}
