/** LC4, LC7: staff goes through one type of pièce of all dossiers without a network, and what follows from it. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { DocumentStore } from '../../src/main/application/ports.ts';
import { FORMATIONS } from '../../src/main/demo/organisation/formations.ts';
import { readEml } from '../../src/main/server/mails/read-eml.ts';
import { expectAccessible } from './support/axe.ts';
import { openEdition } from './support/browser-edition.ts';
import { makeCampaign } from './support/campaign.ts';
import { shows } from './support/capabilities.ts';
import { allPiecesHere, badge, plugIn, unplug } from './support/desk-steps.ts';
import { openWire } from './support/proxy.ts';
import { readServer, startServer } from './support/server.ts';
import { shareFirstPiece } from './support/staff-campaign.ts';
import { signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

const PIECES = 100;
/** One for each, and two more for the refusal that is written in its form. */
const KEYS_MAX = 102;
/** Of them, so many are refused with the commission's second sentence: the first in the form, the others at once. */
const REFUSALS = 4;

async function allHere(page: Page): Promise<void> {
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible({ timeout: 120_000 });
  await allPiecesHere(page);
  await expect(badge(page, /À jour/)).toBeVisible({ timeout: 120_000 });
}

test(
  'LC4, SY7: a hundred pièces in a key each, offline, and all of them reach the server',
  shows({ 'balayage-pieces': 'offline', pieces: 'offline' }, '@timed'),
  async ({ browser, folder }) => {
    test.setTimeout(600_000);
    const account = await makeCampaign(path.join(folder, 'serveur'), 260);
    const server = await startServer(path.join(folder, 'serveur'));
    const wire = await openWire(() => server.port);
    const edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: wire.url });
    const { page } = edition;
    try {
      await signIn(page, account);
      await allHere(page);
      // Two keys from the list to the sweep.
      await page.getByRole('button', { name: 'Balayer les pièces' }).click();
      const items = page.getByRole('menuitem');
      await expect(items.first()).toBeVisible();
      const counts = await items.evaluateAll((all) =>
        all.map((item) => Number(/(\d+)\s*$/.exec(item.textContent ?? '')?.[1] ?? 0)),
      );
      const most = counts.indexOf(Math.max(...counts));
      expect(counts[most], 'enough pièces of one type').toBeGreaterThanOrEqual(PIECES);
      await wire.cut();
      await items.nth(most).click();
      const accept = page.getByRole('button', { name: 'Valider', exact: true });
      await expect(accept).toBeVisible();
      await expectAccessible(page, 'a pièce of the sweep');

      let keys = 0;
      const press = async (key: string): Promise<void> => {
        keys += 1;
        await page.keyboard.press(key);
      };
      const who = page.getByRole('complementary').getByRole('heading', { level: 2 });
      const started = Date.now();
      for (let n = 0; n < PIECES; n += 1) {
        const left = counts[most] === undefined ? 0 : counts[most] - n;
        await expect(page.getByText(new RegExp(`^${left} à voir$`))).toBeVisible();
        // Decided on what is on the screen: its page, or the sentence that says why there is none.
        await expect(page.locator('[data-piece]')).toHaveAttribute('data-etat', /page|phrase/);
        await expect(accept).toBeVisible();
        if (n === 0) {
          await press('r');
          await expect(page.getByLabel('Ce qui ne va pas')).toBeFocused();
          await expectAccessible(page, 'a refusal in the sweep');
          await press('2');
          await press('Enter');
        } else await press(n < REFUSALS ? '2' : 'v');
      }
      const seconds = (Date.now() - started) / 1000;
      const perMinute = (PIECES * 60) / seconds;
      test.info().annotations.push({
        type: 'figure',
        description: `${PIECES} pièces, ${keys} keys, ${perMinute.toFixed(0)} a minute`,
      });
      expect(keys).toBeLessThanOrEqual(KEYS_MAX);
      expect(perMinute).toBeGreaterThanOrEqual(20);

      // Z takes the last one back and shows it again; V decides it anew.
      const last = await page.getByText(/^Validée\s: /).textContent();
      await page.keyboard.press('z');
      await expect(who).toHaveText((last ?? '').replace(/^Validée\s: /, ''));
      await page.keyboard.press('v');

      // Left and come back to: what was done is counted.
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Balayer les pièces' }).click();
      await page.getByRole('menuitem').nth(most).click();
      await expect(
        page.getByText(`Repris : ${PIECES - REFUSALS} validées, ${REFUSALS} refusées avant.`),
      ).toBeVisible();

      await expect(badge(page, /Hors ligne/)).toBeVisible();
      await wire.mend();
      await expect(badge(page, /À jour/)).toBeVisible({ timeout: 120_000 });
      const held = await readServer(server.folder, async ({ store }) => {
        const mine: string[] = [];
        for (const { id } of await store.getMany('dossier', await dossierIds(store)))
          for (const entry of await store.journalOf('dossier', id))
            if (entry.acteurId === account.personneId) mine.push(entry.action);
        return mine;
      });
      expect(held.filter((action) => action === 'piece.valider@1')).toHaveLength(PIECES - REFUSALS);
      expect(held.filter((action) => action === 'piece.refuser@1')).toHaveLength(REFUSALS);
    } finally {
      await edition.quit();
      await wire.close();
      await server.stop();
    }
  },
);

/** Of every commission of the demonstration. */
async function dossierIds({ feedAfter }: Pick<DocumentStore, 'feedAfter'>): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const commission of new Set(FORMATIONS.map((formation) => formation.commission)))
    for (const { entity, id } of await feedAfter(`commission:commission-${commission}`, 0, 100_000))
      if (entity === 'dossier') ids.add(id);
  return [...ids];
}

