/** A refusal, the request for its motifs and the answer, from the portal, the workspace and the mails. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { harmlessPdf } from '../validation/hostile-files.ts';
import { openEdition } from './support/browser-edition.ts';
import { candidater } from './support/candidater.ts';
import { shows } from './support/capabilities.ts';
import { badge, complete, decide, openDossier } from './support/desk-steps.ts';
import { mailedLink, startPortal } from './support/portal.ts';
import { openWire } from './support/proxy.ts';
import { readServer } from './support/server.ts';
import { signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

const TEXTE = 'Les prérequis en mongol ne sont pas atteints : la commission conseille la 1re année.';

/** Serious and critical findings in both colour schemes, as `rule: where`. */
async function serious(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        found.push(...nodes.map(({ target }) => `${colorScheme}: ${id}: ${String(target)}`));
  }
  return found;
}

/** Switches « Travailler hors ligne » in the window of the synchronisation, to and fro. */
async function workOffline(desk: Page): Promise<void> {
  await desk.getByRole('banner').getByRole('button', { name: 'Synchronisation' }).click();
  await desk.getByRole('switch', { name: 'Travailler hors ligne' }).click();
  await desk.keyboard.press('Escape');
}

test(
  'DE11: refused, he asks for the motifs on his phone; staff answers offline; he reads them by the mail’s link',
  shows({ motifs: 'both' }),
  async ({ browser, folder }) => {
    test.setTimeout(300_000);
    const portal = await startPortal(folder);
    const { server, sink } = portal;
    const pdf = path.join(folder, 'pièce.pdf');
    await writeFile(pdf, harmlessPdf());
    const wire = await openWire(() => server.port);
    const edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: wire.url });
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' });
    const page = await context.newPage();
    const email = 'refusee@example.org';
    const desk = edition.page;
    const requests = desk.getByRole('navigation').getByRole('button', { name: /Motifs demandés/ });
    const answer = desk.getByRole('textbox', { name: 'Réponse au candidat' });
    try {
      const dossierId = await candidater(page, portal, email, pdf);
      await signIn(desk, portal.account);
      await openDossier(desk, dossierId);
      await complete(desk);
      await desk.getByRole('tab', { name: 'Décision' }).click();
      const panel = desk.getByRole('tabpanel', { name: 'Décision' });
      await panel.getByText('Défavorable', { exact: true }).first().click();
      const motif = panel.getByRole('checkbox').first();
      await motif.check();
      const label = (await motif.evaluate((box) => box.closest('label')?.textContent)) ?? '';
      await decide(desk, 'Défavorable');
      await desk.goto(`${new URL(desk.url()).origin}/#/`);
      await expect(desk.getByRole('grid')).toBeVisible();
      await expect(requests).toHaveCount(0);

      // The refusal says until when one may ask; the dialog, what it does.
      await page.reload();
      await expect(page.getByText('Votre candidature n’est pas retenue.')).toBeVisible();
      await expect(page.getByText(/demander les motifs de cette décision jusqu’au/)).toBeVisible();
      expect(await serious(page)).toEqual([]);
      await page.getByRole('button', { name: 'Demander les motifs' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText(/a un mois pour vous répondre/)).toBeVisible();
      expect(await serious(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Demander les motifs' }).click();
      await expect(page.getByText(/La réponse vous est due au plus tard le/)).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Les motifs de la décision' })).toBeFocused();
      await expect(page.getByRole('button', { name: 'Demander les motifs' })).toHaveCount(0);
      expect(await mailedLink(sink, email, /demande de motifs est enregistrée/)).toContain(dossierId);

      // Staff finds it in the list, and opens it where it is answered.
      await expect(requests).toHaveAccessibleName(/1$/, { timeout: 60_000 });
      await requests.click();
      await expect(desk.getByRole('grid').getByRole('row')).toHaveCount(2);
      await desk.getByRole('grid').getByRole('row').nth(1).click();
      await expect(answer).toHaveValue(new RegExp(label));
      await expect(panel.getByText(/Réponse due au plus tard le .*il reste\s\d+ jours/)).toBeVisible();
      expect(await serious(desk)).toEqual([]);

      // Without a network: what was typed survives the window, what was given can be taken back.
      // Chosen offline: while the network is looked for, an act may be on its way and is not taken back.
      await workOffline(desk);
      await wire.cut();
      await expect(badge(desk, /Hors ligne/)).toBeVisible({ timeout: 60_000 });
      await answer.fill(TEXTE);
      await expect(desk.getByText('Brouillon enregistré sur ce poste')).toBeVisible();
      await desk.reload();
      await expect(answer).toHaveValue(TEXTE);
      await answer.press('Control+Enter');
      await expect(panel.getByText(/Motifs communiqués le/)).toBeVisible();
      await desk.getByRole('button', { name: 'Annuler', exact: true }).click();
      await expect(answer).toHaveValue(TEXTE);
      await panel.getByRole('button', { name: /Communiquer les motifs/ }).click();
      await expect(panel.getByText(/Motifs communiqués le/)).toBeVisible();
      expect(await serious(desk)).toEqual([]);
      await wire.mend();
      await workOffline(desk);
      await expect(badge(desk, /À jour/)).toBeVisible({ timeout: 60_000 });
      await expect(requests).toHaveCount(0);

      // The mail has no word of the answer, and leads to it.
      const link = await mailedLink(sink, email, /motifs de la décision vous ont été communiqués/);
      expect(sink.mails.some(({ text }) => text?.includes('prérequis'))).toBe(false);
      await page.goto(link);
      await expect(page.getByText(TEXTE)).toBeVisible();
      await expect(page.getByText('Motifs communiqués', { exact: true })).toBeVisible();
      expect(await serious(page)).toEqual([]);
      const held = await readServer(server.folder, ({ store }) => store.get('dossier', dossierId));
      expect(held?.body.demandeMotifs?.reponse?.texte).toBe(TEXTE);
      expect(held?.body.evenements.filter(({ kind }) => kind === 'motifsCommuniques')).toHaveLength(1);
    } finally {
      await context.close();
      await edition.quit();
      await wire.close();
      await portal.close();
    }
  },
);
