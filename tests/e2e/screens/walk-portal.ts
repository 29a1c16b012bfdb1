/** The portal's main pages, as candidats of the demonstration see them on a phone. */
import type { Page } from '@playwright/test';
import { signInStaff } from '../guide/staff.ts';
import { expect } from '../support/test.ts';
import type { Dress } from './camera.ts';
import { MOMENT, ON_SCREEN } from './clock.ts';
import { WINDOWS } from './screens.ts';
import { candidatOf, type Scene, type Stage } from './stage.ts';

/** The portal follows the system's theme; the language is chosen on the page, for the account too. */
export const dressPortal: Dress = async (page, { theme, langue }) => {
  await page.emulateMedia({ colorScheme: theme === 'clair' ? 'light' : 'dark', reducedMotion: 'reduce' });
  await page.locator(`header button[lang="${langue}"]`).click();
  await page.mouse.move(0, 0);
  await expect(page.locator('html')).toHaveAttribute('lang', langue);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
};

async function openPage({ browser, server }: Stage): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: WINDOWS[390] });
  await context.clock.setFixedTime(ON_SCREEN);
  const page = await context.newPage();
  await page.goto(server.url);
  return page;
}

async function signIn(
  page: Page,
  { server }: Stage,
  who: { readonly email: string; readonly motDePasse: string },
) {
  await page.goto(`${server.url}/connexion`);
  await page.locator('#utilisateur').fill(who.email);
  await page.locator('#mot-de-passe').fill(who.motDePasse);
  await page.locator('button[type=submit]').click();
  await expect(page).not.toHaveURL(/connexion/, { timeout: 60_000 });
}

/** Whose dossier is shown. Decisions of the one commission are published by two, those of the other by one. */
const WHOSE = {
  visitor: null,
  incomplete: ['commission-asie', 'IN'],
  admitted: ['commission-europe', 'CO'],
} as const;

/** What a page of the portal shows to whom. */
const shown =
  (name: string, place: (dossierId: string) => string, who: keyof typeof WHOSE): Scene['run'] =>
  async (stage) => {
    const page = await openPage(stage);
    const whose = WHOSE[who];
    const candidat = whose && (await candidatOf(stage, whose[0], whose[1]));
    if (candidat && who === 'admitted') {
      const staff = await signInStaff(stage, () => MOMENT);
      await staff.admit(candidat.dossierId, 'Dossier solide, projet bien construit.');
    }
    if (candidat) await signIn(page, stage, candidat);
    await page.goto(`${stage.server.url}${place(candidat?.dossierId ?? '')}`);
    await stage.camera.shoot(page, name);
    await page.context().close();
  };

const scene = (
  name: string,
  ...rest: readonly [Parameters<typeof shown>[1], Parameters<typeof shown>[2]]
): Scene => ({
  shows: [name],
  run: shown(name, ...rest),
});

export const walkPortal: readonly Scene[] = [
  scene('portail-accueil', () => '/', 'visitor'),
  scene('portail-offre', () => '/formations', 'visitor'),
  scene('portail-candidatures', () => '/candidatures', 'incomplete'),
  scene('portail-candidature', (id) => `/candidatures/${id}`, 'incomplete'),
  scene('portail-decision', (id) => `/candidatures/${id}`, 'admitted'),
];
