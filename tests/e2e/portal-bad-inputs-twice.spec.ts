/** Everything done twice: double clicks, two tabs, the back button. One thing comes of it, and nothing is lost. */
import type { Locator, Page } from '@playwright/test';
import { aDecision, aUnit, write } from '../contracts/factories.ts';
import type { Portal } from './support/portal.ts';
import {
  type Candidat,
  completeCandidature,
  fillProfile,
  openCandidat,
  openCandidature,
  otherTab,
  saying,
  test,
} from './support/portal-candidat.ts';
import { goTo } from './support/portal-steps.ts';
import { readServer } from './support/server.ts';
import { expect } from './support/test.ts';

test.describe.configure({ mode: 'serial' });

let candidat: Candidat;
let page: Page;
let dossierId: string;

test.beforeAll(async ({ browser, portal }) => {
  test.setTimeout(240_000);
  candidat = await openCandidat(browser, portal, 'deux.fois@example.org');
  page = candidat.page;
  await fillProfile(candidat);
});
test.afterAll(() => candidat.context.close());

const dossier = async () => {
  const found = (await candidat.held()).dossiers.find(({ id }) => id === dossierId);
  if (!found) throw new Error('no such candidature');
  return found;
};
const actions = (portal: Portal) =>
  readServer(portal.server.folder, async ({ store }) =>
    (await store.journalOf('dossier', dossierId)).map(({ action }) => action),
  );
/** Twice in one task of the page: no hand is quicker. */
const clickTwice = (button: Locator) =>
  button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });

for (const [how, twice] of [
  ['a double click', (button: Locator) => button.dblclick()],
  ['two clicks at once', clickTwice],
] as const)
  test(`LC2: ${how} on « Oui » makes one candidature`, async ({ portal }) => {
    const before = (await candidat.held()).dossiers.length;
    await page.goto(`${portal.server.url}/candidatures`);
    await page.getByRole('button', { name: 'Nouvelle candidature' }).click();
    await page.getByLabel('Rechercher une formation ouverte').fill('');
    const offered = page.getByRole('dialog').getByRole('listitem').getByRole('button');
    await offered.filter({ hasNotText: 'Mongol' }).nth(before).click();
    await twice(page.getByRole('button', { name: 'Oui', exact: true }));
    await expect(page.locator('[id^="piece-"]').first()).toBeVisible();
    expect((await candidat.held()).dossiers).toHaveLength(before + 1);
  });

test('LC8: a double click on « Annuler la candidature » withdraws it once', async ({ portal }) => {
  dossierId = page.url().split('/').at(-1) ?? '';
  await page.getByRole('button', { name: 'Annuler la candidature' }).click();
  await clickTwice(page.getByRole('dialog').getByRole('button', { name: 'Annuler la candidature' }));
  await expect(page.getByText('Vous avez annulé cette candidature.').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await actions(portal)).filter((action) => /annuler/i.test(action))).toHaveLength(1);
});

test('LC4: two clicks at once on « Je ne suis pas concerné » say it once', async ({ portal }) => {
  dossierId = await openCandidature(candidat, portal, 'Mongol');
  await clickTwice(page.getByRole('button', { name: /^Je ne suis pas concerné/ }).first());
  await expect(
    page.getByText('Vous avez indiqué ne pas être concerné par cette pièce.').first(),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await actions(portal)).filter((action) => /nonConcerne/i.test(action))).toHaveLength(1);
});

test('PR4: two tabs change two fields of one rubric: both are kept', async ({ portal }) => {
  await page.goto(`${portal.server.url}/profil/infos`);
  const tab = await otherTab(candidat);
  await page.getByLabel(/^Nom d’usage/).fill('d’Arc');
  await tab.getByLabel(/^Téléphone portable/).fill('06 12 34 56 78');
  await page.getByLabel(/^Nom d’usage/).blur();
  await tab.getByLabel(/^Téléphone portable/).blur();
  await expect
    .poll(async () => (await candidat.held()).profil.infos)
    .toMatchObject({ nomUsage: 'd’Arc', telephonePortable: '+33612345678' });
  for (const one of [page, tab]) {
    await expect(one.getByLabel(/^Nom d’usage/)).toHaveValue('d’Arc');
    await expect(one.getByLabel(/^Téléphone portable/)).toHaveValue(saying('06 12 34 56 78'));
  }
  await tab.close();
});

test('OR7: two tabs on one answer: the one that is not typed in follows, and what is typed last is kept', async ({
  portal,
}) => {
  await page.goto(`${portal.server.url}/candidatures/${dossierId}#question-projet`);
  const tab = await otherTab(candidat);
  const mine = page.getByLabel(/^Votre projet/);
  const other = tab.getByLabel(/^Votre projet/);
  // Both are open before anything is typed.
  await expect(other).toBeVisible();
  await mine.fill('Traduire de la poésie.');
  await mine.blur();
  await expect(other).toHaveValue('Traduire de la poésie.');
  await other.fill('Traduire de la poésie, et l’éditer.');
  await other.blur();
  await expect(mine).toHaveValue('Traduire de la poésie, et l’éditer.');
  expect((await dossier()).body.reponses.projet).toBe('Traduire de la poésie, et l’éditer.');
  await tab.close();
});

