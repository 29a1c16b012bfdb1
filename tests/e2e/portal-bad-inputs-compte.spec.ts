/**
 * Bad input at the doors of the portal: the account's form, the password, the mailed link. One clear sentence at
 * its field, the other fields as they were, and no account made.
 */
import type { Page } from '@playwright/test';
import { sha256Hex } from '../../src/main/application/accounts/tokens.ts';
import { MOT_DE_PASSE, mailedLink, type Portal } from './support/portal.ts';
import { expectFault, saying, test } from './support/portal-candidat.ts';
import { readServer } from './support/server.ts';
import { expect } from './support/test.ts';

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
});
test.afterAll(() => page.context().close());

const LABELS = {
  prenom: /^Prénom/,
  nom: /^Nom/,
  email: /^Adresse mail/,
  emailConfirme: /^La même adresse/,
} as const;
type Champ = keyof typeof LABELS;
const field = (champ: Champ) => page.getByRole('textbox', { name: LABELS[champ] });
const fill = async (texts: Partial<Record<Champ, string>>): Promise<void> => {
  for (const [champ, text] of Object.entries(texts)) await field(champ as Champ).fill(text);
};
const create = () => page.getByRole('button', { name: 'Créer mon compte' });
const accountOf = (portal: Portal, email: string) =>
  readServer(portal.server.folder, async ({ store }) => {
    const compte = await store.compteByEmail(email);
    return compte && (await store.candidat(compte.candidatId));
  });

const GOOD = {
  prenom: 'Delphine',
  nom: 'Relave',
  email: 'saisie@example.org',
  emailConfirme: 'saisie@example.org',
};
const INCOMPLETE = 'Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr';

const REFUSED: readonly (readonly [
  what: string,
  champ: Champ,
  typed: Partial<typeof GOOD>,
  says: string | RegExp,
])[] = [
  ['an address without @', 'email', { email: 'saisie.example.org' }, INCOMPLETE],
  ['an address without its end', 'email', { email: 'saisie@example' }, INCOMPLETE],
  ['an address with an invisible character', 'email', { email: 'sai\u200bsie@example.org' }, INCOMPLETE],
  ['an address of 300 characters', 'email', { email: `${'a'.repeat(290)}@example.org` }, INCOMPLETE],
  [
    'two addresses that differ',
    'emailConfirme',
    { emailConfirme: 'saisje@example.org' },
    'Les deux adresses diffèrent : vérifiez-les lettre à lettre.',
  ],
  ['a name of spaces', 'nom', { nom: ' \u00a0 ' }, 'Tapez votre nom.'],
  ['a first name of zero-width characters', 'prenom', { prenom: '\u200b\u2060' }, 'Tapez votre prénom.'],
  ['a name in emoji', 'nom', { nom: '🎓' }, 'Retirez « 🎓 », qui n’est pas accepté ici.'],
  [
    'a name of 300 characters',
    'nom',
    { nom: 'é'.repeat(300) },
    'Le nom est trop long : 100 caractères au plus.',
  ],
  ['a name in HTML', 'nom', { nom: '<b>Relave</b>' }, 'Retirez « < », qui n’est pas accepté ici.'],
  ['a name with a direction override', 'nom', { nom: 'Re\u202elave' }, /caractère invisible \(U\+202E\)/],
  [
    'a Cyrillic letter among Latin ones',
    'nom',
    { nom: 'Rel\u0430ve' },
    /mêle les lettres de deux alphabets qui se ressemblent/,
  ],
];

for (const [what, champ, wrong, says] of REFUSED)
  test(`PR1: ${what}: told at its field, all else as typed, found again after a reload, no account`, async ({
    portal,
  }) => {
    const typed = { ...GOOD, ...wrong };
    await page.goto(`${portal.server.url}/compte/creer`);
    await fill(typed);
    await create().click();
    await expectFault(field(champ), says);
    await expect(field(champ)).toBeFocused();
    await page.reload();
    for (const [other, text] of Object.entries(typed)) await expect(field(other as Champ)).toHaveValue(text);
    expect(await accountOf(portal, GOOD.email)).toBeUndefined();
  });

test('PR1: an address with capitals and spaces around it is the same address; a double click makes one account', async ({
  portal,
}) => {
  await page.goto(`${portal.server.url}/compte/creer`);
  await fill({
    nom: ' D’Amico ',
    prenom: 'محمد',
    email: ' Activation@Example.org ',
    emailConfirme: 'activation@example.org',
  });
  await create().dblclick();
  await expect(page.getByRole('heading', { level: 1, name: /activez votre compte/ })).toBeVisible();
  expect(await accountOf(portal, 'activation@example.org')).toMatchObject({ nom: 'D’Amico', prenom: 'محمد' });
  await mailedLink(portal.sink, 'activation@example.org', /Activez/);
  await page.waitForTimeout(1_500);
  const sent = portal.sink.mails.filter(({ text }) => text?.includes('/activation#'));
  expect(sent.filter(({ to }) => JSON.stringify(to).includes('activation@example.org'))).toHaveLength(1);
  // Back to the form: nothing of the account is left in it for who comes next.
  await page.reload();
  for (const champ of Object.keys(LABELS)) await expect(field(champ as Champ)).toHaveValue('');
});

