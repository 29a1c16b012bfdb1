/** FI4: photos and PDFs made into one legible PDF under the limit, in the browser. What comes out. */
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import {
  COLOURS,
  makeEncrypted,
  makeHeavyText,
  makeNoise,
  makePhoto,
  makeScan,
  makeText,
  makeUndecodable,
} from './support/fusion-files.ts';
import { expect, test } from './support/fusion-page.ts';
import { distance, readPdf } from './support/read-pdf.ts';

// Twelve megapixels are made, sent and drawn several times over.
test.describe.configure({ timeout: 240_000 });

const LIMIT = 2_000_000;
/** Grain and compression move a colour by this much at most. */
const NEAR = 60;

test('FI4 five photos of 12 megapixels make one PDF under 2 MB, upright, in the chosen order', async ({
  fusion,
}) => {
  const { page } = fusion;
  const orientations = [6, 1, 8, 3, 6] as const;
  const photos = await Promise.all(
    orientations.map((orientation, i) =>
      makePhoto(`photo-${i}.jpg`, { orientation, colour: COLOURS[i] ?? '', seed: i }),
    ),
  );
  await fusion.open(photos);
  // The third comes first, and the last is turned a quarter.
  await page.getByRole('button', { name: 'Déplacer la page 3' }).focus();
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Tourner la page 5' }).click();
  await fusion.make();
  await expect(page.getByText(/5 pages, [\d,]+\sMo sur 2\sMo/)).toBeVisible();
  const { nom, type, bytes } = await fusion.accept();
  expect({ nom, type }).toEqual({ nom: 'photo-0.pdf', type: 'application/pdf' });
  expect(bytes.byteLength).toBeLessThanOrEqual(LIMIT);
  // What the limit allows is used.
  expect(bytes.byteLength).toBeGreaterThan(LIMIT / 2);

  const pages = await readPdf(bytes);
  const order = [2, 0, 1, 3, 4];
  expect(pages).toHaveLength(5);
  for (const [place, which] of order.entries()) {
    const read = pages[place];
    if (!read) throw new Error('page missing');
    const turned = which === 4;
    expect(read.width < read.height, `page ${place + 1} is portrait`).toBe(!turned);
    // The coloured corner of the sheet is at the top left, or at the top right after a quarter turn.
    const [x, y] = turned ? [0.95, 0.05] : [0.05, 0.05];
    expect(distance(read.colourAt(x, y), COLOURS[which] ?? ''), `page ${place + 1}`).toBeLessThan(NEAR);
    expect(distance(read.colourAt(0.5, 0.98), '#efece4')).toBeLessThan(NEAR);
  }
});

test('FI4 a scan of 20 MB fits, every page still there', async ({ fusion }) => {
  const scan = await makeScan('scan.pdf', 11, 300);
  expect(scan.buffer.byteLength).toBeGreaterThan(20_000_000);
  await fusion.open([scan]);
  await fusion.make();
  const { bytes } = await fusion.accept();
  expect(bytes.byteLength).toBeLessThanOrEqual(LIMIT);
  const pages = await readPdf(bytes);
  expect(pages).toHaveLength(11);
  for (const [i, read] of pages.entries()) {
    expect(read.width).toBeCloseTo(595.28, 0);
    expect(distance(read.colourAt(0.05, 0.05), COLOURS[i % COLOURS.length] ?? '')).toBeLessThan(NEAR);
  }
});

