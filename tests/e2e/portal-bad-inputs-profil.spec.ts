/**
 * Bad input, field by field, on the portal's own pages: one clear sentence tied to its field, what was typed
 * still there after a reload, and the server's last good value untouched.
 */
import type { Infos } from '../../src/domain/candidat/profil.ts';
import {
  type Candidat,
  expectFault,
  fillProfile,
  openCandidat,
  saying,
  test,
} from './support/portal-candidat.ts';
import { expect } from './support/test.ts';

let candidat: Candidat;
const LABELS = {
  dateNaissance: /^Date de naissance/,
  nomNaissance: /^Nom de naissance/,
  nomUsage: /^Nom d’usage/,
  ine: /^INE et sa clé/,
  telephonePortable: /^Téléphone portable/,
} as const;
type Champ = keyof typeof LABELS;

test.beforeAll(async ({ browser, portal }) => {
  test.setTimeout(240_000);
  candidat = await openCandidat(browser, portal, 'champs@example.org');
  await fillProfile(candidat);
});
test.afterAll(() => candidat.context.close());

/** A row that failed leaves its text on the device; others leave the form as the server has it. */
let clean = false;
test.afterEach(() => {
  clean = test.info().status === test.info().expectedStatus;
});
test.beforeEach(async ({ portal }) => {
  if (clean) return;
  await candidat.page.goto(portal.server.url);
  await candidat.page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.includes('.rubrique.')) localStorage.removeItem(key);
  });
  await fillProfile(candidat);
  await candidat.page.goto(`${portal.server.url}/profil/infos`);
});

const field = (champ: Champ) => candidat.page.getByLabel(LABELS[champ]);
const kept = async (champ: keyof Infos) => (await candidat.held()).profil.infos?.[champ];

const DATE = 'Cette date n’existe pas. Écrivez-la sous la forme jour/mois/année, par exemple 05/09/2004.';
const FORME_INE = /Un INE compte 11 caractères/;
const TELEPHONE =
  'Écrivez un numéro français (06 12 34 56 78) ou un numéro international avec son indicatif (+81 3 1234 5678).';
const INVISIBLE = (code: string) => `Ce texte contient un caractère invisible (${code})`;

interface Refused {
  readonly what: string;
  readonly champ: Champ;
  readonly typed: string;
  readonly says: string | RegExp;
}

const REFUSED: readonly Refused[] = [
  { what: 'the 30 of February', champ: 'dateNaissance', typed: '30/02/2004', says: DATE },
  {
    what: 'a birth to come',
    champ: 'dateNaissance',
    typed: '01/01/2099',
    says: /à venir : vérifiez l’année/,
  },
  { what: 'a birth in 1800', champ: 'dateNaissance', typed: '06/05/1800', says: /plus de 100 ans/ },
  { what: 'a child', champ: 'dateNaissance', typed: '06/05/2020', says: /au moins 14 ans pour candidater/ },
  { what: 'a year of two digits', champ: 'dateNaissance', typed: '06/05/04', says: DATE },
  { what: 'month before day', champ: 'dateNaissance', typed: '05/23/2004', says: DATE },
  { what: 'a date in letters', champ: 'dateNaissance', typed: '6 mai 2004', says: DATE },
  {
    what: 'emoji alone',
    champ: 'nomNaissance',
    typed: '😀😀',
    says: 'Retirez « 😀 », qui n’est pas accepté ici.',
  },
  { what: '200 characters', champ: 'nomNaissance', typed: 'é'.repeat(200), says: /100 caractères au plus/ },
  { what: '350 characters', champ: 'nomUsage', typed: 'a'.repeat(350), says: /100 caractères au plus/ },
  {
    what: 'a zero-width space inside',
    champ: 'nomNaissance',
    typed: 'Re\u200blave',
    says: INVISIBLE('U+200B'),
  },
  { what: 'a direction override', champ: 'nomNaissance', typed: 'Re\u202elave', says: INVISIBLE('U+202E') },
  {
    what: 'a Cyrillic а in a Latin name',
    champ: 'nomNaissance',
    typed: 'Rel\u0430ve',
    says: /mêle les lettres de deux alphabets qui se ressemblent/,
  },
  { what: 'a control character', champ: 'nomNaissance', typed: 'Re\u0007lave', says: 'Retirez « U+0007 »' },
  { what: 'a null byte', champ: 'nomNaissance', typed: 'Re\u0000lave', says: 'Retirez « U+0000 »' },
  { what: 'HTML', champ: 'nomNaissance', typed: '<script>alert(1)</script>', says: 'Retirez « < »' },
  { what: 'digits alone', champ: 'nomNaissance', typed: '12345', says: /il n’y a ici que des chiffres/ },
  {
    what: 'an INE with a wrong key',
    champ: 'ine',
    typed: '1234567890W',
    says: /sa clé .* ne correspond pas/,
  },
  { what: 'an INE cut short', champ: 'ine', typed: '1234567', says: FORME_INE },
  { what: 'an INE in Cyrillic', champ: 'ine', typed: '123456789\u041d\u0415', says: FORME_INE },
  { what: 'a telephone in letters', champ: 'telephonePortable', typed: 'zéro six', says: TELEPHONE },
  { what: 'a telephone cut short', champ: 'telephonePortable', typed: '06 12 34', says: TELEPHONE },
];

