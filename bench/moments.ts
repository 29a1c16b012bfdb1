import { loadavg } from 'node:os';
import type { BenchResult, Line } from './lib/report.ts';
import { avis } from './moments/avis.ts';
import { cable, killed } from './moments/cable.ts';
import { citing } from './moments/citing.ts';
import { coldStart } from './moments/cold-start.ts';
import { comparing } from './moments/comparing.ts';
import { conflict } from './moments/conflict.ts';
import { allHere } from './moments/dossiers.ts';
import { firstRun } from './moments/first-run.ts';
import { keyboardOnly } from './moments/keyboard.ts';
import { leafing } from './moments/leafing.ts';
import { atMost, shown } from './moments/lines.ts';
import { palette } from './moments/palette.ts';
import { openStage, type Stage } from './moments/stage.ts';
import { sweep } from './moments/sweep.ts';

interface Size {
  readonly dossiers: number;
  readonly starts: number;
  readonly steps: number;
  readonly backs: number;
  readonly compared: number;
  readonly kills: number;
  readonly swept: number;
  readonly palettes: number;
  /** Milliseconds that the reception of all pièces may take; the rest is measured beside it then. */
  readonly patience: number;
}

const FULL: Size = {
  dossiers: 3_000,
  starts: 4,
  steps: 60,
  backs: 20,
  compared: 5,
  kills: 5,
  swept: 100,
  palettes: 30,
  patience: 30 * 60_000,
};
const QUICK: Size = {
  dossiers: 200,
  starts: 2,
  steps: 8,
  backs: 4,
  compared: 1,
  kills: 1,
  swept: 20,
  palettes: 6,
  patience: 60_000,
};

type Moment = readonly [name: string, measure: () => Promise<readonly Line[]>];

/** The ten moments of the review workspace (docs/ten-moments.md), one after another in one workspace. */
export async function run({ quick }: { readonly quick: boolean }): Promise<BenchResult> {
  const size = quick ? QUICK : FULL;
  const stage = await openStage(size.dossiers);
  const notes: string[] = [];
  try {
    // Without it there is nothing to measure.
    const lines: Line[] = [...(await firstRun(stage))];
    for (const moment of momentsOf(stage, size, notes)) {
      const measured = await measure(moment, notes);
      for (const { what, value, unit } of measured) console.error(`${what}: ${value} ${unit}`);
      lines.push(...measured);
    }
    return { name: 'moments', lines, notes: [...notesOf(size, quick), ...notes] };
  } finally {
    await stage.close();
  }
}

/** A moment that cannot be gone through is a goal that is missed; the others are measured all the same. */
async function measure([name, moment]: Moment, notes: string[]): Promise<readonly Line[]> {
  try {
    return await moment();
  } catch (error) {
    notes.push(`${name}: ${String(error)}`);
    return [atMost(`${name}: broke off`, Number.NaN, '', 0)];
  }
}

const momentsOf = (stage: Stage, size: Size, notes: string[]): readonly Moment[] => [
  ['1. reception', () => reception(stage, size.patience, notes)],
  ['2. cold start', () => coldStart(stage, size.starts)],
  ['3. leafing', () => leafing(stage, size.steps, notes)],
  ['4. avis', () => avis(stage)],
  ['5. citing', () => citing(stage, size.backs)],
  ['6. comparing', () => comparing(stage, size.compared)],
  ['7. cable', () => cable(stage)],
  ['7. kill', () => killed(stage, size.kills)],
  ['8. conflict', () => conflict(stage)],
  ['9. sweep', () => sweep(stage, size.swept)],
  ['10. palette', () => palette(stage, size.palettes)],
  ['10. keyboard', () => keyboardOnly(stage)],
];

/** Everything that is to be here has come: what follows is not measured beside it. */
async function reception(stage: Stage, patience: number, notes: string[]): Promise<readonly Line[]> {
  const began = performance.now();
  await stage.page().keyboard.press('Escape');
  if (await allHere(stage.page(), patience))
    return [shown('   all dossiers and their pièces are here, after', performance.now() - began, 'ms')];
  notes.push('pièces were still on their way while the rest was measured: a busy machine');
  return [];
}

const notesOf = ({ dossiers }: Size, quick: boolean): readonly string[] => [
  `${dossiers} dossiers with their PDFs and photos; the built bundles of the browser edition in Chromium, 1280 × 800`,
  'keys and clicks are those that the script sends; words that one must write are not counted',
  'painted: the task after the first frame in which the pièce is drawn; its pixels are looked at afterwards',
  `load of the machine now: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}`,
  ...(quick ? ['--quick: a small campaign and few rounds; these figures are not to be quoted'] : []),
];
