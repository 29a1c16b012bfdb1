import type { Page } from '@playwright/test';
import type { Line } from '../lib/report.ts';
import { median } from '../lib/rounds.ts';
import { openFirst } from './dossiers.ts';
import { handsOn } from './hands.ts';
import { atMost, shown } from './lines.ts';
import { type Check, inkOf, timeKey, waitPainted } from './probe.ts';
import type { Stage } from './stage.ts';

const bothPainted: Check<null> = () => {
  const panes = [...document.querySelectorAll('[data-piece]')];
  const files = new Set(panes.map((pane) => pane.getAttribute('data-piece')));
  return files.size === 2 && panes.every((pane) => pane.getAttribute('data-etat') === 'page');
};

/** Goes to the relevé of the dossier on screen, by N; false when it has none that is painted. */
async function openReleve(page: Page): Promise<boolean> {
  const open = page.getByRole('tab', { selected: true }).filter({ hasText: /Relevé/ });
  for (let n = 0; n < 12 && !(await open.isVisible()); n += 1) await page.keyboard.press('n');
  await page.waitForTimeout(600);
  await waitPainted(page);
  return (
    (await open.isVisible()) &&
    (await page.locator('[data-piece]').first().getAttribute('data-etat')) === 'page'
  );
}

/** 6. The relevé on screen and that of the next dossier, side by side: both painted, of the same kind. */
export async function comparing(stage: Stage, rounds: number): Promise<readonly Line[]> {
  const page = stage.page();
  await openFirst(page);
  const times: number[] = [];
  let keys = 0;
  for (let tries = 0; times.length < rounds && tries < rounds * 4; tries += 1) {
    await page.keyboard.press('j');
    await page.waitForTimeout(1_000);
    if (!(await openReleve(page))) continue;
    const hands = handsOn(page);
    const ms = await timeKey(page, bothPainted, null, () => hands.press('b')).catch(() => null);
    if (ms !== null) {
      const kinds = await page
        .getByRole('tab', { selected: true })
        .filter({ hasText: /Relevé/ })
        .count();
      if (kinds !== 2) throw new Error(`${kinds} relevés on screen, not two`);
      for (const pane of [0, 1])
        if ((await inkOf(page, pane)) < 0.000_5) throw new Error(`pane ${pane} is blank`);
      times.push(ms);
      keys = Math.max(keys, hands.keys);
    }
    await page.keyboard.press('b');
    await page.waitForFunction(() => document.querySelectorAll('[data-piece]').length === 1);
  }
  if (times.length < rounds) throw new Error('too few relevés to compare');
  return [
    atMost('6. two relevés side by side, keystrokes', keys, '', 2),
    shown('   both painted, median', median(times), 'ms'),
  ];
}
