/**
 * Bad input, file by file, deposited on the portal's own page: one clear sentence that says what to do, read
 * aloud, and what was deposited before still there; names and contents that only look bad are taken as they are.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { makePieces } from '../fixtures/make-pieces.ts';
import { harmlessPdf, hugeJpeg, objectStreamBomb } from '../validation/hostile-files.ts';
import { dropPaths } from './support/drop.ts';
import {
  type Candidat,
  fillProfile,
  openCandidat,
  openCandidature,
  saying,
  test,
} from './support/portal-candidat.ts';
import { expect } from './support/test.ts';

let candidat: Candidat;
let folder: string;

test.beforeAll(async ({ browser, portal }) => {
  test.setTimeout(240_000);
  folder = path.join(portal.server.folder, '..', 'fichiers');
  await makePieces(folder, ['chiffre.pdf', 'tronque.pdf', 'photo.jpg']);
  candidat = await openCandidat(browser, portal, 'fichiers@example.org');
  await fillProfile(candidat);
  await openCandidature(candidat, portal, 'Mongol');
});
test.afterAll(() => candidat.context.close());

const cardOf = () => candidat.page.locator('[id^="piece-"]').filter({ hasText: 'Obligatoire' }).first();
const heldVersions = async () => {
  const typeId = ((await cardOf().getAttribute('id')) ?? '').replace('piece-', '');
  const [dossier] = (await candidat.held()).dossiers;
  return dossier?.body.pieces.find((piece) => piece.typeId === typeId)?.versions ?? [];
};
const fixture = (name: string) => readFile(path.join(folder, name));
/** The head of an archive, which is what Office files are as well, and enough bytes after it. */
const zip = () =>
  Buffer.concat([Buffer.from('PK\u0003\u0004\u0014'), Buffer.from('word/document.xml'), Buffer.alloc(400)]);
const photo = (format: 'png' | 'jpeg') =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: '#a3703c' } })
    .toFormat(format)
    .toBuffer();

const TYPE = /n’est ni un PDF ni une photo JPEG : convertissez-le, puis déposez-le de nouveau/;
const ABIME = /Ce fichier est abîmé : ouvrez-le, enregistrez-le de nouveau, ou numérisez/;
const PHOTO = /Ce format de photo n’est pas accepté tel quel. Vous pouvez en faire un PDF ici/;

interface Refused {
  readonly what: string;
  readonly name: string;
  readonly mime?: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  readonly says: RegExp;
}

const REFUSED: readonly Refused[] = [
  {
    what: 'an empty file',
    name: 'vide.pdf',
    bytes: () => Buffer.alloc(0),
    says: /« vide.pdf » est vide. Ouvrez-le/,
  },
  {
    what: 'one byte more than the limit',
    name: 'gros.pdf',
    bytes: () => Buffer.concat([harmlessPdf(), Buffer.alloc(2_000_001 - harmlessPdf().length)]),
    says: /Ce fichier fait 2 000 001 octets, et la limite est de 2 Mo. Vous pouvez le réduire ici/,
  },
  {
    what: 'a text renamed .pdf',
    name: 'lettre.pdf',
    bytes: () => Buffer.from('Bonjour, ceci est ma lettre.'),
    says: TYPE,
  },
  {
    what: 'a .docx',
    name: 'lettre.docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: zip,
    says: TYPE,
  },
  { what: 'a .zip', name: 'tout.zip', mime: 'application/zip', bytes: zip, says: TYPE },
  {
    what: 'a program renamed .pdf',
    name: 'cv.pdf',
    bytes: () => Buffer.from(`MZ${'\u0000'.repeat(200)}`),
    says: TYPE,
  },
  {
    what: 'a page of the Web renamed .pdf',
    name: 'releve.pdf',
    bytes: () => Buffer.from('<!doctype html><script>alert(1)</script>'),
    says: TYPE,
  },
  {
    what: 'an SVG renamed .jpg',
    name: 'photo.jpg',
    mime: 'image/jpeg',
    bytes: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    says: TYPE,
  },
  { what: 'a PNG', name: 'photo.png', mime: 'image/png', bytes: () => photo('png'), says: PHOTO },
  { what: 'a PNG renamed .pdf', name: 'photo.pdf', bytes: () => photo('png'), says: TYPE },
  {
    what: 'a HEIC',
    name: 'IMG_0001.HEIC',
    mime: '',
    bytes: () => Buffer.from('\u0000\u0000\u0000\u0018ftypheic'),
    says: PHOTO,
  },
  {
    what: 'a PDF with a password',
    name: 'protégé.pdf',
    bytes: () => fixture('chiffre.pdf'),
    says: /protégé par un mot de passe : enregistrez-le sans protection/,
  },
  { what: 'a PDF cut short', name: 'coupé.pdf', bytes: () => fixture('tronque.pdf'), says: ABIME },
  { what: 'a PDF of a name alone', name: 'nom.pdf', bytes: () => Buffer.from('%PDF-1.7\n'), says: ABIME },
  {
    what: 'a PDF that inflates',
    name: 'bombe.pdf',
    bytes: objectStreamBomb,
    says: /trop complexe pour être lu|trop de temps à lire|est abîmé/,
  },
  {
    what: 'a JPEG cut short',
    name: 'photo.jpg',
    mime: 'image/jpeg',
    bytes: async () => (await fixture('photo.jpg')).subarray(0, 600),
    says: ABIME,
  },
  {
    what: 'a JPEG of 65 500 pixels a side',
    name: 'géante.jpg',
    mime: 'image/jpeg',
    bytes: hugeJpeg,
    says: /trop complexe pour être lu/,
  },
];

