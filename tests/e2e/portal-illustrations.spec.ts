/**
 * The pictures of docs/guide/: a candidat's whole journey on the real portal, photographed at each step of
 * the guide. It writes into the tree, so only `npm run guide` runs it (PUPITRE_GUIDE=1).
 */
import path from 'node:path';
import { openCamera, VIEWPORTS } from './guide/camera.ts';
import { GUIDE, picturesOf } from './guide/guide.ts';
import { signInStaff } from './guide/staff.ts';
import { confirmAndGiveUp, correct, readDecision } from './guide/walk-after.ts';
import { applyFor, fillAccount, openAccount } from './guide/walk-before.ts';
import { startPortal } from './support/portal.ts';
import { expect, test } from './support/test.ts';

test.skip(process.env.PUPITRE_GUIDE !== '1', 'writes docs/guide/: run by npm run guide');

test('every picture of the guide, on the way from the home page to the désistement', async ({
  browser,
  folder,
}) => {
  test.setTimeout(600_000);
  // A server whose établissement has an ENT shows both doors; nobody goes through it here.
  const cas = { url: 'https://cas.example.org/cas', serviceUrl: 'https://candidatures.example.org/cas' };
  const portal = await startPortal(path.join(folder, 'portail'), 24, { cas });
  const context = await browser.newContext({
    viewport: VIEWPORTS.ordinateur,
    deviceScaleFactor: 2,
    locale: 'fr-FR',
    colorScheme: 'light',
    // Dialogs are where they will be.
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const walk = { page, portal, folder, camera: openCamera(page), email: 'delphine.relave@example.org' };
    await openAccount(walk);
    await fillAccount(walk);
    const dossierId = await applyFor(walk);
    const staff = await signInStaff(portal);
    await staff.refuse(dossierId, 'La photo est floue : déposez un scan plus net.');
    await correct(walk);
    await staff.complete(dossierId);
    await staff.admit(dossierId, 'Dossier solide, projet bien construit.');
    await readDecision(walk);
    await confirmAndGiveUp(walk);
    expect([...walk.camera.taken].sort()).toEqual(
      picturesOf(GUIDE)
        .map(({ name }) => name)
        .sort(),
    );
  } finally {
    await context.close();
    await portal.close();
  }
});
