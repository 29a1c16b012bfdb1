import type { Page } from '@playwright/test';
import { FORMATIONS } from '../../src/main/demo/organisation/formations.ts';
import { readServer } from '../../tests/e2e/support/server.ts';
import type { Line } from '../lib/report.ts';
import { assertSame } from '../lib/rounds.ts';
import { upToDate } from './dossiers.ts';
import { handsOn } from './hands.ts';
import { atLeast, atMost, shown } from './lines.ts';
import { type Sight, sightOf } from './probe.ts';
import type { Stage } from './stage.ts';

/** One of so many is refused, with the second sentence of the commission. */
const ONE_IN = 10;

/** Pièces that this person accepted and refused, as the journal of the server has them. */
const judged = ({ server, account }: Stage): Promise<Readonly<Record<'valider' | 'refuser', number>>> =>
  readServer(server.folder, async ({ store }) => {
    const counts = { valider: 0, refuser: 0 };
    const ids = new Set<string>();
    for (const commission of new Set(FORMATIONS.map((formation) => formation.commission)))
      for (const { entity, id } of await store.feedAfter(`commission:commission-${commission}`, 0, 1_000_000))
        if (entity === 'dossier') ids.add(id);
    for (const id of ids)
      for (const entry of await store.journalOf('dossier', id)) {
        if (entry.acteurId !== account.personneId) continue;
        if (entry.action === 'piece.valider@1') counts.valider += 1;
        if (entry.action === 'piece.refuser@1') counts.refuser += 1;
      }
    return counts;
  });

/** 9. One type of pièce across dossiers, each decided on what is on screen; all of it reaches the server. */
export async function sweep(stage: Stage, pieces: number): Promise<readonly Line[]> {
  const page = stage.page();
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await upToDate(page);
  const already = await judged(stage);
  await page.getByRole('button', { name: 'Balayer les pièces' }).click();
  const items = page.getByRole('menuitem');
  await items.first().waitFor();
  await page.waitForTimeout(1_000);
  const counts = await items.evaluateAll((all) =>
    all.map((item) => Number(/([\d\s\u202f]+)$/.exec(item.textContent ?? '')?.[1]?.replace(/\D/g, '') ?? 0)),
  );
  const most = counts.indexOf(Math.max(...counts));
  const total = counts[most] ?? 0;
  if (total < pieces) throw new Error(`only ${total} pièces of one type`);
  await items.nth(most).click();
  const hands = handsOn(page);
  const began = performance.now();
  let refused = 0;
  let before: Sight | null = null;
  for (let n = 0; n < pieces; n += 1) {
    // Decided on what is on the screen: its page, or the sentence that says why there is none.
    await waitFor(page, total - n, before === null ? null : before.piece);
    before = await sightOf(page);
    if (n % ONE_IN === ONE_IN - 1) {
      refused += 1;
      await hands.press('2');
    } else await hands.press('v');
  }
  await waitFor(page, total - pieces, null);
  const minutes = (performance.now() - began) / 60_000;
  await page.waitForTimeout(1_000);
  await upToDate(page);
  const after = await judged(stage);
  assertSame(
    'what the server has of the sweep',
    { valider: after.valider - already.valider, refuser: after.refuser - already.refuser },
    { valider: pieces - refused, refuser: refused },
  );
  return [
    atMost(`9. a sweep of ${pieces} pièces, ${refused} of them refused, keystrokes`, hands.keys, '', pieces),
    atLeast('   pièces a minute, each seen before it is decided', pieces / minutes, '', 20),
    shown('   in all', minutes * 60_000, 'ms'),
  ];
}

/** Waits for the next one; a candidat's second dossier may have the very same file. */
async function waitFor(page: Page, left: number, not: string | null): Promise<void> {
  const other = await page.waitForFunction(seen, { left, not }, { timeout: 1_500 }).catch(() => null);
  if (other === null) await page.waitForFunction(seen, { left, not: null }, { timeout: 30_000 });
}

/** So many are left, the one on screen is painted, and it can be decided upon; `not`: another one than this. */
const seen = ({ left, not }: { readonly left: number; readonly not: string | null }): boolean => {
  const pane = document.querySelector('[data-piece]');
  const etat = pane?.getAttribute('data-etat');
  const open = [...document.querySelectorAll('aside button')].some(({ textContent }) =>
    textContent?.startsWith('Valider'),
  );
  const said = [...document.querySelectorAll('aside footer span')].map((one) => one.textContent ?? '');
  const told = left === 0 ? 'aucune à voir' : `${left.toLocaleString('fr-FR')} à voir`;
  const plain = (text: string) => text.replace(/\s/g, ' ');
  return (
    (left === 0 && etat === undefined) ||
    (open &&
      (etat === 'page' || etat === 'phrase') &&
      pane?.getAttribute('data-piece') !== not &&
      said.some((text) => plain(text) === plain(told)))
  );
};