test(
  'LC7: the mail that is previewed is the mail that leaves; identical files are said to be',
  shows({ mail: 'both', faits: 'both', completude: 'both', pieces: 'offline', 'balayage-pieces': 'online' }),
  async ({ browser, folder }) => {
    test.setTimeout(240_000);
    const data = path.join(folder, 'serveur');
    const account = await makeCampaign(data, 24);
    const autre = await shareFirstPiece(data, account.dossier.id);
    const server = await startServer(data);
    const wire = await openWire(() => server.port);
    const edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: wire.url });
    const { page } = edition;
    try {
      await signIn(page, account);
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 });
      await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });
      await page.goto(`${new URL(page.url()).origin}/#/dossiers/${account.dossier.id}`);
      await page.getByRole('tab', { name: 'Traitement' }).click();
      const panel = page.getByRole('tabpanel', { name: 'Traitement' });

      // Facts: the same bytes in somebody else's dossier, named without a judgement.
      await panel.getByText('Faits', { exact: true }).click();
      await expect(panel.getByText('déposé aussi à 1 endroit')).toBeVisible();
      await expect(panel.getByText('(autre candidat)')).toBeVisible();
      await expectAccessible(page, 'the facts of a pièce');
      const places = panel.getByRole('list', { name: 'Fichier identique' });
      await expect(places.getByRole('listitem')).toHaveCount(1);
      await places.getByRole('button').click();
      await expect(page.getByText(autre).first()).toBeVisible();
      await page.goBack();
      // Without a network the facts are the same, and a refusal is written as it is with one.
      await unplug(page, wire);
      await page.getByRole('tab', { name: 'Traitement' }).click();
      await expect(panel.getByText('déposé aussi à 1 endroit')).toBeVisible();
      await page.keyboard.press('n');
      await expect(panel.getByText('Signature électronique')).toBeVisible();
      await page.keyboard.press('p');

      // A sentence of one's own is kept; the next refusal has it under its digit.
      await page.getByRole('tab', { name: 'Traitement' }).click();
      await page.keyboard.press('r');
      const field = panel.getByLabel('Ce qui ne va pas');
      await field.fill('Le tampon de l’établissement manque.');
      await panel.getByRole('button', { name: 'Garder cette phrase dans les miennes' }).click();
      await expect(panel.getByRole('button', { name: 'Modifier cette phrase' })).toBeVisible();
      await field.press('Control+Enter');
      const pieces = page.getByRole('tablist', { name: 'Pièces' }).getByRole('tab');
      await expect(page.getByRole('tab', { name: /Refusée/ })).toHaveCount(1);
      for (const piece of await pieces.all()) {
        if (!/Transmise/.test((await piece.textContent()) ?? '')) continue;
        await piece.click();
        await page.keyboard.press('v');
        await expect(piece).toHaveAccessibleName(/Validée/);
      }

      await plugIn(page, wire);

      // One key for what is proposed; the message is in the mail as it is typed, with a network and without.
      const dialog = page.getByRole('dialog');
      const propose = async (): Promise<void> => {
        await page.getByRole('heading', { name: 'Complétude' }).click();
        await page.keyboard.press('Enter');
      };
      await propose();
      await expect(dialog.locator('[data-mail="fr"]')).toContainText('Le tampon de l’établissement manque.');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await unplug(page, wire);
      await propose();
      await dialog.getByLabel('Message au candidat').fill('Répondez vite, le jury se réunit bientôt.');
      const preview = dialog.locator('[data-mail="fr"]');
      await expect(preview).toContainText('Répondez vite, le jury se réunit bientôt.');
      await expect(preview).toContainText('Le tampon de l’établissement manque.');
      await expectAccessible(page, 'the preview of a mail');
      const shown = await preview.textContent();
      // His own language, and no other to choose.
      await expect(dialog.getByText('En français, la langue de son compte.')).toBeVisible();
      await expect(dialog.getByText('Anglais')).toHaveCount(0);
      await dialog.getByRole('button', { name: 'Déclarer incomplet' }).click();
      await expect(dialog).toBeHidden();
      await plugIn(page, wire);

      await expect
        .poll(async () => (await mailsTo(data, account.dossier.numero)).at(-1) ?? '', { timeout: 30_000 })
        // The wire of this test has an address of its own.
        .toBe(shown?.trim().replaceAll(wire.url, server.url));

      // One of a sweep, with the network: the server has it at once.
      await page.keyboard.press('Escape');
      await expect(page.getByRole('grid')).toBeVisible();
      await page.getByRole('button', { name: 'Balayer les pièces' }).click();
      await page.getByRole('menuitem').first().click();
      await expect(page.locator('[data-piece]')).toHaveAttribute('data-etat', /page|phrase/);
      const before = await accepted(data, account.personneId);
      await page.keyboard.press('v');
      await expect.poll(() => accepted(data, account.personneId), { timeout: 30_000 }).toBe(before + 1);
    } finally {
      await edition.quit();
      await wire.close();
      await server.stop();
    }
  },
);

/** How many pièces this person has accepted, as the server's journal says. */
const accepted = (data: string, personneId: string): Promise<number> =>
  readServer(data, async ({ store }) => {
    const ids = await dossierIds(store);
    const journals = await Promise.all(ids.map((id) => store.journalOf('dossier', id)));
    return journals
      .flat()
      .filter(({ action, acteurId }) => action === 'piece.valider@1' && acteurId === personneId).length;
  });

/** Texts of the mails that say that this dossier is incomplete. */
async function mailsTo(data: string, numero: string): Promise<readonly string[]> {
  const folder = path.join(data, 'mails');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(
    names.map(async (name) => readEml(await readFile(path.join(folder, name)))),
  );
  return mails
    .filter(({ subject }) => subject.includes(`${numero} est incomplet`))
    .map(({ text }) => text.trim());
}