test('FI4 text stays text beside photos, and its pages can be turned and put elsewhere', async ({
  fusion,
}) => {
  const { page } = fusion;
  await fusion.open([await makeText('releve.pdf', 3), await makePhoto('photo.jpg', { colour: COLOURS[2] })]);
  await expect(page.getByRole('listitem')).toHaveCount(4);
  await page.getByRole('button', { name: 'Avancer la page 4' }).click();
  await page.getByRole('button', { name: 'Retirer la page 2' }).click();
  await page.getByRole('button', { name: 'Tourner la page 3' }).click();
  await fusion.make();
  const { bytes } = await fusion.accept();
  const pages = await readPdf(bytes);
  expect(pages.map(({ text }) => /Page \d/.exec(text)?.[0] ?? '')).toEqual(['Page 1', '', 'Page 3']);
  expect(pages[0]?.text).toContain('Ligne 29 du document releve.pdf');
  expect(pages.map(({ width, height }) => width > height)).toEqual([false, false, true]);
  expect(distance(pages[1]?.colourAt(0.05, 0.05) ?? [0, 0, 0], COLOURS[2])).toBeLessThan(NEAR);
});

test('FI4 PNG and WebP are taken too; what was transparent is white, and a small picture stays small', async ({
  fusion,
}) => {
  const ticket = sharp({ create: { width: 400, height: 300, channels: 4, background: '#2040d0' } }).extend({
    bottom: 300,
    background: { r: 0, g: 0, b: 0, alpha: 0 },
  });
  await fusion.open([
    { name: 'ticket.png', buffer: await ticket.png().toBuffer() },
    { name: 'ticket.webp', buffer: await ticket.webp().toBuffer() },
  ]);
  await fusion.make();
  const pages = await readPdf((await fusion.accept()).bytes);
  expect(pages).toHaveLength(2);
  for (const read of pages) {
    expect(read.width).toBeCloseTo(288, 0);
    expect(distance(read.colourAt(0.5, 0.25), '#2040d0')).toBeLessThan(NEAR);
    expect(distance(read.colourAt(0.5, 0.75), '#ffffff')).toBeLessThan(8);
  }
});

test('FI4 a PDF that fits already is returned as it is, to the byte', async ({ fusion }) => {
  const text = await makeText('lettre.pdf', 2);
  await fusion.open([text]);
  await fusion.make();
  await expect(fusion.page.getByText('Le fichier convenait déjà : il est gardé tel quel.')).toBeVisible();
  const { bytes } = await fusion.accept();
  expect(Buffer.from(bytes).equals(text.buffer)).toBe(true);
});

test('FI4 a form keeps what was filled in once its page is copied', async ({ fusion }) => {
  const document = await PDFDocument.create();
  const sheet = document.addPage([400, 300]);
  const field = document.getForm().createTextField('nom');
  field.setText('Nguyen');
  field.addToPage(sheet, { x: 40, y: 200, width: 200, height: 30 });
  const form = { name: 'formulaire.pdf', buffer: Buffer.from(await document.save()) };
  await fusion.open([form, await makeText('suite.pdf', 1)]);
  await fusion.make();
  const pages = await readPdf((await fusion.accept()).bytes);
  expect(pages[0]?.text).toContain('Nguyen');
});

test('FI4 a photograph within a text page is made smaller, and the text stays text', async ({ fusion }) => {
  const heavy = await makeHeavyText('cv.pdf', 'jpeg');
  expect(heavy.buffer.byteLength).toBeGreaterThan(LIMIT);
  await fusion.open([heavy]);
  await fusion.make();
  const { bytes } = await fusion.accept();
  expect(bytes.byteLength).toBeLessThanOrEqual(LIMIT);
  const [read] = await readPdf(bytes);
  expect(read?.text).toContain('Curriculum vitae');
  // The photograph is still where it was, the right way up: its corner at 300, 766 points from the bottom left.
  expect(distance(read?.colourAt(320 / 595, (842 - 755) / 842) ?? [0, 0, 0], COLOURS[1])).toBeLessThan(NEAR);
});

