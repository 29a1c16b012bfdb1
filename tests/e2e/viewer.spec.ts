/** The pièce viewer alone, on files made for it: reading. Nothing of a file may run, in any test. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, pageBox, test, tool } from './support/viewer-page.ts';

const scroller = '.pv-scroller';
const scrollTop = (page: Page) => page.locator(scroller).evaluate((element) => element.scrollTop);

test('a PDF of ten pages is read: text over its picture, pages, zoom', async ({ viewer }) => {
  const { page } = viewer;
  expect(await viewer.open('releve.pdf')).toMatchObject({ verdict: 'page' });
  await expect(page.getByText('/ 10')).toBeVisible();
  const layers = page.locator('.page').first();
  const canvas = await layers.locator('canvas').first().boundingBox();
  expect(await layers.locator('.textLayer').boundingBox()).toEqual(canvas);
  const line = layers.locator('.textLayer span', { hasText: /^Langue japonaise$/ });
  await line.dblclick();
  expect(await page.evaluate(() => String(getSelection()).trim())).toMatch(/^(Langue|japonaise)$/);

  await tool(page, 'Page suivante').click();
  await expect(pageBox(page)).toHaveValue('2');
  await pageBox(page).fill('7');
  await pageBox(page).press('Enter');
  await expect(pageBox(page)).toHaveValue('7');

  await tool(page, /^Zoom/).click();
  await page.getByRole('menuitemradio', { name: 'Taille réelle' }).click();
  await expect(tool(page, /^Zoom 100/)).toBeVisible();
  await expect(pageBox(page)).toHaveValue('7');
  const width = (await page.locator('.page').nth(6).boundingBox())?.width ?? 0;
  expect(Math.abs(width - (595.28 * 96) / 72)).toBeLessThan(2);
});

test('a word is searched through the pages, with its rank', async ({ viewer }) => {
  const { page } = viewer;
  await viewer.open('releve.pdf');
  await page.locator(scroller).focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('JAPONAISE');
  const count = page.getByRole('search').getByRole('status');
  await expect(count).toHaveText('1 sur 20');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('3 sur 20');
  await expect(pageBox(page)).toHaveValue('2');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText('2 sur 20');
  await page.getByRole('button', { name: 'Résultat précédent' }).click();
  await page.getByRole('button', { name: 'Résultat précédent' }).click();
  await expect(count).toHaveText('20 sur 20');

  const field = page.getByRole('textbox', { name: 'Rechercher dans la pièce' });
  await field.fill('theme');
  await expect(count).toHaveText(/sur 10$/);
  await field.fill('introuvable');
  await expect(count).toHaveText('Aucun résultat');
  await viewer.open('scan.pdf');
  await expect(count).toHaveText(/Pas de texte/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search')).toBeHidden();
});

test('a pièce comes back where it was left: passage, zoom and turn', async ({ viewer }) => {
  const { page } = viewer;
  await viewer.open('formats.pdf');
  await tool(page, 'Faire pivoter').click();
  await tool(page, 'Agrandir').click();
  await page.locator(scroller).evaluate((element) => element.scrollTo(0, element.scrollHeight * 0.6));
  await page.waitForTimeout(500);
  const before = await scrollTop(page);
  const zoom = await tool(page, /^Zoom/).textContent();
  await viewer.open('releve.pdf');
  await viewer.open('formats.pdf');
  await expect(tool(page, /^Zoom/)).toHaveText(zoom ?? '');
  await expect.poll(async () => Math.abs((await scrollTop(page)) - before)).toBeLessThan(2);
  const box = await page.locator('.page').first().boundingBox();
  expect(box && box.width > box.height).toBe(true);

  // A dark page redraws everything, in the same place.
  await tool(page, 'Page sombre').click();
  await expect.poll(async () => Math.abs((await scrollTop(page)) - before)).toBeLessThan(2);
});

test('keys: the viewer takes its own and leaves the interface every other', async ({ viewer }) => {
  const { page } = viewer;
  await viewer.open('releve.pdf');
  await page.evaluate(() => {
    const left: string[] = [];
    Object.assign(window, { left });
    document.addEventListener('keydown', (event) => {
      if (!event.defaultPrevented) left.push(event.key);
    });
  });
  await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('PageDown');
  expect(await scrollTop(page)).toBeGreaterThan(300);
  await page.locator(scroller).focus();
  await page.keyboard.press('Home');
  expect(await scrollTop(page)).toBe(0);
  await page.keyboard.press('ArrowDown');
  expect(await scrollTop(page)).toBeGreaterThan(20);
  const zoom = await tool(page, /^Zoom/).textContent();
  await page.keyboard.press('+');
  await expect(tool(page, /^Zoom/)).not.toHaveText(zoom ?? '');
  await page.keyboard.press('-');
  await page.keyboard.press('0');
  await expect(tool(page, 'Page entière')).toBeVisible();
  const mine = ['PageDown', 'Home', 'ArrowDown', '+', '-', '0'];
  const others = ['j', 'k', 'n', 'p', 'v', 'r', 'f', 'd', '1', '5', '?', '['];
  for (const key of others) await page.keyboard.press(key);
  await page.keyboard.press('Control+k');
  const left = await page.evaluate(() => (window as unknown as { left: string[] }).left);
  for (const key of mine) expect(left).not.toContain(key);
  expect(left).toEqual(expect.arrayContaining([...others, 'k']));

  // One stop for Tab in the bar; arrows go on from there.
  await pageBox(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tool(page, 'Page suivante')).toBeFocused();
  await page.keyboard.press('End');
  await expect(tool(page, 'Rechercher dans la pièce')).toBeFocused();
});

test('thumbnails: only those in view are drawn, and they lead to their page', async ({ viewer }) => {
  const { page } = viewer;
  await viewer.open('releve.pdf');
  await tool(page, 'Afficher les vignettes').click();
  const column = page.getByRole('navigation', { name: 'Vignettes' });
  await expect(column.locator('canvas').first()).toBeVisible();
  expect(await column.getByRole('button').count()).toBeLessThan(10);
  await column.getByRole('button', { name: 'Page 3' }).click();
  await expect(pageBox(page)).toHaveValue('3');
  await expect(column.getByRole('button', { name: 'Page 3' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('End');
  await expect(pageBox(page)).toHaveValue('10');
  await expect(column.getByRole('button', { name: 'Page 10' })).toBeFocused();
});

test('a photograph stands as its EXIF says, turns and zooms like a page', async ({ viewer }) => {
  const { page } = viewer;
  expect(await viewer.open('photo.jpg')).toMatchObject({ verdict: 'page' });
  const sheet = page.locator('.pv-sheet');
  const upright = await sheet.boundingBox();
  expect((upright?.height ?? 0) / (upright?.width ?? 1)).toBeCloseTo(4 / 3, 1);
  // Hair above, background below: what orientation 6 turns.
  const darkness = await page
    .getByRole('img', { name: /photo\.jpg/ })
    .evaluate((canvas: HTMLCanvasElement) => {
      const context = canvas.getContext('2d');
      const at = (y: number) =>
        context?.getImageData(canvas.width / 2, canvas.height * y, 1, 1).data[0] ?? -1;
      return { above: at(0.28), below: at(0.75) };
    });
  expect(darkness.above).toBeLessThan(80);
  expect(darkness.below).toBeGreaterThan(80);
  await tool(page, 'Faire pivoter').click();
  const turned = await sheet.boundingBox();
  expect(turned && turned.width > turned.height).toBe(true);
  await tool(page, /^Zoom/).click();
  await page.getByRole('menuitemradio', { name: 'Taille réelle' }).click();
  await expect.poll(async () => (await sheet.boundingBox())?.width).toBe(4000);
  await expect
    .poll(() => sheet.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width))
    .toBe(3000);
  await expect(tool(page, 'Une image n’a pas de texte où chercher')).toHaveAttribute('aria-disabled', 'true');
});

test('a photograph that was zoomed and left is there again, at the size of a screen', async ({ viewer }) => {
  const { page } = viewer;
  const picture = page.locator('.pv-picture');
  const seen = () =>
    picture.evaluate((canvas: HTMLCanvasElement) => {
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const shades = new Set<number>();
      for (let at = 0; at < data.length; at += 4_000) shades.add(data[at] ?? 0);
      return { width: canvas.width, shades: shades.size };
    });
  await viewer.open('photo.jpg');
  const before = await seen();
  expect(before.shades).toBeGreaterThan(10);
  await tool(page, /^Zoom/).click();
  await page.getByRole('menuitemradio', { name: 'Taille réelle' }).click();
  await expect.poll(async () => (await seen()).width).toBe(3000);
  for (let times = 0; times < 2; times += 1) {
    await viewer.open('cv.pdf');
    // What was left is freed when the window has time for it.
    await page.waitForTimeout(1_200);
    await viewer.open('photo.jpg');
    await expect.poll(seen).toEqual(before);
  }
});

test('a dark page exchanges paper and ink, not photographs', async ({ viewer }) => {
  const { page } = viewer;
  await viewer.open('cv.pdf');
  await tool(page, 'Page sombre').click();
  await expect(page.locator('.pv-photo')).toHaveCount(1);
  const filter = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).filter);
  await expect.poll(() => filter('.canvasWrapper > canvas')).toContain('invert');
  await viewer.open('scan.pdf');
  await expect.poll(() => filter('.canvasWrapper > canvas')).toContain('invert');
  await expect(page.locator('.pv-photo')).toHaveCount(0);
  await viewer.open('photo.jpg');
  expect(await filter('.pv-picture')).not.toContain('invert');
});

test('a prefetched pièce is on screen in the second frame', { tag: '@timed' }, async ({ viewer }) => {
  const { page } = viewer;
  await viewer.open('releve.pdf');
  for (const file of ['scan.pdf', 'photo.jpg']) {
    await viewer.prefetch(file);
    await page.waitForTimeout(1_500);
    const seen = await page.evaluate(async (source) => {
      const { corpus } = window as unknown as { corpus: { open(s: unknown): Promise<unknown> } };
      void corpus.open(source);
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      const viewer = document.querySelector<HTMLElement>('[data-piece]');
      const picture = document.querySelector('.pv-preview, .page canvas, .pv-picture');
      return [
        viewer?.dataset.piece,
        viewer?.dataset.etat,
        (picture?.getBoundingClientRect().width ?? 0) > 400,
      ];
    }, viewer.sourceOf(file));
    expect(seen).toEqual([file, 'page', true]);
  }
});

test('a passage is cited where it stands, and found again after a turn (DE1)', async ({ viewer }) => {
  const { page } = viewer;
  await viewer.open('releve.pdf');
  const line = page
    .locator('.page')
    .nth(1)
    .locator('.textLayer span', { hasText: /^Civilisation du Japon$/ });
  await page.locator('[data-tool="next"]').click();
  await line.click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Citer ce passage' }).click();
  const [passage] = await viewer.passages();
  expect(passage).toMatchObject({ page: 2, extrait: 'Civilisation du Japon' });
  // Written at (64, 841.89 − 150 − 4 × 26), 11 points high.
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = passage?.quads[0] ?? [];
  expect(Math.abs(x1 - 64)).toBeLessThan(2);
  expect(y1).toBeLessThan(587.89);
  expect(y2).toBeGreaterThan(587.89 + 6);
  expect(x2 - x1).toBeGreaterThan(80);
  expect(x2 - x1).toBeLessThan(120);

  await tool(page, 'Faire pivoter').click();
  await viewer.showPassage(passage ?? null);
  const mark = page.locator('.pv-passage');
  await expect(mark).toBeInViewport();
  // The text of a turned page is laid out after its picture.
  await expect(async () => {
    const marked = await mark.boundingBox();
    const text = await line.boundingBox();
    expect(Math.abs((marked?.x ?? 0) - (text?.x ?? 99))).toBeLessThan(6);
    expect(Math.abs((marked?.y ?? 0) - (text?.y ?? 99))).toBeLessThan(6);
    expect(marked && marked.height > marked.width).toBe(true);
  }).toPass({ timeout: 10_000 });
  await viewer.showPassage(null);
  await expect(mark).toHaveCount(0);
});

test('axe finds nothing, light or dark, with everything open, in both languages', async ({ viewer }) => {
  test.setTimeout(120_000);
  const { page } = viewer;
  const findings = async (): Promise<readonly string[]> =>
    (await new AxeBuilder({ page }).include('[data-piece]').analyze()).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${String(target)}`),
    );
  for (const query of ['?theme=clair&langue=fr', '?theme=sombre&langue=en']) {
    await viewer.load(query);
    await viewer.open('scripts.pdf');
    await page.locator('[data-tool="thumbnails"]').click();
    await page.locator('[data-tool="find"]').click();
    await page.keyboard.type('note');
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/\d (sur|of) \d/);
    expect(await findings(), query).toEqual([]);
    await viewer.open('chiffre.pdf');
    expect(await findings(), `${query}, failure`).toEqual([]);
    await viewer.open('photo.jpg');
    expect(await findings(), `${query}, image`).toEqual([]);
  }
});
