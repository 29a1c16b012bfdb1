import type { Page } from '@playwright/test';
import type { Line } from '../lib/report.ts';
import { median } from '../lib/rounds.ts';
import { dossierOn, openFirst } from './dossiers.ts';
import { atLeast, shown } from './lines.ts';
import { inkOf, waitPainted } from './probe.ts';
import type { Stage } from './stage.ts';

/** How long a start that comes back is waited for. */
const LIMIT_MS = 20_000;
/** Scrolled so many pixels elsewhere is another place. */
const NEAR_PX = 4;

interface Place {
  readonly dossier: string;
  readonly piece: string;
  readonly page: string;
  readonly zoom: string;
  readonly scroll: number;
}

async function placeOf(page: Page): Promise<Place> {
  const seen = await page.evaluate(() => {
    const pane = document.querySelector('[data-piece]');
    let at: Element | null | undefined = pane?.querySelector('canvas');
    while (at && at.scrollHeight <= at.clientHeight + 1) at = at.parentElement;
    return {
      piece: pane?.getAttribute('data-piece') ?? '',
      page: pane?.querySelector<HTMLInputElement>('input[aria-label="Aller à la page"]')?.value ?? '',
      zoom: /\d+\s%/.exec(pane?.textContent ?? '')?.[0] ?? '',
      scroll: at?.scrollTop ?? -1,
    };
  });
  return { dossier: dossierOn(page), ...seen };
}

const same = (a: Place, b: Place): boolean =>
  a.dossier === b.dossier &&
  a.piece === b.piece &&
  a.page === b.page &&
  a.zoom === b.zoom &&
  Math.abs(a.scroll - b.scroll) <= NEAR_PX;

/** A pièce of several pages, so that there is a place to come back to; on its second page, larger. */
async function settle(page: Page, round: number): Promise<Place> {
  for (let tries = 0; tries < 120; tries += 1) {
    const pages = page.getByRole('textbox', { name: 'Aller à la page' }).locator('xpath=../..');
    const text = (await pages.count()) > 0 ? await pages.first().innerText() : '';
    if (Number(/\/\s*(\d+)/.exec(text)?.[1] ?? 0) >= 2) break;
    await page.keyboard.press(tries % 6 === 5 ? 'j' : 'n');
    await page.waitForTimeout(600);
  }
  await waitPainted(page);
  for (const key of ['+', 'PageDown', ...Array<string>(round + 1).fill('PageDown')]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  // Places are told now and then while one scrolls, and once more when it rests.
  await page.waitForTimeout(1_500);
  const place = await placeOf(page);
  if (place.scroll <= 0) throw new Error(`there is no place to come back to: ${JSON.stringify(place)}`);
  return place;
}

/** 2. Ended (or killed) and started again: the dossier, the pièce, the page and the zoom that were left. */
export async function coldStart(stage: Stage, rounds: number): Promise<readonly Line[]> {
  const exact: boolean[] = [];
  const whole: number[] = [];
  const unlocked: number[] = [];
  await openFirst(stage.page());
  for (let round = 0; round < rounds; round += 1) {
    const left = await settle(stage.page(), round);
    if (round % 2 === 1) await stage.kill();
    const began = performance.now();
    if (round % 2 === 1) await stage.reopen();
    else await stage.restart();
    const entered = performance.now();
    await stage.unlock();
    const back = await waitPainted(stage.page(), null, LIMIT_MS).then(
      () => true,
      () => false,
    );
    if (back) {
      whole.push(performance.now() - began);
      unlocked.push(performance.now() - entered);
      await stage.page().waitForTimeout(1_000);
    }
    const found = await placeOf(stage.page());
    if (!same(found, left)) console.error('cold start', { left, found });
    exact.push(back && same(found, left) && (await inkOf(stage.page())) > 0.001);
    if (!back) {
      // To go on with, for the next round.
      await stage.page().evaluate((id) => {
        location.hash = `#/dossiers/${id}`;
      }, left.dossier);
      await waitPainted(stage.page());
    }
  }
  const good = exact.filter(Boolean).length;
  return [
    atLeast('2. cold start: same dossier, pièce, page, zoom and scroll', (100 * good) / rounds, '%', 100),
    ...(whole.length > 0
      ? [
          shown('   from the start of the process to its page painted', median(whole), 'ms'),
          shown('   of which from the passphrase on', median(unlocked), 'ms'),
        ]
      : []),
  ];
}
