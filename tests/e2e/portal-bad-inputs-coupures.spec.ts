/**
 * What breaks in the middle: a session that ends, a server that is away. What was typed or chosen stays, one is
 * told what happens, and it goes on from there.
 */
import type { Page } from '@playwright/test';
import { harmlessPdf } from '../validation/hostile-files.ts';
import { MOT_DE_PASSE, type Portal } from './support/portal.ts';
import {
  type Candidat,
  completeCandidature,
  fillProfile,
  openCandidat,
  openCandidature,
  saying,
  test,
} from './support/portal-candidat.ts';
import { openWire, type Wire } from './support/proxy.ts';
import { expect } from './support/test.ts';

test.describe.configure({ mode: 'serial' });

let candidat: Candidat;
let page: Page;
let wire: Wire;
/** Where the server listens, or listened before it was killed. */
let port: number;
let dossierId: string;

test.beforeAll(async ({ browser, portal }) => {
  test.setTimeout(240_000);
  port = portal.server.port;
  wire = await openWire(() => port);
  candidat = await openCandidat(browser, portal, 'coupures@example.org');
  page = candidat.page;
  await fillProfile(candidat);
  dossierId = await openCandidature(candidat, portal, 'Mongol');
});
test.afterAll(async () => {
  await candidat.context.close();
  await wire.close();
});

const held = async () => {
  const found = (await candidat.held()).dossiers.find(({ id }) => id === dossierId);
  if (!found) throw new Error('no such candidature');
  return found;
};
const versions = async () => (await held()).body.pieces.flatMap((piece) => piece.versions);
const candidature = () => page.goto(`${wire.url}/candidatures/${dossierId}`);
const question = async (): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${wire.url}/candidatures/${dossierId}#question-projet`);
};
const projet = () => page.getByLabel(/^Votre projet/);
const saved = () => expect(page.getByText(/^Enregistré \d/).first()).toBeVisible({ timeout: 30_000 });
const dialog = () => page.getByRole('dialog', { name: 'Connectez-vous à nouveau' });
/** In place, by the password alone: another account can't be typed. */
async function signInAgain(password = MOT_DE_PASSE): Promise<void> {
  await expect(dialog()).toContainText(
    saying(
      'Votre session est terminée. Ce que vous avez tapé est toujours là : une fois connecté, l’envoi reprend de lui-même.',
    ),
  );
  await dialog()
    .getByLabel(/^Mot de passe/)
    .first()
    .fill(password);
  await dialog().getByRole('button', { name: 'Connexion', exact: true }).click();
}
const card = () => page.locator('[id^="piece-"]').filter({ hasText: 'Obligatoire' }).first();
const choose = (name: string, bytes: Buffer) =>
  card()
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes });

test('PR1, PR4: the session expired in the middle of a rubric: signed in again in place, by a wrong password first', async () => {
  await page.goto(`${wire.url}/profil/infos`);
  await expect(page.getByLabel(/^Nom de naissance/)).toHaveValue('Relave');
  await candidat.context.clearCookies();
  await page.getByLabel(/^Nom d’usage/).fill('d’Arc');
  await page.getByLabel(/^Nom d’usage/).blur();
  await signInAgain('pas le bon du tout');
  await expect(dialog().getByRole('alert')).toHaveText(
    saying('L’adresse ou le mot de passe n’est pas reconnu, ou le compte n’est plus ouvert.'),
  );
  await signInAgain();
  await expect(dialog()).toBeHidden();
  await expect(page.getByLabel(/^Nom d’usage/)).toHaveValue('d’Arc');
  await saved();
  expect((await candidat.held()).profil.infos?.nomUsage).toBe('d’Arc');
});

test('PR1, OR7: closed from another device in the middle of an answer: nothing typed is lost', async ({
  browser,
  portal,
}) => {
  await question();
  await projet().fill('Traduire');
  await saved();
  const elsewhere = await browser.newPage({ locale: 'fr-FR' });
  await elsewhere.goto(`${portal.server.url}/connexion?retour=/compte`);
  await elsewhere.getByLabel(/^Utilisateur/).fill(candidat.email);
  await elsewhere
    .getByLabel(/^Mot de passe/)
    .first()
    .fill(MOT_DE_PASSE);
  await elsewhere.getByRole('button', { name: 'Connexion', exact: true }).click();
  await elsewhere.getByRole('button', { name: 'Déconnecter partout, ici aussi' }).click();
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Déposez votre candidature' })).toBeVisible();
  await elsewhere.context().close();
  await projet().fill('Traduire de la poésie.');
  await projet().blur();
  await signInAgain();
  await expect(dialog()).toBeHidden();
  await expect(projet()).toHaveValue('Traduire de la poésie.');
  await expect.poll(async () => (await held()).body.reponses.projet).toBe('Traduire de la poésie.');
});

