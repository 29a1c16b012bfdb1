/** Full-text search without a network: a sentence that only a page has, opened at that page, and back. */
import path from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expectAccessible } from './support/axe.ts';
import { openEdition } from './support/browser-edition.ts';
import { type Account, makeCampaign } from './support/campaign.ts';
import { shows } from './support/capabilities.ts';
import { allPiecesHere, unplug } from './support/desk-steps.ts';
import { openWire } from './support/proxy.ts';
import { readServer, startServer } from './support/server.ts';
import { signIn } from './support/story.ts';
import { expect, test } from './support/test.ts';

interface Sentence {
  readonly dossierId: string;
  readonly typeId: string;
  readonly page: number;
  /** Stands on this page of this file and nowhere else. */
  readonly text: string;
}

/** What is written on each page of a PDF, line by line; nothing of one that is damaged on purpose. */
async function pageLines(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await loading.promise;
    const pages: string[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.flatMap((item) => ('str' in item ? [item.str] : [])));
    }
    return pages;
  } catch {
    return [];
  } finally {
    await loading.destroy();
  }
}

/** A line of a later page of a pièce, which no other page of the commission has. */
const sentenceOf = (folder: string, account: Account): Promise<Sentence> =>
  readServer(folder, async ({ store, files }) => {
    const personne = await store.personneByEmail(account.email);
    const seat = personne?.roles.find((role) => 'commissionId' in role);
    const rows = await store.feedAfter(
      `commission:${seat && 'commissionId' in seat ? seat.commissionId : ''}`,
      0,
      10_000,
    );
    const ids = rows.filter(({ entity }) => entity === 'dossier').map(({ id }) => id);
    const lines = new Map<string, Sentence & { readonly times: number }>();
    for (const { id: dossierId, body } of await store.getMany('dossier', ids)) {
      for (const { typeId, versions } of body.pieces) {
        const version = versions.at(-1);
        if (version?.type !== 'application/pdf') continue;
        const parts: Uint8Array[] = [];
        for await (const part of files.read(version.sha256)) parts.push(part);
        for (const [i, page] of (await pageLines(Buffer.concat(parts))).entries())
          for (const text of page) {
            const times = (lines.get(text)?.times ?? 0) + 1;
            lines.set(text, { dossierId, typeId, page: i + 1, text, times });
          }
      }
    }
    const found = [...lines.values()].find(
      ({ times, page, text }) => times === 1 && page > 1 && /^\p{L}+ [\p{L}\p{N} ]{8,60}$/u.test(text),
    );
    if (!found) throw new Error('the demonstration has no such page');
    return found;
  });

