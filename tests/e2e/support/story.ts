import type { Page } from '@playwright/test';
import { avisId } from '../../../src/domain/avis/avis.ts';
import type { Account } from './campaign.ts';
import { allPiecesHere, badge } from './desk-steps.ts';
import type { Wire } from './proxy.ts';
import { readServer, type TestServer } from './server.ts';
import { expect } from './test.ts';

export const PHRASE = 'le jury se réunit en mai';
const COMMENTAIRE = 'Dossier solide : les notes de japonais progressent d’un semestre à l’autre.';
const REFUS = 'La page 2 du document est illisible : déposez-le de nouveau.';

/** A workspace in either edition, as the story needs it. */
export interface Stage {
  page(): Page;
  /** kill -9 of the process that holds the workspace, then a new start on the same folder. */
  killAndReopen(): Promise<void>;
}

/** First run: server proposed, account, passphrase where there is no keychain, recovery key noted. */
export async function signIn(page: Page, account: Pick<Account, 'email' | 'motDePasse'>): Promise<void> {
  const server = page.getByLabel(/Adresse du serveur/);
  await expect(server.or(page.getByLabel('Adresse mail'))).toBeVisible();
  // Started for a server, the first step proposes it.
  if (await server.isVisible()) await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Adresse mail').fill(account.email);
  await page.getByLabel('Mot de passe').fill(account.motDePasse);
  await page.getByRole('button', { name: /Continuer|Se connecter/ }).click();
  await page.getByLabel('Phrase secrète').fill(PHRASE);
  await page.getByLabel('La même, encore une fois').fill(PHRASE);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByLabel(/mise en lieu sûr/).check();
  await page.getByRole('button', { name: 'Ouvrir mes dossiers' }).click();
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Phrase secrète').fill(PHRASE);
  await page.keyboard.press('Enter');
}

const ACTUAL_SIZE = /^Zoom 100/;
const zoomOf = (page: Page) => page.getByRole('button', { name: /^Zoom/ });

/**
 * The purpose, word for word: a commission member signs in, syncs his dossiers with their pièces, unplugs
 * the network, reads PDFs, writes and gives his avis, marks a pièce refused, plugs the network back, and
 * the server has it all, once, with nothing lost. The workspace and the server are killed on the way.
 */
