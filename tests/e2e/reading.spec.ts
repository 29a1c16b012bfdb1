/** Reading: panes that are equal, another dossier beside, scrolling together, the whole screen. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { shows } from './support/capabilities.ts';
import { unplug } from './support/desk-steps.ts';
import { openDesk, pane } from './support/reading.ts';
import { readServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

const toolsOf = (page: Page, rang: number): Promise<readonly (string | null)[]> =>
  pane(page, rang)
    .getByRole('toolbar')
    .getByRole('button')
    .evaluateAll((tools) => tools.map((tool) => tool.getAttribute('data-tool')));
const scroller = (page: Page, rang: number) => pane(page, rang).locator('.pv-scroller');
const topOf = (page: Page, rang: number): Promise<number> =>
  scroller(page, rang).evaluate((element) => element.scrollTop);
const scrollTo = (page: Page, rang: number, top: number) =>
  scroller(page, rang).evaluate((element, to) => element.scrollTo({ top: to }), top);

test(
  'two panes can do the same, in two keys, and another dossier is read beside under its name',
  shows({ volets: 'online' }),
  async ({ browser, folder }) => {
    test.setTimeout(180_000);
    const { page, account, server, close } = await openDesk(browser, folder);
    try {
      await page.keyboard.press('x');
      const [first, second] = [pane(page, 1), pane(page, 2)];
      await expect(second.locator('[data-etat="page"]')).toBeVisible();
      await expect(second).toHaveAttribute('aria-current', 'true');
      const tabs = (of: typeof first) => of.getByRole('tablist').getByRole('tab', { selected: true });
      const readFirst = (await tabs(first).textContent()) ?? '';
      const readSecond = (await tabs(second).textContent()) ?? '';
      expect(readSecond).not.toBe(readFirst);
      expect(await toolsOf(page, 2)).toEqual(await toolsOf(page, 1));

      // N and P act on the active pane alone; F6 goes through them.
      await page.keyboard.press('n');
      await expect(tabs(second)).not.toHaveText(readSecond);
      await expect(tabs(first)).toHaveText(readFirst);
      await page.keyboard.press('p');
      await expect(tabs(second)).toHaveText(readSecond);
      await page.locator('#volet-candidat').focus();
      await page.keyboard.press('F6');
      await expect(first).toBeFocused();
      await expect(first).toHaveAttribute('aria-current', 'true');
      await page.keyboard.press('F6');
      await expect(second).toBeFocused();

      // A passage of the second pane goes into the avis by the same key.
      const line = second
        .locator('.textLayer span')
        .filter({ hasText: /\S{3,}/ })
        .first();
      await line.click({ clickCount: 3 });
      await expect(page.getByRole('button', { name: 'Citer ce passage' })).toBeVisible();
      await page.keyboard.press('q');
      await expect(page.getByRole('region', { name: 'Citations' }).getByRole('listitem')).toHaveCount(1);
      await expectAccessible(page, 'two panes');
      await page.keyboard.press('x');
      await expect(second).toBeHidden();

      // B: the same pièce of the next dossier; nothing of it goes into this avis.
      await page.keyboard.press('n');
      const read = await page
        .getByRole('tablist', { name: 'Pièces du dossier' })
        .getByRole('tab', { selected: true })
        .locator('[title]')
        .innerText();
      await page.keyboard.press('b');
      await expect(second.getByRole('note', { name: /^Autre dossier/ })).toBeVisible();
      await expect(tabs(second)).toContainText(read);
      await expect(first).toHaveAttribute('aria-current', 'true');
      const other = second.locator('.textLayer span').filter({ hasText: /\S{3,}/ });
      if ((await other.count()) > 0) {
        await other.first().click({ clickCount: 3 });
        await expect(page.getByRole('button', { name: /Surligner/ })).toBeVisible();
        await expect(page.getByRole('button', { name: 'Citer ce passage' })).toBeHidden();
      }
      await expectAccessible(page, 'another dossier beside');
      await page.keyboard.press('b');
      await expect(second).toBeHidden();

      // One that is picked by its name.
      await page.getByRole('button', { name: 'Ce volet de lecture' }).click();
      await page.getByRole('menuitem', { name: 'Un autre dossier…' }).click();
      const choice = page.getByRole('option').last();
      const picked = (await choice.innerText()).split('\n')[0] ?? '';
      await expectAccessible(page, 'picking a dossier');
      await page.getByRole('combobox', { name: 'Nom, numéro ou formation' }).fill(picked);
      await expect(page.getByRole('option').first()).toContainText(picked);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('note', { name: picked })).toBeVisible();
      await page.getByRole('button', { name: 'Revenir au dossier ouvert' }).click();
      await expect(page.getByRole('note')).toBeHidden();

      // A key that is pressed while a dossier is on its way waits for it.
      const others = await readServer(server.folder, async ({ store }) => {
        const rows = await store.feedAfter(`commission:${account.commissionId}`, 0, 10_000);
        return rows.filter(({ entity, id }) => entity === 'dossier' && id !== account.dossier.id);
      });
      for (const { id } of others.slice(0, 4)) {
        await page.evaluate(async (to) => {
          const gone = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
          location.hash = `#/dossiers/${to}`;
          await gone;
          await new Promise((resolve) => setTimeout(resolve));
          const key = { key: 'b', code: 'KeyB', bubbles: true, cancelable: true };
          document.body.dispatchEvent(new KeyboardEvent('keydown', key));
        }, id);
        await expect(second.getByRole('note', { name: /^Autre dossier/ })).toBeVisible();
        await page.keyboard.press('b');
        await expect(second).toBeHidden();
      }
    } finally {
      await close();
    }
  },
);

test(
  'panes scroll together on demand, and stay where they are otherwise',
  shows({ volets: 'offline' }),
  async ({ browser, folder }) => {
    test.setTimeout(180_000);
    const { page, wire, close } = await openDesk(browser, folder);
    try {
      await unplug(page, wire);
      await page.keyboard.press('x');
      await expect(pane(page, 2).locator('[data-etat="page"]')).toBeVisible();
      // Large enough to scroll: a photo in one, a PDF in the other.
      for (const rang of [1, 2]) {
        await pane(page, rang).getByRole('button', { name: /^Zoom/ }).click();
        await page.getByRole('menuitemradio', { name: '200' }).click();
      }
      await page.keyboard.press('y');
      const link = page.getByRole('button', { name: 'Faire défiler les volets ensemble' });
      await expect(link).toHaveAttribute('aria-pressed', 'true');
      await scrollTo(page, 1, 0);
      await scrollTo(page, 2, 0);
      await page.waitForTimeout(300);
      await scrollTo(page, 2, 240);
      await expect.poll(() => topOf(page, 1)).toBeGreaterThan(60);
      const [one, two] = [await topOf(page, 1), await topOf(page, 2)];
      expect(two).toBe(240);
      // The same part of each page, whatever its size; and it settles.
      const part = (rang: number, top: number) =>
        pane(page, rang)
          .locator('.page, .pv-sheet')
          .first()
          .evaluate((element, at) => at / (element as HTMLElement).offsetHeight, top);
      expect(Math.abs((await part(1, one)) - (await part(2, two)))).toBeLessThan(0.03);
      await page.waitForTimeout(500);
      expect([await topOf(page, 1), await topOf(page, 2)]).toEqual([one, two]);

      await page.keyboard.press('y');
      await expect(link).toHaveAttribute('aria-pressed', 'false');
      await scrollTo(page, 2, 30);
      await page.waitForTimeout(300);
      expect(await topOf(page, 1)).toBe(one);
    } finally {
      await close();
    }
  },
);

test(
  'the pages take the whole window, keys stay the same, and Escape comes back',
  shows({ volets: 'online' }),
  async ({ browser, folder }) => {
    test.setTimeout(180_000);
    const { page, account, close } = await openDesk(browser, folder);
    try {
      const name = await page.getByRole('heading', { level: 1 }).innerText();
      await page.keyboard.press('e');
      await expect(page.getByRole('banner')).toBeHidden();
      await expect(page.getByRole('tab', { name: 'Mon avis' })).toBeHidden();
      const leave = page.getByRole('button', { name: 'Quitter le plein écran' });
      await expect(page.getByText(name).filter({ visible: true }).first()).toBeVisible();
      await expectAccessible(page, 'full screen');
      const before = await page.locator('[data-piece]').getAttribute('data-piece');
      await page.keyboard.press('n');
      await expect(page.locator('[data-piece]')).not.toHaveAttribute('data-piece', before ?? '');
      const width = await page.locator('.pv-scroller').evaluate((element) => element.clientWidth);
      expect(width).toBeGreaterThan(1200);
      // The line goes away by itself, and comes back when one reaches for it.
      await expect(leave).toHaveCSS('opacity', '1');
      await page.mouse.move(640, 400);
      await expect
        .poll(() => leave.evaluate((button) => getComputedStyle(button.parentElement ?? button).opacity))
        .toBe('0');
      await page.mouse.move(640, 2);
      await expect
        .poll(() => leave.evaluate((button) => getComputedStyle(button.parentElement ?? button).opacity))
        .toBe('1');
      await page.mouse.move(640, 400);
      // An avis is still one key away.
      await page.keyboard.press('f');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('banner')).toBeVisible();
      expect(page.url()).toContain(account.dossier.id);
      await expect(page.getByRole('radio', { name: /Favorable/ }).first()).toBeChecked();
    } finally {
      await close();
    }
  },
);
