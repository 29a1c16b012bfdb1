/** One candidature across both sides: the candidat's portal, and the workspace of who reads it. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPdf } from '../documents/reader.ts';
import { harmlessPdf } from '../validation/hostile-files.ts';
import { expectAccessible } from './support/axe.ts';
import { openEdition } from './support/browser-edition.ts';
import { candidater, transmit } from './support/candidater.ts';
import { shows } from './support/capabilities.ts';
import { badge, complete, decide, openDossier } from './support/desk-steps.ts';
import { mailedLink, startPortal } from './support/portal.ts';
import { openWire } from './support/proxy.ts';
import { readServer } from './support/server.ts';
import { signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

const COMMENTAIRE = 'La page 2 est illisible : déposez-la de nouveau.';

test(
  'LC1, LC5, LC7, DE2, DE7: transmitted, refused offline, corrected by the mail’s link, decided, confirmed',
  shows({ pieces: 'online', completude: 'online', publication: 'online' }),
  async ({ browser, folder }) => {
    test.setTimeout(300_000);
    const portal = await startPortal(folder);
    const { server, sink } = portal;
    const pdf = path.join(folder, 'pièce.pdf');
    await writeFile(pdf, harmlessPdf());
    const other = path.join(folder, 'pièce corrigée.pdf');
    await writeFile(other, Buffer.concat([harmlessPdf(), Buffer.from('\n% corrigée\n')]));
    const wire = await openWire(() => server.port);
    const edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: wire.url });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
    const page = await context.newPage();
    const email = 'delphine.relave@example.org';
    try {
      // The candidat fills in, deposits and transmits.
      const dossierId = await candidater(page, portal, email, pdf);

      // Who reads has it, and refuses a pièce without a network.
      const desk = edition.page;
      await signIn(desk, portal.account);
      await expect(desk.getByRole('grid').getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 });
      await openDossier(desk, dossierId);
      await wire.cut();
      await expect(badge(desk, /Hors ligne/)).toBeVisible({ timeout: 60_000 });
      await desk.getByRole('tab', { name: 'Traitement' }).click();
      await desk.keyboard.press('r');
      await desk
        .getByRole('tabpanel', { name: /Traitement/ })
        .getByRole('textbox')
        .fill(COMMENTAIRE);
      await desk.getByRole('button', { name: 'Refuser la pièce' }).click();
      await expect(desk.getByRole('tab', { name: /Refusée/ }).first()).toBeVisible();
      await desk.getByRole('button', { name: 'Déclarer incomplet' }).first().click();
      await desk.getByRole('dialog').getByRole('button', { name: 'Déclarer incomplet' }).click();
      await wire.mend();
      await expect(badge(desk, /À jour/)).toBeVisible({ timeout: 60_000 });

      // The mail leads to the very pièce.
      const link = await mailedLink(sink, email, /incomplet/);
      expect(new URL(link).pathname).toBe(`/candidatures/${dossierId}`);
      // As a mail opens it: in a tab of its own.
      await page.goto('about:blank');
      await page.goto(link);
      await expect(page.getByText(COMMENTAIRE).first()).toBeVisible();
      await expectAccessible(page, 'incomplete');
      const card = page.locator(`[id="${new URL(link).hash.slice(1)}"]`);
      await card.locator('input[type=file]').first().setInputFiles(other);
      await expect(card.getByText(/Transmise|Déposée/).first()).toBeVisible({ timeout: 30_000 });
      await transmit(page);

      // Complete, decided, published.
      await complete(desk);
      await decide(desk, 'Favorable');

      // The candidat reads it.
      await expect
        .poll(() => sink.mails.some(({ subject }) => /décision/i.test(subject ?? '')), { timeout: 30_000 })
        .toBe(true);
      await page.reload();
      await expect(page.getByText('Favorable').first()).toBeVisible();

      // So does the commission's letter, where the mail says it is.
      const letter = sink.mails.findLast(({ subject }) => /décision/i.test(subject ?? ''))?.text ?? '';
      await page.goto('about:blank');
      await page.goto(/https?:\/\/\S+#lettre/.exec(letter)?.[0] ?? '');
      const download = page.waitForEvent('download');
      await expect(page.getByRole('link', { name: /lettre de la commission/ })).toBeFocused();
      await page.keyboard.press('Enter');
      const written = await readPdf(await readFile(await (await download).path()));
      expect(written.textes[0]?.replace(/\s+/g, ' ')).toContain('Delphine Relave');
      expect(written.infos).toMatchObject({ Language: 'fr' });

      await expectAccessible(page, 'decision');

      // He confirms, under a receipt.
      await page.getByRole('button', { name: 'Confirmer ma candidature' }).click();
      await expectAccessible(page, 'confirming');
      await page.getByRole('dialog').getByRole('button', { name: 'Confirmer ma candidature' }).click();
      await expect(page.getByRole('heading', { name: 'Candidature confirmée' })).toBeFocused();
      await expectAccessible(page, 'confirmed');
      await expect(page.getByText(/\d{4}-[A-Z0-9]{8}-C/).first()).toBeVisible();
      await expect
        .poll(() => sink.mails.some(({ subject }) => /confirmé/.test(subject ?? '')), { timeout: 30_000 })
        .toBe(true);
      const held = await readServer(server.folder, async ({ store }) => ({
        dossier: await store.get('dossier', dossierId),
        decision: await store.get('decision', dossierId),
      }));
      expect(held.dossier?.body.transmissions).toHaveLength(2);
      expect(held.dossier?.body.suite).toMatchObject({ etat: 'confirme' });
      expect(held.decision?.body).toMatchObject({ etat: 'publiee', contenu: { type: 'FA' } });
    } finally {
      await context.close();
      await edition.quit();
      await wire.close();
      await portal.close();
    }
  },
);

test('DE7, DE8: who has a place gives it up, and the first of the liste complémentaire is offered it', async ({
  browser,
  folder,
}) => {
  test.setTimeout(300_000);
  const portal = await startPortal(folder);
  const { server, sink } = portal;
  const pdf = path.join(folder, 'pièce.pdf');
  await writeFile(pdf, harmlessPdf());
  const edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: server.url });
  const open = async () => browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' });
  const contexts = [await open(), await open()] as const;
  const taker = await contexts[0].newPage();
  const waiter = await contexts[1].newPage();
  const mail = 'attend@example.org';
  try {
    const taken = await candidater(taker, portal, 'prend@example.org', pdf);
    const waiting = await candidater(waiter, portal, mail, pdf);
    const desk = edition.page;
    await signIn(desk, portal.account);
    await openDossier(desk, taken);
    await complete(desk);
    await decide(desk, 'Favorable');
    await openDossier(desk, waiting);
    await complete(desk);
    await decide(desk, 'Liste complémentaire', 40);

    // Who waits reads where he stands.
    await expect(async () => {
      await waiter.reload();
      await expect(waiter.getByText(/Vous êtes sur la liste complémentaire/)).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    await expect(waiter.getByText(/40 sur la liste/)).toBeVisible();
    await expectAccessible(waiter, 'liste complémentaire');
    await expect(waiter.getByRole('button', { name: 'Confirmer ma candidature' })).toBeHidden();

    // Who has a place gives it up.
    await taker.reload();
    await taker.getByRole('button', { name: 'Me désister' }).click();
    await taker.getByRole('dialog').getByLabel(/Motif/).fill('Admise ailleurs.');
    await expectAccessible(taker, 'giving up');
    await taker.getByRole('dialog').getByRole('button', { name: 'Me désister' }).click();
    await expect(taker.getByRole('heading', { name: 'Désistement enregistré' })).toBeFocused();
    await expectAccessible(taker, 'given up');

    // A mail leads who waits to his place; he confirms it.
    const link = await mailedLink(sink, mail, /Une place s’est libérée/);
    expect(new URL(link).pathname).toBe(`/candidatures/${waiting}`);
    await waiter.goto('about:blank');
    await waiter.goto(link);
    await expect(waiter.getByText(/vous passez de la liste complémentaire/)).toBeVisible();
    await expectAccessible(waiter, 'promoted');
    await waiter.getByRole('button', { name: 'Confirmer ma candidature' }).click();
    await waiter.getByRole('dialog').getByRole('button', { name: 'Confirmer ma candidature' }).click();
    await expect(waiter.getByRole('heading', { name: 'Candidature confirmée' })).toBeVisible();

    // The commission reads it too, and by whom: nobody.
    await expect(desk.getByText(/Promue de la liste complémentaire/)).toBeVisible({ timeout: 60_000 });
    await expect(desk.getByText(/· place libérée/)).toBeVisible();
    const held = await readServer(server.folder, async ({ store }) => ({
      taken: (await store.get('dossier', taken))?.body.suite,
      waiting: (await store.get('dossier', waiting))?.body.suite,
      decision: (await store.get('decision', waiting))?.body,
    }));
    expect(held.taken).toMatchObject({ etat: 'desiste', motif: 'Admise ailleurs.' });
    expect(held.waiting).toMatchObject({ etat: 'confirme' });
    expect(held.decision?.actes.map(({ etat }) => etat)).toEqual([
      'saisie',
      'validee',
      'publiee',
      'promotion',
    ]);
  } finally {
    for (const context of contexts) await context.close();
    await edition.quit();
    await portal.close();
  }
});