test('PR4: a row that is being typed is found again, open, after a reload, and « Enregistrer » twice adds one', async ({
  portal,
}) => {
  await page.goto(`${portal.server.url}/profil/stages`);
  await page.getByRole('button', { name: 'Nouveau stage' }).click();
  await page.getByLabel(/^Année/).fill('20025');
  await page.getByLabel(/^Organisme/).fill('Théâtre de la Ville');
  await page.reload();
  await expect(page.getByLabel(/^Organisme/)).toHaveValue('Théâtre de la Ville');
  await expect(page.getByLabel(/^Année/)).toHaveAccessibleDescription('Écrivez l’année en quatre chiffres.');
  await page.getByLabel(/^Année/).fill('2025');
  await page.getByLabel(/^Durée/).fill('3 mois');
  await clickTwice(page.getByRole('button', { name: 'Enregistrer', exact: true }));
  await expect(page.getByText('Théâtre de la Ville')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await candidat.held()).profil.stages).toHaveLength(1);
});

test('LC5: transmitted in one tab while another one edits: what was typed there is shown, and told not to be part of it', async ({
  portal,
}) => {
  await completeCandidature(candidat, portal, dossierId);
  await page.goto(`${portal.server.url}/candidatures/${dossierId}#question-projet`);
  const tab = await otherTab(candidat);
  // The second tab's network is too slow for its last words.
  await tab.route('**/candidatures.repondre*', (route) => route.abort());
  await tab.getByLabel(/^Votre projet/).fill('Trop tard.');
  await page.getByLabel(/je transmets ma candidature/).check();
  await clickTwice(page.getByRole('button', { name: 'Transmettre ma candidature' }));
  await expect(page.getByRole('heading', { name: 'Candidature transmise' })).toBeVisible();
  await tab.unroute('**/candidatures.repondre*');
  await expect(tab.getByRole('heading', { name: 'Candidature transmise' })).toBeVisible({ timeout: 30_000 });
  const told = tab.getByRole('alert').filter({ hasText: 'Cette réponse n’a pas été enregistrée avant que' });
  await expect(told).toContainText('Trop tard.');
  const held = (await dossier()).body;
  expect(held.transmissions).toHaveLength(1);
  expect(held.reponses.projet).toBe('Traduire.');
  expect(held.statut).toBe('RE');
  // Kept on the device: there again when one comes back.
  await tab.reload();
  await expect(told).toContainText('Trop tard.');
  await tab.close();
});

test('LC5: back after the transmission, and forward again: the receipt is there, and nothing is sent again', async () => {
  await goTo(page, '/candidatures');
  await page.getByRole('link', { name: /Mongol/ }).click();
  await expect(page.getByRole('heading', { name: 'Candidature transmise' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Mes candidatures' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'Candidature transmise' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Transmettre ma candidature' })).toHaveCount(0);
  expect((await dossier()).body.transmissions).toHaveLength(1);
});

for (const [act, open, heading, etat] of [
  ['confirmer', 'Confirmer ma candidature', 'Candidature confirmée', 'confirme'],
  ['desister', 'Me désister', 'Désistement enregistré', 'desiste'],
] as const)
  test(`DE7: two clicks at once on « ${open} » answer once, under one receipt`, async ({ portal }) => {
    if (act === 'confirmer')
      await readServer(portal.server.folder, async ({ store }) => {
        const { body, version } = await dossier();
        const scopes = [`commission:${body.commissionId}`] as const;
        const { sessionId, commissionId } = body;
        const base = aDecision({ id: dossierId, dossierId, sessionId, commissionId });
        const acte = {
          etat: 'publiee',
          le: Date.now(),
          parId: 'g1',
          parNom: 'Scolarité',
          contenu: base.contenu,
          raison: '',
        } as const;
        const changes = [
          write('dossier', { ...body, statut: 'CO' as const }, version, { scopes }),
          write('decision', { ...base, etat: 'publiee', actes: [acte] }, 0, { scopes }),
        ];
        const written = await store.commit([aUnit({ changes })]);
        if (!written.ok) throw new Error('the dossier moved');
      });
    await page.reload();
    await page.getByRole('button', { name: open }).click();
    await clickTwice(page.getByRole('dialog').getByRole('button', { name: open }));
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect((await dossier()).body.suite).toMatchObject({ etat });
    expect((await actions(portal)).filter((action) => action.includes(act))).toHaveLength(1);
  });

test('PR1: back after signing out shows nothing of anybody, nor does a reload', async ({ portal }) => {
  await page.goto(`${portal.server.url}/profil/infos`);
  await expect(page.getByLabel(/^Nom de naissance/)).toHaveValue('Relave');
  await page.getByLabel(/^INE et sa clé/).fill('12345');
  await page.getByRole('button', { name: 'Déconnexion' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Déposez votre candidature' })).toBeVisible();
  for (const again of [() => page.goBack(), () => page.reload(), () => page.goBack()]) {
    await again();
    await expect(
      page.getByRole('heading', { level: 1, name: /Connexion|Déposez votre candidature/ }),
    ).toBeVisible();
    await expect(page.getByText('Relave')).toHaveCount(0);
  }
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('brouillon'))),
  ).toEqual([]);
});
