/**
 * The main path of the guide for somebody who reads English: every screen, every mail and the dossier's PDF,
 * with no French sentence of ours left on the way, and nothing that axe finds in either theme.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { questionsPour, TYPES_PIECE } from '../../src/main/demo/organisation/demandes.ts';
import { openPortal } from '../server/portal-client.ts';
import { harmlessPdf } from '../validation/hostile-files.ts';
import { expectAccessible } from './support/axe.ts';
import { type French, frenchOfCatalogue, leftIn, linesOf } from './support/left-french.ts';
import { MOT_DE_PASSE, mailedLink, startPortal } from './support/portal.ts';
import { goTo } from './support/portal-steps.ts';
import { readPdf } from './support/read-pdf.ts';
import { expect, test } from './support/test.ts';

const EMAIL = 'mary.relave@example.org';

/** Every text of a value, however deep; of a text in both languages, the one that an English reader is given. */
const stringsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const { fr, en, ...rest } = value as Readonly<Record<string, unknown>>;
  return [en === '' || en === undefined ? fr : en, ...Object.values(rest)].flatMap(stringsOf);
};

/** What the établissement named itself: its offer, its own texts, what its formations ask. */
async function dataOf(server: { readonly url: string }): Promise<readonly string[]> {
  const visitor = openPortal(server, 'en');
  const said = [await visitor.query('site.accueil'), await visitor.query('site.offre')];
  return stringsOf([said.map(({ data }) => data), questionsPour('mongol'), TYPES_PIECE]);
}

async function checkScreen(
  page: Page,
  french: French,
  data: readonly string[],
  state: string,
): Promise<void> {
  expect.soft(await page.locator('html').getAttribute('lang'), `${state}: lang`).toBe('en');
  expect.soft(leftIn(await linesOf(page), french, data), `${state}: French left`).toEqual([]);
  await expectAccessible(page, state);
}