test('FI4 text becomes a picture only when nothing else helps, and the candidat is told', async ({
  fusion,
}) => {
  const heavy = await makeHeavyText('cv.pdf', 'png');
  expect(heavy.buffer.byteLength).toBeGreaterThan(LIMIT);
  await fusion.open([await makeText('lettre.pdf', 1), heavy]);
  await fusion.make();
  await expect(
    fusion.page.getByText('La page 2 est devenue une image pour tenir dans la limite.'),
  ).toBeVisible();
  const { bytes } = await fusion.accept();
  expect(bytes.byteLength).toBeLessThanOrEqual(LIMIT);
  const pages = await readPdf(bytes);
  expect(pages.map(({ text }) => text.length > 0)).toEqual([true, false]);
});

test('FI4 sixty pages that would be mud are refused with a sentence, and stay', async ({ fusion }) => {
  const { page } = fusion;
  const noise = await Promise.all(Array.from({ length: 4 }, (_, i) => makeNoise(`n${i}.jpg`, i)));
  await fusion.open(
    Array.from({ length: 15 }, (_, i) =>
      noise.map(({ buffer }) => ({ name: `page-${i}.jpg`, buffer })),
    ).flat(),
  );
  await page.getByRole('button', { name: 'Créer le PDF' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    '60 pages ne tiennent pas lisiblement dans 2 Mo : retirez-en ou séparez le fichier.',
    { timeout: 60_000 },
  );
  await expect(page.getByRole('listitem')).toHaveCount(60);
  await expect(page.getByRole('button', { name: 'Créer le PDF' })).toBeFocused();
});

test('FI4 a scan that cannot be decoded is never replaced by an empty page', async ({ fusion }) => {
  const { page } = fusion;
  await fusion.open([await makeUndecodable('scan.pdf', 3_000_000), await makeText('lettre.pdf', 1)]);
  await page.getByRole('button', { name: 'Créer le PDF' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    '2 pages ne tiennent pas lisiblement dans 2 Mo : retirez-en ou séparez le fichier.',
  );
  // Where it fits, it is kept as it came.
  await fusion.open([await makeUndecodable('scan.pdf', 1_500_000), await makeText('lettre.pdf', 1)]);
  await fusion.make();
  expect((await fusion.accept()).bytes.byteLength).toBeGreaterThan(1_500_000);
});

test('FI1 FI4 wrong files are named with what to do, and the others stay', async ({ fusion }) => {
  const { page } = fusion;
  const text = await makeText('bon.pdf', 1);
  const photo = await makePhoto('coupee.jpg', { width: 800, height: 1000 });
  await fusion.open([
    await makeEncrypted('secret.pdf'),
    { name: 'casse.pdf', buffer: Buffer.from('%PDF-1.7\nnothing of a document') },
    { name: 'vide.jpg', buffer: Buffer.alloc(0) },
    { name: 'jeu.jpg', buffer: Buffer.from('MZ\u0090\u0000 this program cannot be run in DOS mode') },
    { name: 'IMG_1.HEIC', buffer: Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic') },
    { name: 'coupee.jpg', buffer: photo.buffer.subarray(0, 300) },
    text,
  ]);
  const alerts = page.getByRole('alert');
  await expect(alerts).toHaveCount(6);
  for (const [i, sentence] of [
    /secret\.pdf.*protégé par un mot de passe\s: enregistrez-en une version sans protection/,
    /casse\.pdf.*endommagé\s: téléchargez-le de nouveau/,
    /vide\.jpg.*vide\s: choisissez-le de nouveau/,
    /jeu\.jpg.*ni une photo ni un PDF\s: enregistrez-le en PDF/,
    /IMG_1\.HEIC.*HEIC que ce navigateur ne lit pas\s: envoyez-la en JPEG/,
    /coupee\.jpg.*endommagé/,
  ].entries())
    await expect(alerts.nth(i)).toHaveText(sentence);
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await alerts.first().getByRole('button', { name: 'Masquer ce message' }).click();
  await expect(alerts).toHaveCount(5);
  await fusion.make();
  expect((await readPdf((await fusion.accept()).bytes))[0]?.text).toContain('Page 1');
});
