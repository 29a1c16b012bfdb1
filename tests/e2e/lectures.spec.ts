/** OR5, OR8, PM3: dossiers are shared out, read criterion by criterion, and a reader who steps back is replaced. */
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { createPasswords } from '../../src/main/server/auth/passwords.ts';
import { expectAccessible } from './support/axe.ts';
import { openEdition } from './support/browser-edition.ts';
import { type Account, makeCampaign } from './support/campaign.ts';
import { shows } from './support/capabilities.ts';
import { badge, plugIn, unplug } from './support/desk-steps.ts';
import { openWire, type Wire } from './support/proxy.ts';
import { readServer, startServer } from './support/server.ts';
import { signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

const MOT_DE_PASSE = 'une phrase bien assez longue';
/** Marks of one key. */
const ECHELLE = 5;

interface Cast {
  readonly president: Account;
  readonly membres: readonly { readonly account: Account; readonly nom: string }[];
}

/** The president of a demonstration, the three who write avis in his commission, and a grid of short scales. */
async function cast(folder: string): Promise<Cast> {
  const president = await makeCampaign(folder, 60);
  return readServer(folder, async ({ store }) => {
    const person = await store.personne(president.personneId);
    const [seat] = (person?.roles ?? []).flatMap((role) =>
      'commissionId' in role && role.kind === 'president' ? [role.commissionId] : [],
    );
    const commission = seat && (await store.get('commission', seat));
    if (!commission) throw new Error('no commission');
    const motDePasse = await createPasswords().hash(MOT_DE_PASSE);
    const membres = commission.body.membres.filter(({ role }) => role === 'membre');
    const accounts = await Promise.all(
      membres.map(async ({ personneId, nom }) => {
        const personne = await store.personne(personneId);
        if (!personne) throw new Error(nom);
        await store.savePersonne({ ...personne, motDePasse });
        return {
          nom,
          account: { ...president, email: personne.email, motDePasse: MOT_DE_PASSE, personneId },
        };
      }),
    );
    const sessions = (await store.sessions()).filter(({ body }) => body.commissionId === commission.id);
    // Drafts of the demonstration are marked on the long scale.
    const drafts = await Promise.all(
      membres.map(async ({ personneId }) => {
        const scope = `personne:${personneId}` as const;
        const rows = await store.feedAfter(scope, 0, 10_000);
        const ids = rows.filter(({ entity }) => entity === 'avis').map(({ id }) => id);
        return (await store.getMany('avis', ids))
          .filter(({ body }) => body.etat === 'brouillon')
          .map(({ id, version }) => ({
            entity: 'avis' as const,
            id,
            expected: version,
            body: null,
            fields: ['*'],
            scopes: [scope],
          }));
      }),
    );
    const result = await store.commit([
      {
        changes: [
          ...drafts.flat(),
          ...sessions.map(({ id, version, body }) => ({
            entity: 'session' as const,
            id,
            expected: version,
            body: { ...body, grille: body.grille.map((critere) => ({ ...critere, echelle: ECHELLE })) },
            fields: ['*'],
            scopes: [`commission:${commission.id}` as const],
          })),
        ],
        reads: [],
        touches: [],
        journal: [],
        mails: [],
        mutation: null,
      },
    ]);
    if (!result.ok) throw new Error('the grids moved');
    return { president, membres: accounts };
  });
}

const goTo = (page: Page, where: string) => page.goto(`${new URL(page.url()).origin}/#${where}`);

async function openDesk(browser: Browser, folder: string, serverUrl: string, account: Account) {
  const edition = await openEdition(browser, { folder, serverUrl });
  await signIn(edition.page, account);
  await expect(badge(edition.page, /À jour/)).toBeVisible({ timeout: 60_000 });
  return edition;
}

test(
  'OR5, PM3, OR8: shared out by keyboard, swept in a key a dossier, the reserve steps in',
  shows({
    repartition: 'both',
    'balayage-critere': 'both',
    grille: 'both',
    recusation: 'both',
    charge: 'both',
    accord: 'both',
    calibrage: 'both',
  }),
  async ({ browser, folder }) => {
    test.setTimeout(420_000);
    const data = path.join(folder, 'serveur');
    const { president, membres } = await cast(data);
    const server = await startServer(data);
    const wire = await openWire(() => server.port);
    const desk = await openDesk(browser, path.join(folder, 'president'), wire.url, president);
    const { page } = desk;
    const [reader] = membres;
    if (!reader) throw new Error('no reader');
    try {
      // By the menu, without a mouse; the president reads nothing himself.
      await page.getByRole('button', { name: 'Menu' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Répartition des lectures' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Aperçu' })).toBeVisible();
      const field = async (name: string | RegExp, value: string): Promise<void> => {
        await page.getByRole('textbox', { name }).focus();
        await page.keyboard.press('Control+a');
        await page.keyboard.type(value);
      };
      await field('Lecteurs par dossier', '1');
      await field('Réserve par dossier', '1');
      await field('Part de Hélène Carrière', '0');
      const summary = page.getByText(/lectures à attribuer/).first();
      await expect(summary).toContainText(/([3-9]\d) dossiers · \1 lectures à attribuer · \1 en réserve/);
      await expectAccessible(page, 'sharing out');
      // Without a network: the readers hear of it when it is back.
      await unplug(page, wire);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText(/places attribuées/)).toBeVisible({ timeout: 60_000 });
      await expect(page.getByText('Rien à attribuer')).toBeVisible();
      const loads = await page
        .getByRole('table')
        .getByRole('row')
        .filter({ hasText: /Claire|Julien|Aïcha/ })
        .evaluateAll((rows) => rows.map((row) => Number(row.querySelectorAll('td')[2]?.textContent)));
      expect(loads).toHaveLength(3);
      expect(Math.min(...loads)).toBeGreaterThanOrEqual(10);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      await plugIn(page, wire);

      const other = await openDesk(browser, path.join(folder, 'membre'), wire.url, reader.account);
      try {
        await sweep(other.page, wire);
        await stepBack(other.page, wire);
      } finally {
        await other.quit();
      }

      // The president is told, and the reserve steps in by one act.
      const replace = page.getByRole('button', { name: /^Remplacer par / }).first();
      await expect(page.getByRole('heading', { name: '2 lecteurs à remplacer' })).toBeVisible({
        timeout: 60_000,
      });
      for (const left of ['1 lecteur à remplacer', null]) {
        await replace.focus();
        await page.keyboard.press('Enter');
        await expect(page.getByText(/lit ce dossier/).first()).toBeVisible();
        if (left !== null) await expect(page.getByRole('heading', { name: left })).toBeVisible();
      }
      await expect(page.getByRole('heading', { name: '1 lecteur à remplacer' })).toBeHidden();

      await agree(page, wire, president.dossier.id);
      const calibrage = await readServer(data, async ({ store }) => {
        const rows = await store.feedAfter(`commission:${president.commissionId}`, 0, 100_000);
        const ids = rows.filter(({ entity }) => entity === 'affectation').map(({ id }) => id);
        return (await store.getMany('affectation', ids)).filter(({ body }) => body.role === 'calibrage');
      });
      expect(new Set(calibrage.map(({ body }) => body.dossierId))).toEqual(new Set([president.dossier.id]));
      expect(calibrage.length).toBeGreaterThanOrEqual(3);
    } finally {
      await desk.quit();
      await wire.close();
      await server.stop();
    }
  },
);