export async function reviewOffline(
  stage: Stage,
  server: TestServer,
  wire: Wire,
  account: Account,
): Promise<void> {
  await signIn(stage.page(), account);
  // Dossiers first, then their pièces: only then is everything here that the story reads offline.
  await expect(stage.page().getByRole('grid').getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 });
  await allPiecesHere(stage.page());
  await expect(badge(stage.page(), /À jour/)).toBeVisible({ timeout: 60_000 });

  await wire.cut();
  let page = stage.page();
  // Finds the dossier by its number, without a network.
  const dossierId = account.dossier.id;
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(account.dossier.numero);
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Mon avis' })).toBeVisible();
  await expect(badge(page, /Hors ligne/)).toBeVisible({ timeout: 60_000 });

  // Reads the second pièce: a page with its text, out of the encrypted cache.
  const pieces = page.getByRole('tablist', { name: 'Pièces' }).getByRole('tab');
  await expect(pieces.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('n');
  await expect(pieces.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.textLayer').first()).toContainText(/\S{3,}/);

  await zoomOf(page).click();
  await page.getByRole('menuitemradio', { name: 'Taille réelle' }).click();
  await expect(zoomOf(page)).toHaveAccessibleName(ACTUAL_SIZE);

  // Quotes a line of it, by the keyboard once it is selected.
  const extrait = await citeFirstLine(page);

  // Writes in mid-sentence, and the workspace is killed.
  await page.keyboard.press('f');
  await page.keyboard.press('c');
  await expect(page.getByLabel('Commentaire').first()).toBeFocused();
  await page.keyboard.type(COMMENTAIRE.slice(0, 30));
  await page.waitForTimeout(1_000);
  await stage.killAndReopen();
  page = stage.page();
  await unlock(page);
  await expect(badge(page, /Hors ligne/)).toBeVisible({ timeout: 60_000 });
  // Back where one was, without a network: the dossier, its second pièce, at the zoom that was set.
  await expect(page.getByLabel('Commentaire').first()).toHaveValue(COMMENTAIRE.slice(0, 30));
  expect(new URL(page.url()).hash).toBe(`#/dossiers/${dossierId}`);
  const back = page.getByRole('tablist', { name: 'Pièces' }).getByRole('tab');
  await expect(back.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(zoomOf(page)).toHaveAccessibleName(ACTUAL_SIZE);
  // Behind it is the list that it was found in, with its row.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('searchbox')).toHaveValue(account.dossier.numero);
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByLabel('Commentaire').first()).toBeVisible();

  // Goes on where the sentence was cut, gives the avis, and refuses the first pièce.
  await page.keyboard.press('c');
  await expect(page.getByLabel('Commentaire').first()).toBeFocused();
  await page.keyboard.type(COMMENTAIRE.slice(30));
  await expect(page.getByLabel('Commentaire').first()).toHaveValue(COMMENTAIRE);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /Reprendre/ }).first()).toBeVisible();
  await page.keyboard.press('r');
  await page
    .getByRole('tabpanel', { name: /Traitement/ })
    .getByRole('textbox')
    .fill(REFUS);
  await page.getByRole('button', { name: 'Refuser la pièce' }).click();
  await expect(page.getByRole('tab', { name: /Refusée/ }).first()).toBeVisible();

  // The server dies too; when it is back, so is the network.
  await server.kill();
  await server.start();
  await wire.mend();
  await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });

  await compare(server, account, dossierId, extrait);
}

/** Selects the first line of the page on screen and quotes it with Q; its words, once the avis shows them. */
export async function citeFirstLine(page: Page): Promise<string> {
  const line = page
    .locator('.textLayer span')
    .filter({ hasText: /\S{3,}/ })
    .first();
  await line.click({ clickCount: 3 });
  await expect(page.getByRole('button', { name: 'Citer ce passage' })).toBeVisible();
  await page.keyboard.press('q');
  const quote = page.getByRole('region', { name: 'Citations' }).locator('blockquote');
  await expect(quote).toHaveText(/\S{3,}/);
  return await quote.innerText();
}

/** What the server holds: each act that the member was told was done, once. */
async function compare(
  server: TestServer,
  { personneId }: Account,
  dossierId: string,
  extrait: string,
): Promise<void> {
  const held = await readServer(server.folder, async ({ store }) => ({
    avis: await store.get('avis', avisId(dossierId, personneId)),
    dossier: await store.get('dossier', dossierId),
    avisJournal: await store.journalOf('avis', avisId(dossierId, personneId)),
    dossierJournal: await store.journalOf('dossier', dossierId),
  }));
  expect(held.avis?.body).toMatchObject({ etat: 'rendu', type: 'FA', commentaire: COMMENTAIRE });
  expect(held.avis?.body.citations).toMatchObject([{ page: 1, extrait }]);
  const refusees = held.dossier?.body.pieces.filter(
    ({ statut, commentaires }) => statut === 'RE' && commentaires.at(-1)?.texte === REFUS,
  );
  expect(refusees).toHaveLength(1);
  const of = (journal: readonly { readonly action: string; readonly acteurId: string }[], action: string) =>
    journal.filter((entry) => entry.action === action && entry.acteurId === personneId);
  expect(of(held.avisJournal, 'avis.rendre@1')).toHaveLength(1);
  expect(of(held.dossierJournal, 'piece.refuser@1')).toHaveLength(1);
  expect(refusees?.[0]?.commentaires.filter(({ texte }) => texte === REFUS)).toHaveLength(1);
}
