/** FI4: the tool in the hands of a candidat: finger, mouse, keyboard, screen reader. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { COLOURS, makePhoto, makeText } from './support/fusion-files.ts';
import { expect, test } from './support/fusion-page.ts';

const small = (name: string, seed = 1) =>
  makePhoto(name, { width: 900, height: 1200, seed, colour: COLOURS[seed % 5] ?? '' });
const three = () => Promise.all(['a.jpg', 'b.jpg', 'c.jpg'].map(small));
const names = (page: Page) => page.getByRole('listitem').locator('[title$=".jpg"]').allTextContents();
const said = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1);

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

test('FI4 pages are put in order with the keyboard alone, and each move is said', async ({ fusion }) => {
  const { page } = fusion;
  await fusion.open(await three());
  const handle = (rang: number) => page.getByRole('button', { name: `Déplacer la page ${rang}` });
  await handle(2).focus();
  await page.keyboard.press('ArrowUp');
  await said(page, 'Page 2 déplacée en 1');
  await expect(handle(1)).toBeFocused();
  await page.keyboard.press('End');
  await said(page, 'Page 1 déplacée en 3');
  await expect(handle(3)).toBeFocused();
  expect(await names(page)).toEqual(['a.jpg', 'c.jpg', 'b.jpg']);
  // The arrows as buttons keep the focus, to the end of the list and beyond.
  await page.getByRole('button', { name: 'Reculer la page 1' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Reculer la page 3' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual(['c.jpg', 'b.jpg', 'a.jpg']);
});

test('FI4 a removed page comes back where it was, and the focus is never lost', async ({ fusion }) => {
  const { page } = fusion;
  await fusion.open(await three());
  await page.getByRole('button', { name: 'Retirer la page 2' }).click();
  await said(page, 'Page retirée : b.jpg');
  await expect(page.getByRole('button', { name: 'Retirer la page 2' })).toBeFocused();
  expect(await names(page)).toEqual(['a.jpg', 'c.jpg']);
  await page.getByRole('button', { name: 'Retirer la page 1' }).click();
  await page.getByRole('button', { name: 'Retirer la page 1' }).click();
  const undo = page.getByRole('button', { name: 'Remettre la page' });
  await expect(undo).toBeFocused();
  for (let i = 0; i < 3; i++) await undo.click();
  expect(await names(page)).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
  await expect(undo).toBeHidden();
});

test('FI4 a page is dragged by the mouse and by a finger', async ({ fusion, browser, fusionServer }) => {
  const { page } = fusion;
  await page.setViewportSize({ width: 1000, height: 800 });
  await fusion.open(await three());
  const card = (rang: number) => page.getByRole('listitem').nth(rang - 1);
  const first = await card(1).boundingBox();
  const last = await card(3).boundingBox();
  if (!first || !last) throw new Error('no cards');
  await page.mouse.move(first.x + 60, first.y + 80);
  await page.mouse.down();
  await page.mouse.move(last.x + 60, last.y + 90, { steps: 8 });
  await expect(card(3)).toHaveAttribute('data-drop', 'after');
  await page.mouse.up();
  expect(await names(page)).toEqual(['b.jpg', 'c.jpg', 'a.jpg']);
  // The click that ends a drag opens nothing; a drag given up changes nothing.
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.mouse.move(first.x + 60, first.y + 80);
  await page.mouse.down();
  await page.mouse.move(last.x + 60, last.y + 90, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await names(page)).toEqual(['b.jpg', 'c.jpg', 'a.jpg']);

  const phone = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 740 } });
  const touched = await phone.newPage();
  await touched.goto(`${fusionServer.origin}/portal/fusion/fusion.html`);
  await touched
    .locator('#choisir')
    .setInputFiles((await three()).map(({ name, buffer }) => ({ name, buffer, mimeType: 'image/jpeg' })));
  await expect(touched.getByRole('listitem')).toHaveCount(3);
  await expect(touched.getByRole('button', { name: 'Créer le PDF' })).toBeEnabled();
  const grip = await touched.getByRole('button', { name: 'Déplacer la page 3' }).boundingBox();
  const top = await touched.getByRole('listitem').first().boundingBox();
  if (!grip || !top) throw new Error('no handle');
  const cdp = await phone.newCDPSession(touched);
  const finger = (type: 'touchStart' | 'touchMove', y: number) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: grip.x + 20, y }] });
  await finger('touchStart', grip.y + 20);
  for (let i = 1; i <= 6; i++) await finger('touchMove', grip.y + ((top.y + 30 - grip.y) * i) / 6);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => names(touched)).toEqual(['c.jpg', 'a.jpg', 'b.jpg']);
  await phone.close();
});

test('FI4 files are added with the button, dropped and pasted', async ({ fusion }) => {
  const { page } = fusion;
  const [a, b, c] = await three();
  if (!a || !b || !c) throw new Error('no files');
  await fusion.open([a]);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Ajouter des pages' }).click();
  await (await choosing).setFiles([{ name: b.name, buffer: b.buffer, mimeType: 'image/jpeg' }]);
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await said(page, '1 page ajoutée');
  const transfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/jpeg' }));
      return held;
    },
    { name: c.name, bytes: [...c.buffer] },
  );
  const list = page.getByRole('list');
  await list.dispatchEvent('dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Lâchez pour ajouter ces fichiers')).toBeVisible();
  await list.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByRole('listitem')).toHaveCount(3);
  await page.evaluate((held) => {
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held }));
  }, transfer);
  await expect(page.getByRole('listitem')).toHaveCount(4);
});

test('FI4 a build is stopped and a result taken back: the pages are still there', async ({ fusion }) => {
  const { page } = fusion;
  const photos = await Promise.all([1, 2].map((seed) => makePhoto(`p${seed}.jpg`, { seed })));
  const eight = [1, 2, 3, 4].flatMap((n) =>
    photos.map(({ name, buffer }) => ({ name: `${n}-${name}`, buffer })),
  );
  await fusion.open(eight, '?max=1400000');
  await page.getByRole('button', { name: 'Créer le PDF' }).click();
  await expect(page.getByRole('button', { name: 'Arrêter' })).toBeFocused();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /page \d sur 8/i);
  await page.keyboard.press('Enter');
  await said(page, 'Création arrêtée. Vos pages sont toujours là.');
  await expect(page.getByRole('listitem')).toHaveCount(8);
  await expect(page.getByRole('button', { name: 'Créer le PDF' })).toBeFocused();
  await fusion.make();
  await page.getByRole('button', { name: 'Modifier les pages' }).click();
  await expect(page.getByRole('listitem')).toHaveCount(8);
  await page.getByRole('button', { name: 'Annuler' }).click();
  expect(await fusion.cancelled()).toBe(true);
});

test('FI4 a page is looked at large, turned and left by keyboard', async ({ fusion }) => {
  const { page } = fusion;
  await fusion.open([await small('a.jpg'), await makeText('b.pdf', 1)]);
  const thumb = page.getByRole('button', { name: 'Agrandir la page 1' });
  await thumb.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const sheet = dialog.getByRole('img', { name: 'Page 1' });
  await expect(sheet).toBeVisible();
  const portrait = await sheet.boundingBox();
  await dialog.getByRole('button', { name: 'Tourner la page 1' }).click();
  await expect
    .poll(async () => {
      const box = await sheet.boundingBox();
      return Boolean(box && portrait && box.width > box.height && portrait.height > portrait.width);
    })
    .toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('img', { name: 'Page 2' })).toBeVisible();
  // The whole page is in sight, on a wide screen too.
  await page.setViewportSize({ width: 1280, height: 800 });
  const whole = await dialog.getByRole('img', { name: 'Page 2' }).boundingBox();
  expect(whole && whole.y + whole.height).toBeLessThan(800);
  expect(whole && whole.height / whole.width).toBeCloseTo(Math.SQRT2, 1);
  await dialog.getByRole('button', { name: 'Voir de plus près' }).click();
  const wide = await dialog.getByRole('img', { name: 'Page 2' }).boundingBox();
  expect(wide?.width).toBeGreaterThan(700);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // On the page that was looked at last.
  await expect(page.getByRole('button', { name: 'Agrandir la page 2' })).toBeFocused();
});

test('FI4 pdf.js and the workers are loaded when the tool opens, not before', async ({
  fusion,
  fusionServer,
}) => {
  const { page } = fusion;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${fusionServer.origin}/portal/fusion/fusion.html`);
  await page.waitForLoadState('networkidle');
  const before = asked.splice(0);
  expect(before.filter((path) => /pdf|worker/.test(path))).toEqual([]);
  await page
    .locator('#choisir')
    .setInputFiles([{ name: 'a.pdf', mimeType: '', buffer: (await makeText('a', 1)).buffer }]);
  await expect(page.getByRole('listitem')).toHaveCount(1);
  for (const name of ['assemble-worker', 'pdf.worker', 'fusion'])
    expect(
      asked.filter((path) => path.includes(name)),
      name,
    ).not.toEqual([]);
});

for (const [theme, langue] of [
  ['clair', 'fr'],
  ['sombre', 'en'],
] as const)
  test(`FI4 axe finds nothing from the first page to the result: ${theme}, ${langue}`, async ({ fusion }) => {
    const { page } = fusion;
    await fusion.open(
      [...(await three()), { name: 'x.jpg', buffer: Buffer.from('MZ') }],
      `?theme=${theme}&langue=${langue}`,
    );
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await findings(page), `pages at ${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.getByRole('button', { name: /^(Retirer la page|Remove page) 2/ }).click();
    expect(await findings(page), 'undo').toEqual([]);
    await fusion.make();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await findings(page), `result at ${width}`).toEqual([]);
    }
  });