test('PR1, LC2, LC4, LC5, LC9, ML1: in English from the account to the receipt, its mails and the PDF', async ({
  browser,
  folder,
}) => {
  test.setTimeout(300_000);
  const portal = await startPortal(folder);
  const { sink, server } = portal;
  const pdf = path.join(folder, 'document no 1.pdf');
  await writeFile(pdf, harmlessPdf());
  const french = await frenchOfCatalogue();
  expect(french.phrases.length).toBeGreaterThan(500);
  const data = await dataOf(server);
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const check = (state: string) => checkScreen(page, french, data, state);
  const h1 = (name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const saved = () => expect(page.getByText(/^Saved \d/).first()).toBeVisible();
  try {
    await page.goto(server.url);
    await h1('Apply online');
    await expect(page.getByText(/programmes are open for applications/)).toBeVisible();
    await check('home');
    await page.getByRole('main').getByRole('link', { name: 'Create my account' }).first().click();
    await h1('Create an account');
    await page.getByRole('button', { name: 'Create my account' }).click();
    await expect(page.getByText('Type your first name.').first()).toBeVisible();
    await check('create, every mistake');
    await page.getByRole('textbox', { name: /^First name/ }).fill('Mary');
    await page.getByRole('textbox', { name: /^Family name/ }).fill('Relave');
    await page.getByRole('textbox', { name: /^Mail address/ }).fill(EMAIL);
    await page.getByRole('textbox', { name: /^The same address/ }).fill(EMAIL);
    await page.getByRole('button', { name: 'Create my account' }).click();
    await h1('One more step: activate your account');
    await check('mail sent');

    await page.goto(await mailedLink(sink, EMAIL, /^Activate your application account/));
    await page.getByLabel(/Your password/).fill(MOT_DE_PASSE);
    await check('activation');
    await page.getByRole('button', { name: 'Activate my account' }).click();
    await h1('Personal information');
    await page.getByLabel(/^Birth name/).fill('Relave');
    await page.getByLabel(/^First names/).fill('Mary');
    await page.getByLabel(/^Date of birth/).fill('2004-05-06');
    await page.getByLabel(/^Country of birth/).selectOption('GB');
    await page.getByLabel(/^Town of birth/).fill('Leeds');
    await page.getByLabel(/^Nationality/).selectOption('GB');
    await page.getByLabel(/^Mobile telephone/).fill('+44 113 496 0000');
    await saved();
    await check('personal information');
    await goTo(page, '/profil/adresse');
    await h1('Address');
    await page.getByLabel(/^Country/).selectOption('GB');
    await page
      .getByLabel(/^Address/)
      .first()
      .fill('1 Park Row');
    await page.getByLabel(/^Postal code/).fill('LS1 5HN');
    await page.getByLabel(/^Town/).fill('Leeds');
    await saved();
    await check('address');
    await goTo(page, '/profil/bac');
    await expect(page.getByLabel('No baccalauréat')).toBeVisible();
    await check('baccalauréat');
    await page.getByLabel('No baccalauréat').check();
    await saved();

    await goTo(page, '/candidatures');
    await h1('My applications');
    await page.getByRole('button', { name: 'New application' }).click();
    await page.getByLabel('Search the open programmes').fill('mongol');
    await check('choosing a programme');
    await page
      .getByRole('button', { name: /Mongolian/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toContainText('Apply to this programme?');
    await check('confirming the programme');
    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    await h1(/Mongolian/);
    await check('application, empty');
    const waiting = page
      .locator('[id^="piece-"]')
      .filter({ hasText: 'Missing' })
      .filter({ hasText: 'Required' });
    for (let left = await waiting.count(); left > 0; left -= 1) {
      const card = waiting.first();
      const aside = card.getByRole('button', { name: /not concerned/i });
      if ((await aside.count()) > 0) await aside.click();
      else await card.locator('input[type=file]').first().setInputFiles(pdf);
      await expect(waiting).toHaveCount(left - 1, { timeout: 30_000 });
    }
    await check('application, deposited');
    await page.getByRole('tab', { name: /Additional forms/ }).click();
    await page.getByLabel(/^Your level/).selectOption('A2');
    await page.getByLabel(/^Years of study/).fill('2');
    await page.getByRole('radio', { name: 'Yes' }).first().check();
    await page.getByLabel(/^Your plans/).fill('Translate poetry.');
    await expect(page.getByText(/Everything is ready/)).toBeVisible({ timeout: 20_000 });
    await check('application, ready');

    await page.getByLabel(/I submit my application/).check();
    await page.getByRole('button', { name: 'Submit my application' }).click();
    await expect(page.getByRole('heading', { name: 'Application submitted' })).toBeVisible({
      timeout: 20_000,
    });
    const number = /\d{4}-[A-Z0-9]{8}-1/;
    const recu = number.exec(await page.getByRole('main').innerText())?.[0] ?? 'no receipt';
    await check('submitted');
    await mailedLink(sink, EMAIL, /^Receipt of your application/);

    const mine = sink.mails.filter(({ to }) => JSON.stringify(to).includes(EMAIL));
    expect(mine.length).toBeGreaterThanOrEqual(3);
    for (const { subject = '', text = '' } of mine) {
      expect.soft(text, subject).toContain('Hello Mary');
      expect
        .soft(`${subject}\n${text}`, subject)
        .not.toMatch(/\b(votre|vous|candidature n°|bonjour|dossier)\b/i);
    }
    expect(mine.at(-1)?.text).toContain(recu);

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Download my file/ }).click();
    const paper = await readPdf(Uint8Array.from(await readFile(await (await download).path())));
    const text = paper.map((one) => one.text).join('\n');
    expect(text).toContain(recu);
    expect(text).toContain('Date of birth');
    expect
      .soft(
        leftIn(
          text.split('\n').flatMap((one) => one.split(/ {2,}/)),
          french,
          data,
        ),
        'PDF',
      )
      .toEqual([]);
    await goTo(page, '/candidatures');
    await expect(page.getByText('Received').first()).toBeVisible();
    await check('my applications');
  } finally {
    await context.close();
    await portal.close();
  }
});
