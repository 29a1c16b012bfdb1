/** Sharing out, marking, many at once, and séances. */
import type { Page } from '@playwright/test';
import { expect } from '../support/test.ts';
import { goTo, type Scene, type Stage, toOneWithPage } from './stage.ts';

const walkMarks: readonly Scene[] = [
  {
    shows: ['balayage'],
    run: async ({ page, camera }) => {
      await goTo(page, '/balayage');
      const panel = page.getByRole('region', { name: 'Note du critère' });
      await expect(panel.getByText(/^\d+ sur \d+ notés$/)).toBeVisible();
      await expect(page.getByRole('tablist', { name: 'Pièces' })).toBeVisible({ timeout: 60_000 });
      await toOneWithPage(page, () => panel.getByRole('button', { name: 'Passer' }).click());
      await camera.shoot(page, 'balayage');
    },
  },
  {
    shows: ['repartition'],
    run: async ({ page, camera }) => {
      await goTo(page, '/repartition');
      await expect(page.getByRole('heading', { name: 'Aperçu' })).toBeVisible();
      await camera.shoot(page, 'repartition');
    },
  },
  {
    shows: ['accord'],
    run: async ({ page, camera }) => {
      await goTo(page, '/accord');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await camera.shoot(page, 'accord');
    },
  },
];

async function readLetters({ page, camera }: Stage): Promise<void> {
  await goTo(page, '/lettres/');
  await page.getByRole('button', { name: /^Liste complémentaire/ }).click();
  await expect(page.getByRole('region', { name: 'Aperçu' })).toContainText('liste complémentaire');
  await camera.shoot(page, 'lettres');
}

async function enterMany({ page, camera }: Stage): Promise<void> {
  await goTo(page, '/');
  await page.getByRole('button', { name: /^Tous les dossiers/ }).click();
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  for (let i = 1; i < 11; i += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Actions par lot' }).click();
  await page.getByRole('menuitem', { name: 'Saisir une décision…' }).click();
  await page.getByText('Liste complémentaire', { exact: true }).click();
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await expect(page.getByText(/^Possibles/)).toBeVisible();
  await camera.shoot(page, 'lot');
  await page.getByRole('button', { name: /^Saisir \d+ décision/ }).click();
  await expect(page.getByText(/^Faits/)).toBeVisible({ timeout: 30_000 });
  await camera.shoot(page, 'lot-resultat');
  await page.getByRole('button', { name: 'Terminer' }).click();
}

async function decide(page: Page, type: string, rang: number): Promise<void> {
  const work = page.getByRole('region', { name: 'Conduite de la séance' });
  await work.getByText(type, { exact: true }).last().click();
  await work.getByLabel('Rang').fill(String(rang));
  await work.getByRole('button', { name: 'Saisir la décision' }).click();
  await expect(page.getByText('Décision saisie')).toBeVisible();
}

async function holdSeance({ page, camera, edition }: Stage): Promise<void> {
  await goTo(page, '/seances');
  await page.getByRole('button', { name: 'Nouvelle séance' }).first().click();
  await page.getByLabel('Intitulé').fill('Jury d’avril');
  await page.getByLabel('Date').fill('2026-04-21');
  await page.getByLabel('Heure').fill('14:00');
  await page.getByLabel('Lieu').fill('Salle 481 C');
  await page.getByRole('button', { name: 'Préparer la séance' }).click();
  await expect(page.getByRole('heading', { name: 'Jury d’avril' })).toBeVisible();
  const here = new URL(page.url()).hash.slice(1);
  await page.getByRole('button', { name: 'Inscrire des dossiers…' }).click();
  await page.getByRole('button', { name: /^Inscrire \d+ dossiers/ }).click();
  await expect(page.getByRole('list', { name: 'Ordre du jour' }).getByRole('listitem').nth(2)).toBeVisible();
  const presences = page.getByRole('region', { name: 'Présences' });
  for (const present of (await presences.getByText('Présent', { exact: true }).all()).slice(0, 4))
    await present.click();
  await camera.shoot(page, 'seance-preparation');
  await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ouvrir la séance' }).click();
  const work = page.getByRole('region', { name: 'Conduite de la séance' });
  await work.getByLabel('Observation').fill('Unanimité du jury.');
  await work.getByRole('button', { name: 'Consigner' }).click();
  await expect(work.getByRole('paragraph').filter({ hasText: 'Unanimité du jury.' })).toBeVisible();
  await expect(work.getByLabel('Observation')).toBeHidden();
  await decide(page, 'Liste complémentaire', 1);
  for (const rang of [2, 3]) {
    await page.getByRole('button', { name: 'Suivant' }).click();
    await work.getByRole('button', { name: 'Consigner' }).click();
    await decide(page, 'Liste complémentaire', rang);
  }
  await camera.shoot(page, 'seance');
  if (camera.wants('projection')) {
    const [screen] = await Promise.all([
      edition.context.waitForEvent('page'),
      page.getByRole('button', { name: 'Écran du public' }).click(),
    ]);
    await expect(screen.getByText(/^Point 3 sur/)).toBeVisible();
    await camera.shoot(screen, 'projection');
    await screen.close();
  }
  if (camera.wants('classement')) {
    await page
      .getByRole('link', { name: /^Classer la liste/ })
      .first()
      .click();
    await expect(
      page.getByRole('list', { name: 'Liste complémentaire' }).getByRole('listitem').first(),
    ).toBeVisible();
    await camera.shoot(page, 'classement');
    await goTo(page, here);
  }
  await page.getByRole('button', { name: 'Clore la séance…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clore la séance' }).click();
  await expect(page.getByRole('button', { name: 'Télécharger le procès-verbal' })).toBeVisible();
  await camera.shoot(page, 'seance-close');
  await goTo(page, '/seances');
  await expect(page.getByText('Jury d’avril')).toBeVisible();
  await camera.shoot(page, 'seances');
}

export const walkDeciding: readonly Scene[] = [
  ...walkMarks,
  {
    shows: ['seances', 'seance-preparation', 'seance', 'projection', 'classement', 'seance-close'],
    run: holdSeance,
  },
  { shows: ['lot', 'lot-resultat'], run: enterMany },
  { shows: ['lettres'], run: readLetters },
];
