import type { Page } from '@playwright/test';
import { type Line, reached } from '../lib/report.ts';
import { median, percentile } from '../lib/rounds.ts';
import { openFirst } from './dossiers.ts';
import { atMost, shown } from './lines.ts';
import { inkOf, painted, sightOf, tryKey, waitPainted } from './probe.ts';
import type { Stage } from './stage.ts';

/** Two a second, as somebody leafs through. */
const PACE_MS = 500;

interface Leafed {
  readonly shown: {
    readonly ms: number /** Its place in the run, to find it again. */;
    readonly which: string;
  }[];
  /** A damaged or encrypted file, or a pièce that is not there: a sentence instead of a page. */
  sentences: number;
  /** The same file twice in a row: a candidat's second dossier. */
  twice: number;
}

/** One step: from the key to its page painted, and that page is not blank; then the rest of its half second. */
async function step(page: Page, key: 'j' | 'n', which: string, into: Leafed): Promise<void> {
  const began = performance.now();
  await leaf(page, key, which, into);
  await page.waitForTimeout(Math.max(0, PACE_MS - (performance.now() - began)));
}

async function leaf(page: Page, key: 'j' | 'n', which: string, into: Leafed): Promise<void> {
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
    into.shown.push({ ms: waited, which: `${which}, ${now.piece.slice(0, 8)}` });
  }
}

const empty = (): Leafed => ({ shown: [], sentences: 0, twice: 0 });

/** Steps that are written down when they made a goal be missed. */
const NAMED = 8;

function slowest({ shown }: Leafed): string {
  const late = [...shown].sort((a, b) => b.ms - a.ms).slice(0, NAMED);
  return late.map(({ ms, which }) => `${ms.toFixed(0)} ms ${which}`).join('; ');
}

/** 3. J and N at two a second: from the key to the painted page. */
export async function leafing(stage: Stage, steps: number, notes: string[]): Promise<readonly Line[]> {
  const page = stage.page();
  await openFirst(page);
  await page.waitForTimeout(2_000);
  const dossiers = empty();
  for (let tries = 0; dossiers.shown.length < steps && tries < steps * 2; tries += 1)
    await step(page, 'j', `J ${tries + 1}`, dossiers);
  const pieces = empty();
  for (let tries = 0; pieces.shown.length < steps && tries < steps * 2; tries += 1) {
    for (let n = 1; n <= 5; n += 1) await step(page, 'n', `N ${n} of dossier ${tries + 1}`, pieces);
    await step(page, 'j', 'J', empty());
  }
  for (const leafed of [dossiers, pieces])
    if (leafed.shown.length < steps)
      throw new Error(`only ${leafed.shown.length} pages of ${steps} were shown`);
  const [j, n] = [dossiers, pieces].map((leafed) => leafed.shown.map(({ ms }) => ms)) as [number[], number[]];
  const lines = [
    atMost('3. next dossier’s first page painted, p95', percentile(j, 95), 'ms', 100),
    shown('   median', median(j), 'ms'),
    atMost('   next pièce painted, p95', percentile(n, 95), 'ms', 80),
    shown('   median', median(n), 'ms'),
    shown('   pages counted, of dossiers and of pièces', j.length + n.length, ''),
    shown('   sentences instead of a page, left out', dossiers.sentences + pieces.sentences, ''),
    shown('   same file as before, left out', dossiers.twice + pieces.twice, ''),
  ];
  if (!lines.every(reached)) notes.push(`3. slowest: ${slowest(dossiers)}`, `3. slowest: ${slowest(pieces)}`);
  return lines;
}
