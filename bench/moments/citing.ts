import type { Page } from '@playwright/test';
import type { Line } from '../lib/report.ts';
import { median, percentile } from '../lib/rounds.ts';
import { openDossier } from './dossiers.ts';
import { handsOn } from './hands.ts';
import { atMost, shown } from './lines.ts';
import { type Check, sightOf, timeKey, waitPainted } from './probe.ts';
import type { Stage } from './stage.ts';

const cited: Check<number> = (count) =>
  document.querySelectorAll('section[aria-label="Citations"] li').length === count;

/** The passage is marked on its own pièce, painted, and in sight. */
const marked: Check<string> = (piece) => {
  const pane = document.querySelector('[data-piece]');
  if (pane?.getAttribute('data-piece') !== piece || pane.getAttribute('data-etat') !== 'page') return false;
  const box = pane.querySelector('.pv-passage')?.getBoundingClientRect();
  const room = pane.getBoundingClientRect();
  return box !== undefined && box.height > 0 && box.top >= room.top && box.bottom <= room.bottom;
};

/** Selects the last line of text that is on screen. */
async function selectLine(page: Page): Promise<string> {
  const lines = page.locator('.textLayer span').filter({ hasText: /\S{4,}/ });
  await lines.first().waitFor();
  const line = lines.first();
  const text = (await line.innerText()).trim();
  await line.click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Citer ce passage' }).waitFor();
  return text;
}

/** 5. A selected line goes into the avis by one key; its citation leads back to it from another pièce. */
export async function citing(stage: Stage, rounds: number): Promise<readonly Line[]> {
  const page = stage.page();
  await openDossier(page, stage.account.dossier);
  // Its second pièce has text.
  await page.getByRole('tablist', { name: 'Pièces' }).getByRole('tab').nth(1).click();
  await page
    .locator('.textLayer')
    .filter({ hasText: /\S{4,}/ })
    .first()
    .waitFor();
  const piece = (await sightOf(page))?.piece ?? '';
  const text = await selectLine(page);
  const hands = handsOn(page);
  const into = await timeKey(page, cited, 1, () => hands.press('q'));
  const region = page.getByRole('region', { name: 'Citations' });
  const quote = (await region.locator('blockquote').innerText()).trim();
  if (quote === '' || !quote.includes(text.slice(0, 8)))
    throw new Error(`“${quote}” is not what was selected: “${text}”`);
  const back = region.getByRole('listitem').getByRole('button').first();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const keys = ['n', 'p', 'n'].slice(0, 1 + (round % 2) * 2);
    // Elsewhere in the dossier, each time: another pièce, which may be of another kind.
    for (const key of keys) {
      const here = (await sightOf(page))?.piece ?? null;
      await page.keyboard.press(key);
      await waitPainted(page, here);
    }
    await page.waitForTimeout(300);
    await back.focus();
    times.push(await timeKey(page, marked, piece, () => page.keyboard.press('Enter')));
  }
  return [
    atMost('5. selected passage into the avis, keystrokes', hands.keys, '', 1),
    shown('   written there', into, 'ms'),
    atMost('   and back: its pièce, marked at its place, p95', percentile(times, 95), 'ms', 300),
    shown('   median', median(times), 'ms'),
  ];
}
