/** PM4: a room looks at the screen, and reads nobody's identity on it. */
import type { Page } from '@playwright/test';
import { ROUTES } from '../../src/renderer/review/app/routes.ts';
import { expectAccessible } from './support/axe.ts';
import { shows } from './support/capabilities.ts';
import { unplug } from './support/desk-steps.ts';
import { openDesk } from './support/reading.ts';
import { holdSeance, SEANCE_ID } from './support/seance.ts';
import { readServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

/** Everything that the page says: its texts, its title, and what a screen reader is told. */
const saidBy = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.title,
      document.body.textContent,
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        ['aria-label', 'title', 'alt', 'placeholder', 'value', 'aria-description'].map(
          (name) => element.getAttribute(name) ?? '',
        ),
      ),
    ].join('\n'),
  );

/** A route of the workspace with something of this campaign in it. */
function pathOf(route: string, ids: Readonly<Record<string, string>>): string {
  const [, screen = ''] = route.split('/');
  if (!route.includes(':')) return route;
  const id = ids[screen];
  if (id === undefined) throw new Error(`nothing to put into ${route}: name it here`);
  return route.replace(/:\w+\??/, encodeURIComponent(id));
}

test(
  'no name is left anywhere on the screen, and none comes back but by an answer (PM4)',
  shows({ presentation: 'both' }),
  async ({ browser, folder }) => {
    test.setTimeout(180_000);
    const { page, account, server, edition, wire, close } = await openDesk(browser, folder, holdSeance);
    try {
      const people = await readServer(server.folder, async ({ store }) => {
        const rows = await store.feedAfter(`commission:${await commissionOf(store)}`, 0, 10_000);
        const ids = rows.filter(({ entity }) => entity === 'dossier').map(({ id }) => id);
        return (await store.getMany('dossier', ids)).flatMap(({ body }) => body.profil.infos ?? []);
      });
      async function commissionOf(store: Parameters<Parameters<typeof readServer>[1]>[0]['store']) {
        return (await store.get('dossier', account.dossier.id))?.body.commissionId ?? '';
      }
      const reviewed = await readServer(server.folder, async ({ store }) => {
        const found = await store.get('dossier', account.dossier.id);
        if (!found) throw new Error('the dossier of the demonstration is gone');
        return found.body;
      });
      const ids: Readonly<Record<string, string>> = {
        dossiers: account.dossier.id,
        seances: SEANCE_ID,
        classement: reviewed.sessionId,
        lettres: reviewed.commissionId,
        balayage: '',
        'balayage-pieces': reviewed.pieces.at(-1)?.typeId ?? '',
      };
      const words = people.flatMap(({ nomNaissance, nomUsage, prenoms, ine, telephone, telephonePortable }) =>
        [nomUsage, nomNaissance, ...prenoms.split(/[ ,]+/), ine, telephone, telephonePortable].filter(
          (word) => word.length > 3,
        ),
      );
      // Whole words: « Rose » is a name, and a part of « proposer ».
      const names = [...new Set(words)].map(
        (word) => new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\d]/gu, '.')}(?!\\p{L})`, 'iu'),
      );
      expect(names.length).toBeGreaterThan(20);
      const leaks = async (): Promise<readonly string[]> => {
        const said = await saidBy(page);
        return names.flatMap((name) => name.exec(said)?.[0] ?? []);
      };
      expect(await leaks()).not.toEqual([]);

      // A shared note and a toast that name him, before.
      const who = (await page.getByRole('heading', { level: 1 }).innerText()).split(' ').at(-1) ?? '';
      const note = page.getByRole('textbox', { name: /^Écrire une note/ });
      await note.fill(`Revoir ${who} avec les autres`);
      await page.getByRole('switch', { name: 'Partager avec la commission' }).first().check({ force: true });
      await note.press('Control+Enter');
      await expect(page.getByText(`Revoir ${who}`)).toBeVisible();

      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('i');
      await expect(page.getByRole('button', { name: 'Identités masquées' })).toBeVisible();
      await expect(page.getByText(`Revoir ${account.dossier.numero} avec les autres`)).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(account.dossier.numero);
      expect(await leaks()).toEqual([]);
      await expectAccessible(page, 'identities hidden');

      // Without a network: the next dossiers, full screen, the list, the queue, a search: nowhere.
      await unplug(page, wire);
      await page.keyboard.press('j');
      await expect(page.getByRole('heading', { level: 1 })).not.toContainText(account.dossier.numero);
      expect(await leaks()).toEqual([]);
      await page.keyboard.press('b');
      await expect(page.getByRole('note', { name: /^Autre dossier : Candidat / })).toBeVisible();
      expect(await leaks()).toEqual([]);
      await page.keyboard.press('b');
      await page.keyboard.press('e');
      await expect(page.getByRole('button', { name: 'Identités masquées' })).toBeVisible();
      expect(await leaks()).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('banner')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible();
      expect(await leaks()).toEqual([]);
      await page.evaluate(() => {
        location.hash = '#/file';
      });
      await expect(page.getByText('Note écrite').first()).toBeVisible();
      expect(await leaks()).toEqual([]);

      // Every screen that there is, by its route: one that is new is walked too.
      for (const route of Object.values(ROUTES)) {
        await page.evaluate(
          (path) => {
            location.hash = `#${path}`;
          },
          pathOf(route, ids),
        );
        await expect(page.locator('#contenu')).toHaveText(/\S/);
        await page.waitForTimeout(400);
        expect(await leaks(), route).toEqual([]);
      }
      await page.evaluate((id) => {
        location.hash = `#/seances/${id}`;
      }, SEANCE_ID);
      await expect(page.getByText(`Avant ${account.dossier.numero}, personne.`)).toBeVisible();

      // It is remembered, from the first thing on screen.
      await page.reload();
      await expect(page.getByRole('button', { name: 'Identités masquées' })).toBeVisible();
      expect(await leaks()).toEqual([]);
      // The key alone ends nothing: it asks.
      await page.keyboard.press('i');
      const dialog = page.getByRole('dialog', { name: 'Montrer de nouveau les identités ?' });
      await expect(dialog).toBeVisible();
      expect(await leaks()).toEqual([]);
      await dialog.getByRole('button', { name: 'Montrer les identités' }).click();
      await expect(page.getByRole('button', { name: 'Identités masquées' })).toBeHidden();
      await edition.page.goto(`${new URL(page.url()).origin}/#/dossiers/${account.dossier.id}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(who);
      await expect(page.getByText(`Revoir ${who}`)).toBeVisible();
    } finally {
      await close();
    }
  },
);
