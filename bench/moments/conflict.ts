import type { Page } from '@playwright/test';
import { readServer } from '../../tests/e2e/support/server.ts';
import { signIn } from '../../tests/e2e/support/story.ts';
import type { Line } from '../lib/report.ts';
import { assertSame } from '../lib/rounds.ts';
import { offline, openDossier, openFirst, upToDate } from './dossiers.ts';
import { handsOn } from './hands.ts';
import { atMost } from './lines.ts';
import type { Stage } from './stage.ts';

const TEXTE = 'La page est coupée : déposez-la de nouveau.';

/** 8. Two people judged the same pièce while one of them was offline: seen, and settled from where one is. */
export async function conflict(stage: Stage): Promise<readonly Line[]> {
  const page = stage.page();
  const { dossier } = stage.account;
  await openDossier(page, dossier);
  await first(page).click();
  await stage.wire.cut();
  await offline(page);
  await page.keyboard.press('v');
  await page
    .getByRole('tab', { name: /Validée/ })
    .first()
    .waitFor();
  await colleagueRefuses(stage);
  await openFirst(page);
  await stage.wire.mend();
  // The badge says so, wherever one is; the dossier on screen is another one.
  await page
    .getByRole('banner')
    .getByText(/à revoir/)
    .waitFor({ timeout: 120_000 });
  const hands = handsOn(page);
  await hands.press('F8');
  await page.getByRole('button', { name: 'Garder le mien' }).waitFor();
  await page.getByText(TEXTE).first().waitFor();
  await hands.press('1');
  await page.getByText('Aucun conflit').waitFor();
  await upToDate(page);
  await page.waitForTimeout(1_000);
  assertSame('the pièce on the server', await statutOf(stage), 'VA');
  return [atMost('8. a conflict settled, keystrokes from another dossier', hands.keys, '', 2)];
}

const first = (page: Page) => page.getByRole('tablist', { name: 'Pièces' }).getByRole('tab').first();

/** What the server holds of the first pièce. */
const statutOf = ({ server, account }: Stage): Promise<string | undefined> =>
  readServer(server.folder, async ({ store }) => {
    const held = await store.get('dossier', account.dossier.id);
    return held?.body.pieces[0]?.statut;
  });

/** A member of staff, in a workspace of his own, refuses the first pièce meanwhile. */
async function colleagueRefuses(stage: Stage): Promise<void> {
  const { page } = await stage.beside();
  await signIn(page, stage.colleague);
  await page.getByRole('grid').getByRole('row').nth(1).waitFor({ timeout: 120_000 });
  await upToDate(page);
  await openDossier(page, stage.account.dossier);
  await first(page).click();
  await page.keyboard.press('r');
  await page
    .getByRole('tabpanel', { name: /Traitement/ })
    .getByRole('textbox')
    .fill(TEXTE);
  await page.getByRole('button', { name: 'Refuser la pièce' }).click();
  await page
    .getByRole('tab', { name: /Refusée/ })
    .first()
    .waitFor();
  const until = Date.now() + 60_000;
  while ((await statutOf(stage)) !== 'RE') {
    if (Date.now() > until) throw new Error('the refusal of the colleague did not reach the server');
    await page.waitForTimeout(200);
  }
  await stage.closeOthers();
}
