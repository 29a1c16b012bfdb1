import type { Page } from '@playwright/test';
import type { UsablePage } from './slow-phone.ts';

const main = (page: Page) => page.getByRole('main');

/** Types into a field and waits until it holds what was typed. */
const typing = (label: RegExp): Pick<UsablePage, 'shown' | 'act'> => {
  let typed = 0;
  const field = (page: Page) => main(page).getByLabel(label).first();
  return {
    shown: (page) => field(page).waitFor(),
    act: async (page) => {
      typed += 1;
      const text = `Relave ${typed}`;
      await field(page).fill(text);
      await page.waitForFunction(
        (wanted) =>
          document.activeElement instanceof HTMLInputElement && document.activeElement.value === wanted,
        text,
      );
    },
  };
};

/** The pages that are timed: each with its first action, the one that it is opened for. */
export const pagesOf = (
  dossierId: string,
): Readonly<Record<string, UsablePage & { readonly signedIn: boolean }>> => ({
  'home page': {
    path: '/',
    signedIn: false,
    shown: (page) => main(page).getByRole('link', { name: 'Créer mon compte' }).first().waitFor(),
    act: async (page) => {
      await main(page).getByRole('link', { name: 'Créer mon compte' }).first().click();
      await page.waitForFunction(() => location.pathname === '/compte/creer');
    },
  },
  offer: {
    path: '/formations',
    signedIn: false,
    shown: (page) =>
      main(page)
        .getByText(/^\d+ formations$/)
        .waitFor(),
    act: async (page) => {
      await page.getByLabel('Chercher une formation').fill('mongol');
      await main(page).getByText('1 formation', { exact: true }).waitFor();
    },
  },
  'sign-in': { path: '/connexion', signedIn: false, ...typing(/^Utilisateur/) },
  'create account': { path: '/compte/creer', signedIn: false, ...typing(/^Prénom/) },
  candidatures: {
    path: '/candidatures',
    signedIn: true,
    shown: (page) => page.getByRole('button', { name: 'Nouvelle candidature' }).waitFor(),
    act: async (page) => {
      await page.getByRole('button', { name: 'Nouvelle candidature' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  candidature: {
    path: `/candidatures/${dossierId}`,
    signedIn: true,
    shown: (page) => page.getByRole('tab', { name: /Formulaires/ }).waitFor(),
    act: async (page) => {
      await page.getByRole('tab', { name: /Formulaires/ }).click();
      await page.getByRole('tabpanel', { name: /Formulaires/ }).waitFor();
    },
  },
  profile: { path: '/profil/infos', signedIn: true, ...typing(/^Nom d’usage/) },
});

/** The least page of React and Mantine, for what no page can do without. */
export const PLAIN: UsablePage = {
  path: '/',
  shown: (page) => page.getByRole('button').waitFor(),
  act: async (page) => {
    await page.getByRole('button').click();
    await page.getByText('Compter : 1').waitFor();
  },
};
