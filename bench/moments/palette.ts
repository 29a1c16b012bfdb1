import type { Page } from '@playwright/test';
import type { Line } from '../lib/report.ts';
import { median, percentile } from '../lib/rounds.ts';
import { openFirst } from './dossiers.ts';
import { atMost, shown } from './lines.ts';
import { type Check, timeKey, tryKey } from './probe.ts';
import type { Stage } from './stage.ts';

/** Beginnings of names and of commands that many dossiers have. */
const WORDS = ['mar', 'benn', 'conf', 'dia', 'reg', 'nguy', 'lef'];

const opened: Check<null> = () =>
  document.activeElement?.getAttribute('aria-controls') === 'palette-liste' &&
  (document.querySelector('#palette-liste')?.textContent ?? '') !== '';

/** Its lines are others than before the key, and they are there. */
const answered: Check<string> = (before) => {
  const list = document.querySelector('#palette-liste')?.textContent ?? '';
  return list !== '' && list !== before;
};

const linesOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('#palette-liste')?.textContent ?? '');

/** 10. The palette with all dossiers at hand: opened, and each letter of a name, to what it paints. */
export async function palette(stage: Stage, rounds: number): Promise<readonly Line[]> {
  const page = stage.page();
  await openFirst(page);
  await page.waitForTimeout(1_500);
  const opens: number[] = [];
  const letters: number[] = [];
  const idle: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // A key that does nothing: what this machine and the measure take by themselves.
    idle.push(
      await timeKey(
        page,
        () => true,
        null,
        () => page.keyboard.press('Insert'),
      ),
    );
    opens.push(await timeKey(page, opened, null, () => page.keyboard.press('Control+k')));
    for (const letter of WORDS[round % WORDS.length] ?? '') {
      await page.waitForTimeout(200);
      const before = await linesOf(page);
      const ms = await tryKey(page, answered, before, () => page.keyboard.press(letter), 500);
      // Null: this letter changes nothing of what is found.
      if (ms !== null) letters.push(ms);
    }
    await page.keyboard.press('Escape');
    await page.locator('#palette-liste').waitFor({ state: 'detached' });
    await page.waitForTimeout(200);
  }
  if (letters.length < rounds) throw new Error('the palette answered to hardly any letter');
  return [
    atMost('10. palette opened, p95', percentile(opens, 95), 'ms', 50),
    shown('   median', median(opens), 'ms'),
    atMost('   each letter in it, p95', percentile(letters, 95), 'ms', 50),
    shown('   median', median(letters), 'ms'),
    shown('   a key that does nothing, median', median(idle), 'ms'),
  ];
}
