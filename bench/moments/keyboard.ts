import type { Page } from '@playwright/test';
import { findings } from '../../tests/e2e/support/axe.ts';
import { PHRASE } from '../../tests/e2e/support/story.ts';
import type { Line } from '../lib/report.ts';
import { openUnread } from './dossiers.ts';
import { atMost, shown } from './lines.ts';
import { sightOf, waitPainted } from './probe.ts';
import type { Stage } from './stage.ts';

/** Nothing but keys from here on: a mouse that moves or clicks is caught in the page. */
const forbidMouse = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const kind of ['mousedown', 'pointerdown', 'mousemove'])
      addEventListener(kind, () => document.documentElement.setAttribute('data-mouse', ''), true);
  });

/** Tab until the focus is on what has that name. @throws Error when it comes round without it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    const here = await page.evaluate(() => {
      const on = document.activeElement as HTMLElement | null;
      // What holds controls has their words too.
      if (!on?.matches('button, a, input, textarea')) return on?.getAttribute('role') ?? '';
      const labels = on instanceof HTMLInputElement ? [...(on.labels ?? [])] : [];
      return [on.getAttribute('aria-label'), ...labels.map((one) => one.textContent), on.innerText]
        .filter(Boolean)
        .join(' ');
    });
    if (name.test(here)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${name.source}`);
}

/** Writes into the field that Tab comes to. */
async function fill(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.insertText(text);
}

/** 10. From the sign-in to the sign-out without a mouse, in a new workspace; axe looks at each stop. */
export async function keyboardOnly(stage: Stage): Promise<readonly Line[]> {
  const { page } = await stage.beside();
  await forbidMouse(page);
  await page.reload();
  const found: string[] = [];
  let stops = 0;
  const stop = async (name: string): Promise<void> => {
    stops += 1;
    await page.waitForTimeout(500);
    for (const one of await findings(page)) found.push(`${name}: ${one}`);
  };

  await page.getByLabel('Adresse mail').waitFor();
  await fill(page, /Adresse mail/, stage.account.email);
  await fill(page, /Mot de passe/, stage.account.motDePasse);
  await stop('sign-in');
  await page.keyboard.press('Enter');
  await page.getByLabel('Phrase secrète').waitFor();
  await fill(page, /Phrase secrète/, PHRASE);
  await fill(page, /La même, encore une fois/, PHRASE);
  await stop('passphrase');
  await page.keyboard.press('Enter');
  await page.getByLabel(/mise en lieu sûr/).waitFor({ timeout: 60_000 });
  await stop('recovery key');
  await tabTo(page, /mise en lieu sûr/);
  await page.keyboard.press('Space');
  await tabTo(page, /Ouvrir mes dossiers/);
  await page.keyboard.press('Enter');

  await page.getByRole('grid').getByRole('row').nth(3).waitFor({ timeout: 120_000 });
  await stop('list');
  await tabTo(page, /^grid$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await waitPainted(page);
  await openUnread(page);
  await stop('dossier');
  const before = await sightOf(page);
  await page.keyboard.press('n');
  await waitPainted(page, before?.piece);
  for (let n = 0; n < 12 && (await sightOf(page))?.etat !== 'page'; n += 1) {
    await page.keyboard.press('n');
    await page.waitForTimeout(1_000);
  }
  await stop('pièce');
  await citeZone(page);
  await stop('citation');
  await page.keyboard.press('f');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Reprendre mon avis' }).waitFor();
  await stop('avis');
  const given = page.url();
  await page.keyboard.press('j');
  await page.waitForFunction((was) => location.href !== was, given);
  await waitPainted(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Palette de commandes' }).getByRole('combobox').waitFor();
  await page.keyboard.type('réglages');
  await page.getByRole('option').filter({ hasText: 'Réglages' }).first().waitFor();
  await stop('palette');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Se déconnecter…' }).waitFor();
  await stop('settings');
  await tabTo(page, /Se déconnecter…/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await stop('sign-out');
  await tabTo(page, /^Se déconnecter$/);
  await page.keyboard.press('Enter');
  await page
    .getByLabel('Mot de passe')
    .or(page.getByLabel('Adresse mail'))
    .or(page.getByRole('button', { name: 'Continuer' }))
    .first()
    .waitFor({ timeout: 60_000 });
  await stop('signed out');

  const mouse = await page.evaluate(() => document.documentElement.hasAttribute('data-mouse'));
  if (mouse) throw new Error('a mouse was used');
  for (const one of found) console.error(one);
  await stage.closeOthers();
  return [
    atMost('   journey by keyboard alone: what axe finds', found.length, '', 0),
    shown('   stops that axe looked at', stops, ''),
  ];
}

/** A zone drawn with the keys of the viewer, cited. Its tools are one stop of Tab, and arrows go from one to the next. */
async function citeZone(page: Page): Promise<void> {
  const on = page.locator(':focus');
  for (let step = 0; (await on.and(page.locator('[role=toolbar] *')).count()) === 0; step += 1) {
    if (step > 200) throw new Error('Tab never comes to the tools of the viewer');
    await page.keyboard.press('Tab');
  }
  for (let step = 0; !/zone/.test((await on.getAttribute('aria-label')) ?? ''); step += 1) {
    if (step > 20) throw new Error('no tool of the viewer draws a zone');
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: /^Citer/ })
    .first()
    .waitFor();
  await page.keyboard.press('q');
  await page.getByRole('region', { name: 'Citations' }).getByRole('listitem').first().waitFor();
}
