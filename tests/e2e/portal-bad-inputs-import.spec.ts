/**
 * Bad input: the file of a profile, as another établissement gave it or not. One clear sentence, and the profile
 * as it was.
 */
import { type Candidat, fillProfile, openCandidat, saying, test } from './support/portal-candidat.ts';
import { expect } from './support/test.ts';

let candidat: Candidat;
test.beforeAll(async ({ browser, portal }) => {
  test.setTimeout(240_000);
  candidat = await openCandidat(browser, portal, 'import@example.org');
  await fillProfile(candidat);
  await candidat.page.goto(`${portal.server.url}/profil`);
});
test.afterAll(() => candidat.context.close());

const file = (profil: object, over: object = {}): string =>
  JSON.stringify({
    format: 'pupitre.profil',
    version: 1,
    exporteLe: '2026-01-05T10:00:00.000Z',
    profil,
    ...over,
  });
const choose = (text: string) =>
  candidat.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'profil.json', mimeType: 'application/json', buffer: Buffer.from(text) });

const UNREADABLE =
  'Ce fichier ne peut pas être lu. Choisissez le fichier .json obtenu avec « Exporter mon profil ».';
const OTHER =
  'Ce fichier n’est pas un profil exporté. Choisissez le fichier .json obtenu avec « Exporter mon profil ».';

const REFUSED: readonly (readonly [what: string, text: string, says: string])[] = [
  ['a file that is no JSON', '%PDF-1.7 bonjour', UNREADABLE],
  ['a profile cut short', file({ infos: { nomNaissance: 'Autre' } }).slice(0, -30), UNREADABLE],
  ['another JSON file', '{"name":"paquet","version":"1.0.0"}', OTHER],
  ['a list', '[1,2,3]', OTHER],
  ['a profile of more than a megabyte', file({ infos: { nomNaissance: 'x'.repeat(1_100_000) } }), OTHER],
  [
    'a profile of a version to come',
    file({}, { version: 2 }),
    'Ce profil a été exporté par une autre version, que celle-ci ne lit pas. Exportez-le de nouveau.',
  ],
];

for (const [what, text, says] of REFUSED)
  test(`PR5: ${what}: told what to choose, and the profile stays`, async () => {
    const before = (await candidat.held()).profil;
    await choose(text);
    await expect(candidat.page.getByRole('alert')).toHaveText(saying(says));
    await expect(candidat.page.getByRole('dialog')).toBeHidden();
    expect((await candidat.held()).profil).toEqual(before);
  });

test('PR5: one bad field: its rubric is refused with its reason, the others are offered, none without a « oui »', async () => {
  const { page } = candidat;
  const before = (await candidat.held()).profil;
  const infos = { ...before.infos, dateNaissance: '2004-02-30' };
  const adresse = { ...before.adresse, commune: 'Gagny' };
  await choose(file({ infos, adresse }));
  const dialog = page.getByRole('dialog', { name: 'Importer ce profil ?' });
  await expect(dialog.getByText(saying('Informations personnelles · refusée, la vôtre reste'))).toBeVisible();
  await expect(dialog.getByText(saying(/Date de naissance – Cette date n’existe pas/))).toBeVisible();
  await dialog.getByRole('button', { name: 'Ne rien importer' }).click();
  expect((await candidat.held()).profil).toEqual(before);
  await choose(file({ infos, adresse }));
  await dialog.getByRole('button', { name: 'Importer 1 rubrique' }).dblclick();
  await expect(
    page.getByRole('status').filter({ hasText: 'Le profil du fichier est importé' }),
  ).toBeVisible();
  const after = (await candidat.held()).profil;
  expect(after.infos).toEqual(before.infos);
  expect(after.adresse).toEqual({ ...before.adresse, commune: 'Gagny' });
});

test('PR5: nothing that can be taken: told, and there is nothing to press but « Ne rien importer »', async () => {
  const { page } = candidat;
  await choose(file({ infos: { nomNaissance: '😀' }, stages: [{ annee: 'hier' }] }));
  const dialog = page.getByRole('dialog', { name: 'Importer ce profil ?' });
  await expect(
    dialog.getByText('Aucune rubrique de ce fichier ne peut être prise. Votre profil ne change pas.'),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Importer/ })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Ne rien importer' }).click();
});
