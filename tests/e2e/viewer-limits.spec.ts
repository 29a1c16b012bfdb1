/** The pièce viewer on files that cannot be shown, or that try something. */
import { expect, test, tool } from './support/viewer-page.ts';

const failures = [
  ['chiffre.pdf', 'chiffre', 'Ce fichier est protégé par un mot de passe'],
  ['endommage.pdf', 'endommage', 'Ce fichier est endommagé'],
  ['tronque.pdf', 'endommage', 'Ce fichier est endommagé'],
  ['photo-abimee.jpg', 'endommage', 'Ce fichier est endommagé'],
  ['vide.pdf', 'vide', 'Ce fichier est vide'],
] as const;
for (const [file, code, sentence] of failures)
  test(`${file} gives a sentence, and a way to tell staff`, async ({ viewer }) => {
    const { page } = viewer;
    expect(await viewer.open(file)).toMatchObject({ verdict: 'phrase', code });
    await expect(page.getByRole('alert').getByRole('heading')).toHaveText(sentence);
    await page.getByRole('button', { name: 'Signaler à la scolarité' }).click();
    expect(await viewer.reports()).toEqual([`«\u202f${file}\u202f»\u00a0: ${sentence}.`]);
    expect(await viewer.open('releve.pdf')).toMatchObject({ verdict: 'page' });
  });

test('a file that is not here yet says so, and opens when it arrives', async ({ viewer }) => {
  const { page } = viewer;
  const { url } = viewer.sourceOf('releve.pdf');
  await page.route(url, (route) => route.fulfill({ status: 404 }));
  expect(await viewer.open('releve.pdf')).toMatchObject({ verdict: 'phrase', code: 'absent' });
  await expect(page.getByRole('heading')).toHaveText('Cette pièce n’est pas encore sur cet ordinateur');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByRole('heading')).toBeVisible();
  await page.unroute(url);
  await viewer.setDisponible(true);
  await expect(page.locator('[data-etat="page"]')).toBeVisible();
  await page.route('**/fichiers/*', (route) => route.abort());
  expect(await viewer.open('scan.pdf')).toMatchObject({ verdict: 'phrase', code: 'injoignable' });
});

test('one damaged page says so; the others are read', async ({ viewer }) => {
  const { page } = viewer;
  expect(await viewer.open('page-abimee.pdf')).toMatchObject({ verdict: 'page' });
  const notice = page.getByText('La page 2 est endommagée et ne peut pas être affichée. Les autres');
  await expect(notice).toBeVisible();
  await expect(page.locator('.page').first().locator('canvas')).toBeVisible();
  await tool(page, 'Page suivante').click();
  await expect(page.locator('.pv-page-failure')).toBeInViewport();
  await tool(page, 'Agrandir').click();
  await expect(page.locator('.pv-page-failure')).toBeInViewport();
  await page.getByRole('button', { name: 'Signaler à la scolarité' }).click();
  expect((await viewer.reports())[0]).toMatch(/La page 2 est endommagée/);
});

test('a page that never ends is stopped within ten seconds, and holds nothing back', {
  tag: '@timed',
}, async ({ viewer }) => {
  const verdict = await viewer.open('sans-fin.pdf');
  expect(verdict).toMatchObject({ verdict: 'phrase', code: 'page.tropLongue' });
  expect(verdict.ms).toBeLessThan(10_000);
  const next = await viewer.open('releve.pdf');
  expect(next).toMatchObject({ verdict: 'page' });
  await expect(viewer.page.locator('.page canvas').first()).toBeVisible();
  expect(await viewer.open('sans-fin.pdf')).toMatchObject({ verdict: 'phrase' });
});

test('scripts, launches, forms and outside links of a PDF do nothing', async ({ viewer }) => {
  const { page } = viewer;
  expect(await viewer.open('scripts.pdf')).toMatchObject({ verdict: 'page' });
  const links = page.locator('.annotationLayer .linkAnnotation');
  await expect(links.first()).toBeAttached();
  for (const link of await links.all()) {
    await link.click({ force: true });
    await link.click({ force: true, button: 'middle' });
    await link.click({ force: true, modifiers: ['Control'] });
  }
  await expect(page.locator('.annotationLayer a[href^="http"]')).toHaveCount(0);
  await expect(page.getByTitle(/^Lien désactivé.: https:\/\/example\.org\/suivi\?dossier=1$/)).toBeAttached();
  await expect(page.locator('.annotationLayer').locator('input, textarea, select')).toHaveCount(0);
  await page.waitForTimeout(300);
  expect(page.url()).toContain('/pdf/corpus.html');
  expect(page.context().pages()).toHaveLength(1);
});