/** Where avis agree, with a network and without; a dossier that all are to read is chosen without one. */
async function agree(page: Page, wire: Wire, dossierId: string): Promise<void> {
  await goTo(page, '/accord');
  const table = page.getByRole('heading', { name: 'Dossiers où les avis s’écartent le plus' });
  await expect(table).toBeVisible();
  await expectAccessible(page, 'agreement');
  await unplug(page, wire);
  await page.reload();
  await expect(table).toBeVisible();
  await goTo(page, `/dossiers/${dossierId}`);
  await page.getByRole('button', { name: 'Faire lire à tous (calibrage)' }).click();
  await expect(page.getByText(/^Dossier de calibrage pour \d membres$/)).toBeVisible();
  await goTo(page, '/accord/calibrage');
  await expect(page.getByText(/^Calibrage\s: \d+ avis lisibles? sur \d+ attendus/)).toBeVisible();
  await plugIn(page, wire);
  await expect(page.getByText(/^Calibrage\s: \d+ avis lisibles? sur \d+ attendus/)).toBeVisible();
}

/** Ten dossiers in ten keystrokes; the last one undone; the grid of one dossier by keyboard. */
async function sweep(page: Page, wire: Wire): Promise<void> {
  await expect(page.getByText(/à lire sur \d+ dossiers confiés/)).toBeVisible({ timeout: 60_000 });
  await goTo(page, '/balayage');
  const panel = page.getByRole('region', { name: 'Note du critère' });
  await expect(panel.getByRole('heading', { name: 'Résultats' })).toBeVisible();
  await expect(panel.getByText(/^0 sur \d+ notés$/)).toBeVisible();
  await expect(page.getByRole('tablist', { name: 'Pièces' })).toBeVisible({ timeout: 60_000 });
  // The name of a file is often that of who sent it.
  await expect(page.getByText(/^piece\.(?:pdf|jpg)$/)).toBeVisible();
  await expectAccessible(page, 'sweep');
  for (const mark of '01234') await page.keyboard.press(`Digit${mark}`);
  await expect(panel.getByText(/^5 sur \d+ notés$/)).toBeVisible();
  await unplug(page, wire);
  for (const mark of '53210') await page.keyboard.press(`Digit${mark}`);
  await expect(panel.getByText(/^10 sur \d+ notés$/)).toBeVisible();
  await expect(panel.getByText(/^Dossier 11 sur/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(panel.getByText(/^9 sur \d+ notés$/)).toBeVisible();
  await expect(panel.getByText(/^Dossier 10 sur/)).toBeVisible();
  // Left and come back to: it goes on from there.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeVisible();
  await goTo(page, '/balayage/resultats');
  await expect(panel.getByText(/^Dossier 10 sur/)).toBeVisible();
  await expect(panel.getByText(/^9 sur \d+ notés$/)).toBeVisible();
}

/** PM3: opens the first dossier that was assigned, marks its grid by keyboard, then steps back from it. */
async function stepBack(page: Page, wire: Wire): Promise<void> {
  await goTo(page, '/');
  await expect(page.getByText(/à lire sur \d+ dossiers confiés/)).toBeVisible();
  await page.getByRole('button', { name: /^Qui me sont confiés/ }).click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('tabpanel', { name: 'Mon avis' });
  await expect(form.getByText('Critères')).toBeVisible();
  // Every criterion: a digit and an arrow each, whatever the layout prints on the key.
  for (const box of await form.getByRole('radiogroup').all()) {
    if ((await box.getByRole('radio', { checked: true }).count()) > 0) continue;
    await page.keyboard.press('g');
    await page.keyboard.press('Digit4');
    await expect(box.getByRole('radio', { name: '4' })).toBeChecked();
  }
  await expect(form.getByText(/ \/ 20$/)).toBeVisible();
  await plugIn(page, wire);
  await page.keyboard.press('g');
  await page.keyboard.press('Backspace');
  await expect(form.getByText(/ \/ 20$/)).toBeHidden();
  await page.keyboard.press('Digit5');
  await expect(form.getByText(/ \/ 20$/)).toBeVisible();
  // The mark makes no avis.
  await expect(form.getByRole('radio', { name: /Favorable/ })).not.toBeChecked();
  await recuse(page);
  // And from another one, without a network.
  await expect(badge(page, /À jour/)).toBeVisible({ timeout: 60_000 });
  await unplug(page, wire);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await recuse(page);
  await plugIn(page, wire);
}

/** Steps back from the dossier on the screen: it leaves the list. */
async function recuse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Autres actions sur ce dossier' }).click();
  await page.getByRole('menuitem', { name: /récuser/i }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Parenté');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('grid')).toBeVisible();
}