for (const { what, name, mime, bytes, says } of REFUSED)
  test(`FI1: ${what}: told with what to do, nothing of it kept, what was there stays`, async () => {
    test.setTimeout(60_000);
    const card = cardOf();
    const before = await heldVersions();
    await card
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: mime ?? 'application/pdf', buffer: await bytes() });
    await expect(card.getByRole('alert')).toHaveText(saying(says), { timeout: 45_000 });
    expect(await heldVersions()).toEqual(before);
    // One can choose another at once.
    const other = card.getByRole('button', { name: 'Choisir un autre fichier' });
    if (await other.isVisible()) await other.click();
    await expect(card.getByRole('button', { name: /^(Déposer|Remplacer)/ })).toBeVisible();
  });

const NAMES: readonly (readonly [what: string, name: string])[] = [
  ['a name of 255 characters', `${'é'.repeat(251)}.pdf`],
  ['emoji in its name', 'mon cv 🎓👩‍🎓.pdf'],
  ['a right-to-left override in its name', 'cv\u202efdp.exe'],
  ['an Arabic name', 'سيرة ذاتية.pdf'],
  ['slashes in its name', '../../etc/passwd\\cv.pdf'],
  ['quotes and markup in its name', '"cv" <img src=x onerror=alert(1)>’%00.pdf'],
  ['no name but its ending', '.pdf'],
];

for (const [what, name] of NAMES)
  test(`FI1: a file with ${what} is taken, and shown as it was`, async () => {
    const card = cardOf();
    const buffer = Buffer.concat([harmlessPdf(), Buffer.from(`\n% ${what}\n`)]);
    await card
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await expect.poll(async () => (await heldVersions()).at(-1)?.nomFichier, { timeout: 20_000 }).toBe(name);
    await candidat.page.reload();
    await expect(cardOf().locator('bdi').first()).toHaveText(name);
    const link = cardOf().getByRole('link', { name: /Voir le fichier/ });
    const answer = await candidat.context.request.get(
      new URL((await link.getAttribute('href')) ?? '', candidat.page.url()).href,
    );
    expect(answer.status()).toBe(200);
    expect(await answer.body()).toEqual(buffer);
  });

test('FI1: a JPEG called .pdf is taken as the photo it is', async () => {
  const before = (await heldVersions()).length;
  const buffer = await photo('jpeg');
  await cardOf()
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer });
  await expect.poll(async () => (await heldVersions()).length, { timeout: 20_000 }).toBe(before + 1);
  expect((await heldVersions()).at(-1)).toMatchObject({ type: 'image/jpeg', nomFichier: 'scan.pdf' });
});

test('FI1, LC4: the same file twice is one deposit: nothing is doubled, and the page says that it is there', async () => {
  const before = (await heldVersions()).length;
  const card = cardOf();
  for (const _time of ['first', 'second']) {
    const file = { name: 'le même.pdf', mimeType: 'application/pdf', buffer: harmlessPdf() };
    const answered = candidat.page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await card.locator('input[type=file]').first().setInputFiles(file);
    expect((await answered).status()).toBe(201);
    await expect(card.getByRole('link', { name: /le même.pdf/ }).first()).toBeVisible();
    await expect(card.getByRole('button', { name: /^Remplacer/ })).toBeVisible();
  }
  expect(await heldVersions()).toHaveLength(before + 1);
});

test('FI1, FI4: two files at once: told that one is needed, with a way to make one of them', async () => {
  const before = await heldVersions();
  const card = cardOf();
  const files = ['recto.pdf', 'verso.pdf'].map((name) => ({
    name,
    mimeType: 'application/pdf',
    buffer: harmlessPdf(),
  }));
  await card.locator('input[type=file]').first().setInputFiles(files);
  await expect(card.getByRole('alert')).toHaveText(
    saying(/Vous avez choisi 2 fichiers .* et il en faut un seul de 2 Mo au plus/),
  );
  await expect(card.getByRole('button', { name: 'Assembler en un seul PDF' })).toBeVisible();
  expect(await heldVersions()).toEqual(before);
  await card.getByRole('button', { name: 'Choisir un autre fichier' }).click();
});

test('FI1: a folder dropped on a pièce: told to open it and take the file', async () => {
  const before = await heldVersions();
  const dossier = path.join(folder, 'mes papiers');
  await mkdir(dossier, { recursive: true });
  await dropPaths(candidat.page, cardOf(), [dossier]);
  await expect(cardOf().getByRole('alert')).toHaveText(
    saying(/« mes papiers » est un dossier. Ouvrez-le, et choisissez le fichier/),
  );
  expect(await heldVersions()).toEqual(before);
});

test('FI1: a file dropped beside the pièces opens nothing and leaves nothing: the page stays', async () => {
  const file = path.join(folder, 'à côté.pdf');
  await writeFile(file, harmlessPdf());
  const { page } = candidat;
  const url = page.url();
  await dropPaths(page, page.getByRole('heading', { level: 1 }), [file]);
  await expect(page.getByRole('heading', { level: 1, name: /Mongol/ })).toBeVisible();
  expect(page.url()).toBe(url);
  expect(page.context().pages()).toHaveLength(1);
});
