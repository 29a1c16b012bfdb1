/** Finding and moving: the palette, keys of one's own, saved views, links, recent dossiers, windows. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { type OpenedEdition, openEdition } from './support/browser-edition.ts';
import { type Account, makeCampaign } from './support/campaign.ts';
import { shows } from './support/capabilities.ts';
import { plugIn, unplug } from './support/desk-steps.ts';
import { field, palette, pick, pressOn, timePalette } from './support/palette.ts';
import { openWire, type Wire } from './support/proxy.ts';
import { readServer, startServer, type TestServer } from './support/server.ts';
import { PHRASE, signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

let account: Account;
let server: TestServer;
let wire: Wire;
let edition: OpenedEdition;
let page: Page;

test.setTimeout(180_000);
test.beforeEach(async ({ browser, folder }) => {
  account = await makeCampaign(path.join(folder, 'serveur'), 24);
  server = await startServer(path.join(folder, 'serveur'));
  wire = await openWire(() => server.port);
  edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: wire.url });
  ({ page } = edition);
  await signIn(page, account);
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
});
test.afterEach(async () => {
  await edition.quit();
  await wire.close();
  await server.stop();
});

const avisTab = () => page.getByRole('tab', { name: 'Mon avis' });
const hash = (): string => new URL(page.url()).hash;

test(
  'the whole journey goes by the palette: a dossier, back and forward, a command from a field, a link',
  shows({ palette: 'both', recents: 'both' }),
  async () => {
    const { numero, id } = account.dossier;
    await pick(page, numero, numero);
    await expect(avisTab()).toBeVisible();
    expect(hash()).toBe(`#/dossiers/${id}`);

    // J takes the place of what was on screen: back is the list.
    await page.keyboard.press('j');
    await expect.poll(hash).not.toBe(`#/dossiers/${id}`);
    const next = hash();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('grid')).toBeVisible();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(hash).toBe(next);
    await page.goBack();
    await expect(page.getByRole('grid')).toBeVisible();

    await unplug(page, wire);
    // Without a network all of it is the same. From a field too; Escape gives the field back, a command has the focus it asks for.
    await pick(page, numero, numero);
    await page.keyboard.press('c');
    const comment = page.getByLabel('Commentaire').first();
    await expect(comment).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
    await expectAccessible(page, 'palette');
    await page.keyboard.press('Escape');
    await expect(comment).toBeFocused();
    await page.keyboard.press('Escape');
    await pick(page, 'ecrire comment', 'Écrire le commentaire');
    await expect(comment).toBeFocused();
    await page.keyboard.press('Escape');
    await pick(page, 'file att', 'File d’attente');
    await expect(page.getByRole('heading', { name: 'File d’attente', level: 1 })).toBeVisible();

    // What was read is there before anything is typed, and what was picked comes first.
    await page.keyboard.press('Control+k');
    await expect(palette(page).getByRole('option').first()).toContainText(numero);
    await expect(palette(page).getByRole('option').first()).toContainText('Récent');
    await page.keyboard.type('zzzz');
    await expect(palette(page).getByText('Rien ne correspond à')).toBeVisible();
    await page.keyboard.press('Escape');
    // « / » is still the search of the list.
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
  },
);

test(
  'a link opens a dossier at its pièce and page, by its id or its number, and says when it is not here',
  shows({ liens: 'both' }),
  async () => {
    // A pièce of several pages, in any dossier of the member.
    const found = await readServer(server.folder, async ({ store }) => {
      const seats = await store.feedAfter(`commission:${account.commissionId}`, 0, 10_000);
      const ids = seats.filter(({ entity }) => entity === 'dossier').map((row) => row.id);
      for (const { body } of await store.getMany('dossier', ids)) {
        const piece = body.pieces.find(({ versions }) => (versions.at(-1)?.pages ?? 0) >= 2);
        if (piece && body.transmissions.length > 0)
          return { id: body.id, numero: body.numero, typeId: piece.typeId };
      }
      throw new Error('the demonstration has no pièce of two pages');
    });
    for (const reference of [found.id, found.numero]) {
      if (reference === found.numero) await unplug(page, wire);
      await pick(page, `pupitre://dossier/${reference}?piece=${found.typeId}&page=2`, 'Ouvrir le lien');
      const pageField = page.getByRole('textbox', { name: 'Aller à la page' });
      await expect(pageField).toHaveValue('2', { timeout: 30_000 });
      expect(hash()).toBe(`#/dossiers/${found.id}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('grid')).toBeVisible();
    }
    // Copied from the dossier, it is a link to what is read.
    await page.goto(`${new URL(page.url()).origin}/#/dossiers/${found.numero}?piece=${found.typeId}`);
    await edition.context.grantPermissions(['clipboard-read']);
    await expect(page.getByRole('button', { name: 'Autres actions' }).first()).toBeVisible();
    await pick(page, 'copier lien', 'Copier le lien');
    await expect(page.getByText('Lien copié.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      new RegExp(`^pupitre://dossier/${found.id}\\?piece=${found.typeId}(&page=\\d+)?$`),
    );
    await pick(page, 'pupitre://dossier/AAAAAAAA', 'Ouvrir le lien');
    await expect(page.getByText('Ce dossier ne vous est pas ouvert')).toBeVisible();
    // Not one of ours: it is a text to look for.
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText(`pupitre://dossier/${found.id}?rendre=1`);
    await expect(palette(page).getByText('Rien ne correspond à')).toBeVisible();
  },
);

test(
  'a key is changed on AZERTY, refused by name when another has it, and followed everywhere',
  shows({ touches: 'both' }),
  async () => {
    await pick(page, 'reglages', 'Réglages');
    const change = page.getByRole('button', { name: 'Changer la touche de « Favorable »' });
    await change.click();
    await pressOn(page, 'd', 'KeyD');
    await expect(page.getByText('Cette touche est celle de « Défavorable ».')).toBeVisible();
    await pressOn(page, '[', 'Digit5');
    await expect(page.getByText('Cette touche demande AltGr')).toBeVisible();
    // The key that prints W on AZERTY stands where QWERTY has Z.
    await pressOn(page, 'w', 'KeyZ');
    await expect(change).toContainText('W');
    await expectAccessible(page, 'settings');

    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await help.getByRole('textbox').fill('w');
    await expect(help.getByText('Favorable', { exact: true })).toBeVisible();
    await expect(help.getByText('Défavorable')).toBeHidden();
    await expectAccessible(page, 'keys');
    await page.keyboard.press('Escape');

    await unplug(page, wire);
    await pick(page, account.dossier.numero, account.dossier.numero);
    const favorable = page.getByRole('radio', { name: /^Favorable/ });
    await expect(favorable).toHaveAttribute('aria-keyshortcuts', 'w');
    await pressOn(page, 'f', 'KeyF');
    await expect(favorable).not.toBeChecked();
    await pressOn(page, 'w', 'KeyZ');
    await expect(favorable).toBeChecked();

    await pick(page, 'reglages', 'Réglages');
    await page.getByRole('button', { name: 'Tout rétablir' }).click();
    await expect(change).toContainText('F');
  },
);

test(
  'a list is kept as a view with its count, across a restart; deleted, it can be taken back',
  shows({ vues: 'both' }),
  async ({ browser, folder }) => {
    await page.getByRole('combobox', { name: 'Filtrer par statut' }).click();
    await page.getByRole('option', { name: 'Réceptionné' }).click();
    await pick(page, 'enregistrer liste', 'Enregistrer la liste');
    await page.getByLabel('Nom de la vue').fill('À relire');
    await page.keyboard.press('Enter');
    const mine = page.getByRole('list', { name: /^Mes vues/ });
    const view = mine.getByRole('button', { name: /^À relire \d+$/ });
    // As many as the list shows.
    const total = page.getByRole('region', { name: 'Liste des dossiers' }).getByRole('status');
    const count = /\d+$/.exec(await view.innerText())?.[0] ?? '';
    await expect(total).toHaveText(`${count} dossiers`);
    await expect(view).toHaveAttribute('aria-current', 'true');
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await expect(view).toHaveAttribute('aria-current', 'false');
    await expectAccessible(page, 'views');

    await edition.kill();
    await edition.context.close();
    // Opened again without a network.
    await wire.cut();
    edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: wire.url });
    ({ page } = edition);
    await page.getByLabel('Phrase secrète').fill(PHRASE);
    await page.keyboard.press('Enter');
    const again = page
      .getByRole('list', { name: /^Mes vues/ })
      .getByRole('button', { name: `À relire ${count}` });
    await expect(again).toBeVisible();
    // « Mes vues » by its letter, then the first one by the key that prints « & » on AZERTY.
    await page.keyboard.press('o');
    await expect(palette(page).getByRole('option')).toHaveCount(1);
    await pressOn(page, '&', 'Digit1');
    await expect(palette(page)).toBeHidden();
    await expect(page.getByRole('combobox', { name: 'Filtrer par statut' })).toHaveValue('Réceptionné');

    await page.getByRole('button', { name: 'Actions sur la vue « À relire »' }).click();
    await page.getByRole('menuitem', { name: 'Supprimer' }).click();
    await expect(again).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(again).toBeVisible();
  },
);

test(
  'a second window lives by the same workspace: what the first one does and sets is seen there',
  shows({ fenetres: 'both', reglages: 'both', deconnexion: 'both', avis: 'online' }),
  async ({ folder }) => {
    const opening = edition.context.waitForEvent('page');
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Ouvrir dans une autre fenêtre' }).click();
    const second = await opening;
    await expect(second.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
    const given = second.getByRole('list', { name: 'États' }).getByRole('button', { name: /^Rendus/ });
    await expect(given).toHaveAccessibleName(/\d/);
    const before = Number(/\d+/.exec(await given.innerText())?.[0]);

    await pick(page, account.dossier.numero, account.dossier.numero);
    await expect(avisTab()).toBeVisible();
    await page.keyboard.press('f');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Reprendre mon avis' })).toBeVisible();
    await expect(given).toHaveAccessibleName(`Rendus ${before + 1}`);
    await pick(page, 'theme sombre', 'Thème sombre');
    await expect(second.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');

    // Without a network the two still follow one another, and who leaves is told what has not left.
    await unplug(page, wire);
    await page.keyboard.press('u');
    const tag = page.getByRole('combobox', { name: 'Nom de l’étiquette' });
    await tag.fill('Sans réseau');
    await tag.press('Enter');
    await page.keyboard.press('Escape');
    const tags = second.getByRole('list', { name: 'Étiquettes' });
    await expect(tags.getByRole('button', { name: /^Sans réseau/ })).toBeVisible();
    await pick(page, 'densite confort', 'Densité confortable');
    await expect(second.locator('html')).toHaveAttribute('data-densite', 'confortable');
    await pick(page, 'deconnecter', 'Se déconnecter');
    const dialog = page.getByRole('dialog', { name: 'Se déconnecter' });
    // The tag, and whatever else had not left when the cable was pulled.
    const unsent = dialog.getByText(/^\d+ actes? (n’est|ne sont) pas encore partis?/);
    await expect(unsent).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await plugIn(page, wire);

    // With everything sent, nothing stays on this computer.
    await second.close();
    const kept = (): Promise<readonly string[]> => readdir(path.join(folder, 'poste', 'espaces'));
    expect(await kept()).not.toEqual([]);
    await pick(page, 'deconnecter', 'Se déconnecter');
    await dialog.getByRole('radio', { name: 'Tout effacer de ce poste' }).check();
    await expect(unsent).toBeHidden();
    await dialog.getByRole('button', { name: 'Effacer et se déconnecter' }).click();
    await expect(page.getByLabel(/Adresse du serveur/)).toBeVisible();
    await expect.poll(kept).toEqual([]);
  },
);

/** From a key to the frame after it, on a machine with nothing else to do. */
const FRAME_MS = 17;

/** The goal of the palette. */
const MOST_MS = 50;

test('the palette opens and answers at once, at the pace of the machine', { tag: '@timed' }, async () => {
  const best = await timePalette(page, 'ma', 12);
  test.info().annotations.push({ type: 'milliseconds', description: JSON.stringify(best) });
  // A machine that is busy elsewhere takes its time for a key that does nothing, too.
  const pace = Math.max(1, best.idle / FRAME_MS);
  expect(best.open / pace).toBeLessThanOrEqual(MOST_MS);
  expect(best.answer / pace).toBeLessThanOrEqual(MOST_MS);
});
