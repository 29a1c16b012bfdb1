import type { Page } from '@playwright/test';
import type { Line } from '../lib/report.ts';
import { median, percentile } from '../lib/rounds.ts';
import { openFirst } from './dossiers.ts';
import { atMost, shown } from './lines.ts';
import { inkOf, painted, sightOf, tryKey, waitPainted } from './probe.ts';
import type { Stage } from './stage.ts';

/** Two a second, as somebody leafs through. */
const PACE_MS = 500;

interface Leafed {
  readonly times: number[];
  /** A damaged or encrypted file, or a pièce that is not there: a sentence instead of a page. */
  sentences: number;
  /** The same file twice in a row: a candidat's second dossier. */
  twice: number;
}

/** One step: from the key to its page painted, and that page is not blank. */
async function step(page: Page, key: 'j' | 'n', into: Leafed): Promise<void> {
  const before = (await sightOf(page))?.piece ?? null;
  const began = performance.now();
  const ms = await tryKey(page, painted, { not: before }, () => page.keyboard.press(key), 3_000);
  const now = await sightOf(page);
  if (now === null) into.sentences += 1;
  else if (ms === null && now.piece === before) into.twice += 1;
  else {
    await waitPainted(page, before);
    const waited = ms ?? performance.now() - began;
    if ((await sightOf(page))?.etat !== 'page') {
      into.sentences += 1;
      return;
    }
    if ((await inkOf(page)) < 0.000_5) throw new Error(`${key} showed a blank page: ${now.piece}`);
    into.times.push(waited);
  }
  await page.waitForTimeout(Math.max(0, PACE_MS - (performance.now() - began)));
}

/** 3. J and N at two a second: from the key to the painted page. */
export async function leafing(stage: Stage, steps: number): Promise<readonly Line[]> {
  const page = stage.page();
  await openFirst(page);
  await page.waitForTimeout(2_000);
  const dossiers: Leafed = { times: [], sentences: 0, twice: 0 };
  for (let tries = 0; dossiers.times.length < steps && tries < steps * 2; tries += 1)
    await step(page, 'j', dossiers);
  const pieces: Leafed = { times: [], sentences: 0, twice: 0 };
  for (let tries = 0; pieces.times.length < steps && tries < steps * 2; tries += 1) {
    for (let n = 0; n < 5; n += 1) await step(page, 'n', pieces);
    await step(page, 'j', { times: [], sentences: 0, twice: 0 });
  }
  for (const { times } of [dossiers, pieces])
    if (times.length < steps) throw new Error(`only ${times.length} pages of ${steps} were shown`);
  return [
    atMost('3. next dossier’s first page painted, p95', percentile(dossiers.times, 95), 'ms', 100),
    shown('   median', median(dossiers.times), 'ms'),
    atMost('   next pièce painted, p95', percentile(pieces.times, 95), 'ms', 80),
    shown('   median', median(pieces.times), 'ms'),
    shown('   pages counted, of dossiers and of pièces', dossiers.times.length + pieces.times.length, ''),
    shown('   sentences instead of a page, left out', dossiers.sentences + pieces.sentences, ''),
    shown('   same file as before, left out', dossiers.twice + pieces.twice, ''),
  ];
}