test('PR1: who closes that window keeps his text on the device, is told so, and it leaves once he signs in', async () => {
  await question();
  await expect(projet()).toHaveValue('Traduire de la poésie.');
  await candidat.context.clearCookies();
  await projet().fill('Traduire, puis éditer.');
  await projet().blur();
  await dialog().getByRole('button', { name: 'Fermer' }).click();
  await expect(page.getByText(saying('Gardé sur cet appareil : votre session a expiré.'))).toBeVisible();
  await expect(projet()).toHaveValue('Traduire, puis éditer.');
  await page.reload();
  await page.getByLabel(/^Utilisateur/).fill(candidat.email);
  await page
    .getByLabel(/^Mot de passe/)
    .first()
    .fill(MOT_DE_PASSE);
  await page.getByRole('button', { name: 'Connexion', exact: true }).click();
  await expect(projet()).toHaveValue('Traduire, puis éditer.');
  await expect.poll(async () => (await held()).body.reponses.projet).toBe('Traduire, puis éditer.');
});

test('PR1, LC4: the session expired in the middle of a deposit: signed in again, and the file is deposited', async () => {
  await candidature();
  await expect(card()).toBeVisible();
  await candidat.context.clearCookies();
  await choose('cv.pdf', harmlessPdf());
  await signInAgain();
  await expect(card().getByRole('link', { name: /cv.pdf/ })).toBeVisible({ timeout: 20_000 });
  expect((await versions()).map(({ nomFichier }) => nomFichier)).toEqual(['cv.pdf']);
});

for (const [what, cut, mend] of [
  ['connections are refused', () => wire.cut(), () => wire.mend()],
  [
    'the server is killed, and started again',
    (portal: Portal) => portal.server.kill(),
    async (portal: Portal) => {
      await portal.server.start();
      port = portal.server.port;
    },
  ],
  [
    'a proxy answers that it is overloaded (503)',
    () =>
      page.route('**/api/portail/**', (route) =>
        route.fulfill({ status: 503, headers: { 'retry-after': '1' } }),
      ),
    () => page.unroute('**/api/portail/**'),
  ],
] as const)
  test(`OR7, PR4: ${what} while one types: told, kept on the device, and saved by itself afterwards`, async ({
    portal,
  }) => {
    await question();
    await expect(projet()).toBeVisible();
    const text = `Écrit quand ${what}.`;
    await cut(portal);
    await projet().fill(text);
    await projet().blur();
    await expect(
      page.getByText(
        saying(/Gardé sur cet appareil : le serveur n’a pas pu l’enregistrer, la page réessaie toute seule/),
      ),
    ).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Le serveur est très sollicité' })).toBeVisible();
    expect((await held()).body.reponses.projet).not.toBe(text);
    await mend(portal);
    await saved();
    await expect(projet()).toHaveValue(text);
    expect((await held()).body.reponses.projet).toBe(text);
  });

test('OR7: the server is away and the tab is closed: the text is there, and is saved, when one comes back', async () => {
  await question();
  await expect(projet()).toBeVisible();
  await wire.cut();
  await projet().fill('Écrit avant de fermer.');
  await page.close();
  await wire.mend();
  page = await candidat.context.newPage();
  await question();
  await expect(projet()).toHaveValue('Écrit avant de fermer.');
  await expect.poll(async () => (await held()).body.reponses.projet).toBe('Écrit avant de fermer.');
});

test('LC4: a deposit that is cut half way: told that it goes on by itself, and it is deposited once', async () => {
  await candidature();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 300_000 };
  await expect(card()).toBeVisible();
  const before = (await versions()).length;
  await cdp.send('Network.emulateNetworkConditions', slow);
  await choose('long.pdf', Buffer.concat([harmlessPdf(), Buffer.alloc(1_500_000, '%\n')]));
  const bar = card().getByRole('progressbar');
  await expect
    .poll(() => bar.evaluate((one: HTMLProgressElement) => one.position), { intervals: [50] })
    .toBeGreaterThan(0);
  expect(await bar.evaluate((one: HTMLProgressElement) => one.position)).toBeLessThan(1);
  await wire.cut();
  await expect(card()).toContainText(
    saying('Pas de réseau. L’envoi reprendra tout seul à son retour : gardez cette page ouverte.'),
  );
  expect(await versions()).toHaveLength(before);
  await cdp.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
  await wire.mend();
  await expect(card().getByRole('link', { name: /long.pdf/ })).toBeVisible({ timeout: 30_000 });
  expect(await versions()).toHaveLength(before + 1);
});

test('PR1, LC5: the session expired as one transmits: signed in again in place, and transmitted once', async ({
  portal,
}) => {
  await completeCandidature(candidat, portal, dossierId);
  await candidature();
  await page.getByLabel(/je transmets ma candidature/).check();
  await candidat.context.clearCookies();
  await page.getByRole('button', { name: 'Transmettre ma candidature' }).click();
  await signInAgain();
  await expect(page.getByRole('heading', { name: 'Candidature transmise' })).toBeVisible({ timeout: 20_000 });
  expect((await held()).body.transmissions).toHaveLength(1);
});
