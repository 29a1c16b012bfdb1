/** What somebody else did, or the calendar, while a page was open: told with its reason, and the text readable. */
import type { Page } from '@playwright/test';
import { aUnit, write } from '../contracts/factories.ts';
import { harmlessPdf } from '../validation/hostile-files.ts';
import type { Portal } from './support/portal.ts';
import {
  type Candidat,
  completeCandidature,
  fillProfile,
  openCandidat,
  openCandidature,
  saying,
  test,
} from './support/portal-candidat.ts';
import { readServer } from './support/server.ts';
import { expect } from './support/test.ts';

test.describe.configure({ mode: 'serial' });

let candidat: Candidat;
let page: Page;
let dossierId: string;

test.beforeAll(async ({ browser, portal }) => {
  test.setTimeout(240_000);
  candidat = await openCandidat(browser, portal, 'trop.tard@example.org');
  page = candidat.page;
  await fillProfile(candidat);
  dossierId = await openCandidature(candidat, portal, 'Mongol');
  await completeCandidature(candidat, portal, dossierId);
  await candidat.call('candidatures.transmettre', { dossierId, confirme: true });
});
test.afterAll(() => candidat.context.close());

const held = async () => {
  const found = (await candidat.held()).dossiers.find(({ id }) => id === dossierId);
  if (!found) throw new Error('no such candidature');
  return found;
};
const versions = async () => (await held()).body.pieces.flatMap((piece) => piece.versions);
const open = async (portal: Portal, place = ''): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${portal.server.url}/candidatures/${dossierId}${place}`);
};
const projet = () => page.getByLabel(/^Votre projet/);
const card = () => page.locator('[id^="piece-"]').filter({ hasText: 'Obligatoire' }).first();

/** Writes into the server's store what somebody else did meanwhile. */
const meanwhile = (
  portal: Portal,
  over: (body: Awaited<ReturnType<typeof held>>['body']) => Partial<typeof body>,
) =>
  readServer(portal.server.folder, async ({ store }) => {
    const { body, version } = await held();
    const scopes = [`commission:${body.commissionId}`] as const;
    const written = await store.commit([
      aUnit({ changes: [write('dossier', { ...body, ...over(body) }, version, { scopes })] }),
    ]);
    if (!written.ok) throw new Error('the dossier moved');
  });

test('LC3, LC4: a deposit on a pièce that was validated meanwhile: told, and the validated file stays', async ({
  portal,
}) => {
  await meanwhile(portal, () => ({ statut: 'IN' }));
  await open(portal);
  await expect(card().getByRole('button', { name: /^Remplacer/ })).toBeVisible();
  const id = ((await card().getAttribute('id')) ?? '').replace('piece-', '');
  const before = await versions();
  await meanwhile(portal, ({ pieces }) => ({
    pieces: pieces.map((piece) => (piece.typeId === id ? { ...piece, statut: 'VA' } : piece)),
  }));
  const file = { name: 'trop tard.pdf', mimeType: 'application/pdf', buffer: harmlessPdf() };
  await card().locator('input[type=file]').first().setInputFiles(file);
  await expect(
    card().getByText(saying('Cette pièce est validée : elle ne peut plus être changée.')).first(),
  ).toBeVisible();
  await expect(card().getByRole('button', { name: /^Remplacer/ })).toHaveCount(0);
  expect(await versions()).toEqual(before);
});

type Calendar = Awaited<ReturnType<typeof sessionOf>>['calendrier'];
const sessionOf = (portal: Portal) =>
  readServer(portal.server.folder, async ({ store }) => {
    const session = await store.get('session', (await held()).body.sessionId);
    if (!session) throw new Error('no session');
    return { ...session.body, version: session.version };
  });
const setCalendar = (portal: Portal, calendrier: Calendar) =>
  readServer(portal.server.folder, async ({ store }) => {
    const { version, ...body } = await sessionOf(portal);
    const scopes = [`commission:${body.commissionId}`] as const;
    const change = write('session', { ...body, calendrier }, version, { scopes });
    const written = await store.commit([aUnit({ changes: [change] })]);
    if (!written.ok) throw new Error('the session moved');
  });

test('LC3, OR4: the return date passes while the page is open: a deposit and an answer are refused with the date, and the text stays readable', async ({
  portal,
}) => {
  await open(portal, '#question-projet');
  await expect(projet()).toBeVisible();
  const { calendrier } = await sessionOf(portal);
  const past = { debutDepot: '2026-01-05', finDepot: '2026-01-10', retour: '2026-01-15' };
  await setCalendar(portal, { ...calendrier, ...past });
  const before = (await held()).body;
  await projet().fill('Écrit un jour trop tard.');
  await projet().blur();
  const LATE = 'La date limite de retour était le';
  await expect(page.getByText(saying(LATE)).first()).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'n’a pas été enregistrée' })).toContainText(
    'Écrit un jour trop tard.',
  );
  expect((await held()).body.reponses).toEqual(before.reponses);
  await open(portal);
  await expect(page.getByText(saying(LATE)).first()).toBeVisible();
  await expect(page.locator('input[type=file]')).toHaveCount(0);
  // Other rows need the formation open.
  await setCalendar(portal, calendrier);
});