for (const { what, champ, typed, says } of REFUSED)
  test(`PR4: ${champ}, ${what}: told at the field, kept as typed, and not saved`, async () => {
    const { page } = candidat;
    const before = await kept(champ);
    await field(champ).fill(typed);
    await field(champ).blur();
    await expectFault(field(champ), says);
    await expect(page.getByText(saying('Il reste 1 champ à remplir ou à corriger'))).toBeVisible();
    await page.reload();
    await expect(field(champ)).toHaveValue(typed);
    await expectFault(field(champ), says);
    expect(await kept(champ)).toBe(before);
    // Set right, it is saved: the sentence was the whole obstacle.
    await field(champ).fill(before || '');
    await field(champ).blur();
    await expect(page.getByText(/^Enregistré \d/).first()).toBeVisible();
  });

interface Accepted {
  readonly what: string;
  readonly champ: Champ;
  readonly typed: string;
  readonly kept: string;
  readonly shown: string;
}
const same = (typed: string) => ({ typed, kept: typed, shown: typed });

const ACCEPTED: readonly Accepted[] = [
  {
    what: 'full-width digits',
    champ: 'dateNaissance',
    typed: '０７/０５/２００４',
    kept: '2004-05-07',
    shown: '07/05/2004',
  },
  {
    what: 'Arabic digits',
    champ: 'dateNaissance',
    typed: '٠٨/٠٥/٢٠٠٤',
    kept: '2004-05-08',
    shown: '08/05/2004',
  },
  {
    what: 'eight digits in a row',
    champ: 'dateNaissance',
    typed: '09052004',
    kept: '2004-05-09',
    shown: '09/05/2004',
  },
  { what: 'Arabic, right to left', champ: 'nomUsage', ...same('محمد العربي') },
  { what: 'Hebrew, with its signs', champ: 'nomUsage', ...same('ג׳ורג׳') },
  { what: 'a whole name in Cyrillic', champ: 'nomUsage', ...same('Дмитрий') },
  { what: '100 characters', champ: 'nomUsage', ...same('é'.repeat(100)) },
  {
    what: 'spaces of all widths around',
    champ: 'nomUsage',
    typed: ' \u00a0 D’Amico\u2003',
    kept: 'D’Amico',
    shown: 'D’Amico',
  },
  {
    what: 'only spaces, where it may be empty',
    champ: 'nomUsage',
    typed: ' \u00a0\u2003 ',
    kept: '',
    shown: '',
  },
  {
    what: 'a telephone of Arabic digits',
    champ: 'telephonePortable',
    typed: '٠٦ ١٢ ٣٤ ٥٦ ٧٨',
    kept: '+33612345678',
    shown: '06 12 34 56 78',
  },
];

for (const { what, champ, typed, kept: value, shown } of ACCEPTED)
  test(`PR4: ${champ}, ${what}: accepted, and comes back as it is kept`, async () => {
    await field(champ).fill(typed);
    await field(champ).blur();
    await expect.poll(() => kept(champ)).toBe(value);
    // The page has heard it too: what it does not know to be kept comes back as it was typed.
    await expect(candidat.page.getByText(/^Enregistré/)).toBeVisible();
    await candidat.page.reload();
    await expect(field(champ)).toHaveValue(new RegExp(`^${saying(shown).source}$`));
    await expect(field(champ)).not.toHaveAttribute('aria-invalid', 'true');
  });

test('PR4: a day is said in words, so that day and month taken for one another are seen', async () => {
  await field('dateNaissance').fill('07/12/2004');
  await expect(field('dateNaissance')).toHaveAccessibleDescription(saying(/7 déc\. 2004/));
  await field('dateNaissance').fill('06/05/2004');
});

for (const [what, typed] of [
  ['only spaces', '   '],
  ['only no-break spaces', '\u00a0\u202f'],
  ['only zero-width characters', '\u200b\u2060\ufeff'],
] as const)
  test(`PR4: nomNaissance, ${what}: the same as nothing, told when one goes on`, async () => {
    const { page } = candidat;
    await field('nomNaissance').fill(typed);
    await page.getByRole('button', { name: /^Continuer/ }).click();
    await expectFault(field('nomNaissance'), 'Remplissez ce champ.');
    await expect(field('nomNaissance')).toBeFocused();
    expect(await kept('nomNaissance')).toBe('Relave');
    await field('nomNaissance').fill('Relave');
    await field('nomNaissance').blur();
  });