test(
  'SY7: a sentence of a page is found offline, opened at its page, marked, and left for the results',
  shows({ textes: 'both' }),
  async ({ browser, folder }) => {
    test.setTimeout(240_000);
    const data = path.join(folder, 'serveur');
    const account = await makeCampaign(data, 24);
    const sentence = await sentenceOf(data, account);
    const server = await startServer(data);
    const wire = await openWire(() => server.port);
    const edition = await openEdition(browser, { folder: path.join(folder, 'poste'), serverUrl: wire.url });
    const { page } = edition;
    try {
      await signIn(page, account);
      await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
      await allPiecesHere(page);
      await page.keyboard.press('t');
      const field = page.getByRole('combobox', { name: 'Rechercher dans les textes' });
      await expect(field).toBeFocused();
      await expect(page.getByText('Cherchez dans ce qui est écrit')).toBeVisible();
      // Told as it is: all were read, and the scans among them have no text.
      const footer = page.locator('main footer');
      await expect(footer).toContainText(/Les \d+ pièces sont lues ; \d+ sans texte/, { timeout: 120_000 });
      await field.fill('japonais');
      await expect(page.getByRole('option').first()).toBeVisible();
      await unplug(page, wire);

      await field.fill('');
      await field.focus();
      await page.keyboard.type(`"${sentence.text}"`);
      const options = page.getByRole('option');
      // A person of staff also sees what other commissions have.
      await expect(options.first()).toContainText(sentence.text);
      const count = await options.count();
      const opened = /p\.\s(\d+)/.exec(await options.first().innerText())?.[1] ?? '';
      await expect(options.locator('mark').first()).toContainText(sentence.text.split(' ')[0] ?? '');
      await expectAccessible(page, 'results');

      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/dossiers\//);
      const highlight = page.locator(`.page[data-page-number="${opened}"] .textLayer .highlight`).first();
      await expect(highlight).toBeInViewport({ timeout: 30_000 });
      await expect(page.getByRole('textbox', { name: 'Aller à la page' })).toHaveValue(opened);
      // The passage came into view in its pane: the window itself stays where it is.
      await expect(page.getByRole('banner')).toBeInViewport({ ratio: 1 });

      await page.keyboard.press('Escape');
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(`"${sentence.text}"`);
      await expect(options).toHaveCount(count);

      // Words of different pièces, and arrows among what they find.
      await field.fill('japonais université');
      await expect(options.nth(3)).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(options.nth(2)).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/dossiers\//);
      await page.keyboard.press('Escape');
      await expect(options.nth(2)).toHaveAttribute('aria-selected', 'true');

      // What one writes of a dossier is found at once, and gone to: in view, marked, and where keys are.
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: /^Écrire une note/ }).fill('Plonk : revoir la mention du bac.');
      await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
      const note = page.locator('[data-passage]').filter({ hasText: 'Plonk' }).first();
      await expect(note).toBeVisible();
      await page.locator('details[data-rubrique="notes"] > summary').click();
      await expect(note).toBeHidden();
      await page.keyboard.press('Escape');
      await field.fill('plonk');
      await expect(options.first()).toContainText('Note de');
      await page.keyboard.press('Enter');
      await expect(note).toBeInViewport();
      await expect(note).toBeFocused();
      const marked = () =>
        page.evaluate(() =>
          [...(CSS.highlights.get('passage-trouve') ?? [])].map((range) => (range as Range).toString()),
        );
      await expect.poll(marked).toEqual(['Plonk']);
      await expect(page.getByText('Passage trouvé dans « Notes »')).toBeAttached();
      await expectAccessible(page, 'a note that was found');
      await page.keyboard.press('Escape');
      await expect.poll(marked).toEqual([]);
      // So is what stands in a profile.
      await field.fill('licence');
      const cursus = page.getByRole('option').filter({ hasText: /^Cursus/ });
      await cursus.first().click();
      await expect(page.locator('details[data-rubrique="cursus"] > summary')).toBeFocused();
      await expect.poll(async () => (await marked())[0]?.toLowerCase()).toBe('licence');
      await page.keyboard.press('Escape');

      // And so is what somebody thinks of it, also while it is written.
      await page.evaluate((id) => {
        location.hash = `#/dossiers/${id}`;
      }, account.dossier.id);
      const comment = page.getByRole('textbox', { name: 'Commentaire' }).first();
      await comment.fill('Dossier solide, zigzag assumé.');
      await expect(page.getByText(/^Brouillon enregistré/).first()).toBeVisible();
      await page.getByRole('tab', { name: 'Traitement' }).click();
      await page.keyboard.press('t');
      await field.fill('zigzag');
      await expect(options.first()).toContainText('Mon avis');
      await page.keyboard.press('Enter');
      await expect(comment).toBeFocused();
      const selected = () =>
        comment.evaluate((area) =>
          area instanceof HTMLTextAreaElement
            ? area.value.slice(area.selectionStart, area.selectionEnd)
            : null,
        );
      expect(await selected()).toBe('zigzag');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');

      await field.fill('qqqzzz');
      await expect(page.getByText('Aucun dossier ne contient ces mots')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('grid')).toBeVisible();
    } finally {
      await edition.quit();
      await wire.close();
      await server.stop();
    }
  },
);