test.describe('the mailed link', () => {
  const email = 'lien@example.org';
  test.beforeAll(async ({ portal }) => {
    await page.goto(`${portal.server.url}/compte/creer`);
    await fill({ ...GOOD, email, emailConfirme: email });
    await create().click();
    await mailedLink(portal.sink, email, /Activez/);
  });
  const password = () => page.getByLabel(/Votre mot de passe/);
  const activate = () => page.getByRole('button', { name: 'Activer mon compte' });
  const open = async (portal: Portal, change = (link: string) => link): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(change(await mailedLink(portal.sink, email, /Activez/)));
  };
  const WEAK = /de 12 à 200 caractères, varié : ni votre adresse, ni une suite que tout le monde essaie/;

  const PASSWORDS: readonly (readonly [what: string, typed: string, says: string | RegExp])[] = [
    ['nothing', '', 'Choisissez un mot de passe.'],
    ['one too short', 'lune', 'Encore 8 caractères au moins.'],
    ['one letter again and again', 'aaaaaaaaaaaaaaaa', WEAK],
    ['what everybody tries', 'motdepasse2026', WEAK],
    ['a row of the keyboard', 'azertyuiop123', WEAK],
    ['the address', 'lien@example.org', WEAK],
    ['300 characters', 'un deux trois '.repeat(22), WEAK],
  ];
  for (const [what, typed, says] of PASSWORDS)
    test(`PR1: as a password, ${what}: told at the field, and the link still works`, async ({ portal }) => {
      await open(portal);
      await password().fill(typed);
      await activate().click();
      await expectFault(password(), says);
      await expect(password()).toBeFocused();
      await expect(password()).toHaveValue(typed);
    });

  const DEAD = 'Ce lien n’est pas valable : il a déjà servi, ou il a expiré. Demandez-en un autre.';
  const tryIt = async (): Promise<void> => {
    await password().fill(MOT_DE_PASSE);
    await activate().click();
    await expect(page.getByText(saying(DEAD))).toBeVisible();
    await expect(page.getByRole('link', { name: 'Recevoir un nouveau lien d’activation' })).toBeVisible();
  };
  const CHANGES: readonly (readonly [what: string, change: (link: string) => string])[] = [
    ['changed by one letter', (link) => link.slice(0, -1) + (link.endsWith('0') ? '1' : '0')],
    ['cut by a mail program', (link) => link.slice(0, -20)],
    ['cut within a percent sign', (link) => `${link.slice(0, -20)}%2`],
    ['followed by the rest of the mail', (link) => `${link}>${'x'.repeat(400)}`],
  ];
  for (const [what, change] of CHANGES)
    test(`PR1: a link ${what}: told, with a way to another one`, async ({ portal }) => {
      await open(portal, change);
      await tryIt();
    });

  test('PR1: a link without its end: told what it is for, with a way to another one', async ({ portal }) => {
    await open(portal, (link) => link.replace(/#.*/, ''));
    await expect(
      page.getByText(saying(/Cette page s’ouvre par le lien d’un mail, et ce lien ne sert qu’une fois/)),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: 'Recevoir un nouveau lien d’activation' })).toBeVisible();
  });

  test('PR1: a link that expired: told, with a way to another one', async ({ portal }) => {
    await readServer(portal.server.folder, async ({ store }) => {
      const candidat = await accountOf(portal, email);
      const [lien] = candidat ? await store.liensOuverts(candidat.id, Date.now()) : [];
      if (!candidat || !lien) throw new Error('the account waits for no activation');
      const old = { ...lien, id: 'expire', jetonHash: sha256Hex('jeton-expire'), expireLe: Date.now() - 1 };
      await store.ecrire(candidat.id, { liens: [old] });
    });
    await open(portal, (link) => link.replace(/#.*/, '#jeton-expire'));
    await tryIt();
  });

  test('PR1: a password pasted with a line end is the one without it; the link works once', async ({
    portal,
  }) => {
    await open(portal);
    await password().focus();
    await page.keyboard.insertText(`${MOT_DE_PASSE}\n`);
    await activate().dblclick();
    await expect(page.getByRole('heading', { level: 1, name: 'Informations personnelles' })).toBeVisible();
    await page.context().clearCookies();
    await page.goto(`${portal.server.url}/connexion`);
    await page.getByLabel(/^Utilisateur/).fill(' LIEN@example.org ');
    await page
      .getByLabel(/^Mot de passe/)
      .first()
      .fill(MOT_DE_PASSE);
    await page.getByRole('button', { name: 'Connexion', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Déconnexion' })).toBeVisible();
    await page.context().clearCookies();
    await open(portal);
    await tryIt();
  });

  test('PR1: what is too long to be an account or a password is a wrong one, and told so', async ({
    portal,
  }) => {
    await page.goto(`${portal.server.url}/connexion`);
    await page.getByLabel(/^Utilisateur/).fill('x'.repeat(3_000));
    await page
      .getByLabel(/^Mot de passe/)
      .first()
      .fill('y'.repeat(3_000));
    await page.getByRole('button', { name: 'Connexion', exact: true }).click();
    await expect(page.getByRole('alert')).toHaveText(
      saying('L’adresse ou le mot de passe n’est pas reconnu, ou le compte n’est plus ouvert.'),
    );
    await expect(page.getByLabel(/^Utilisateur/)).toHaveValue('x'.repeat(3_000));
  });
});
