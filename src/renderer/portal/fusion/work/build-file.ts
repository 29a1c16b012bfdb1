import { BuildFailure } from '../model/failure.ts';
import { budgetOf } from '../model/levels.ts';
import type { PageItem } from '../model/page.ts';
import { levelOf, type Planned, pagesToDraw, planOf, predictPage, STEPS } from '../model/plan.ts';
import { type Known, learn, NOTHING_KNOWN, nextStep } from '../model/search.ts';
import type { Sheet } from './assemble-worker.ts';
import { type MeasureContext, measureStep, type Prepared, ratioOf } from './measure.ts';
import type { FusionServices } from './services.ts';
import { namedFiles, reweigh, weighKept } from './weigh.ts';

/** Where a build is; `page` is 1-based, `round` counts from 1, a later one adjusts the size. */
export type Progress =
  | { readonly phase: 'compression'; readonly page: number; readonly total: number; readonly round: number }
  | { readonly phase: 'assemblage' };

/** FI4: one PDF under the limit. */
export interface Built {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Of the pictures compressed; null when there was none. */
  readonly dpi: number | null;
  /** 1-based places of the text pages that had to be made pictures. */
  readonly drawn: readonly number[];
  /** The file given is the file returned. */
  readonly intact: boolean;
}

export interface BuildOptions {
  readonly maxBytes: number;
  readonly titre: string;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** The one PDF given, whole, in order and not turned, already under the limit: nothing to do to it. */
function untouched(pages: readonly PageItem[], maxBytes: number): File | null {
  const first = pages[0]?.source;
  if (first?.genre !== 'pdf' || first.total !== pages.length || first.file.size > maxBytes) return null;
  const same = pages.every(
    ({ source, rotation }, i) =>
      source.genre === 'pdf' && source.document === first.document && source.index === i && rotation === 0,
  );
  return same ? first.file : null;
}

const sheetOf = ({ page, box }: Planned, prepared: Prepared | undefined): Sheet => {
  const { source, rotation } = page;
  if (prepared?.kind === 'image') return { kind: 'image', jpeg: prepared.jpeg, box, rotation };
  if (source.genre !== 'pdf') throw new BuildFailure('echec');
  return { kind: 'copie', document: source.document, index: source.index, rotation };
};

interface Found {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly dpi: number | null;
}

interface Attempt {
  readonly plan: readonly Planned[];
  /** Bytes for what is not kept as text. */
  readonly room: number;
  /** Photographs within text pages made smaller. */
  readonly allege: boolean;
}

/** The best step whose file, once made, is under the limit; null when there is none. */
async function search(
  services: FusionServices,
  { plan, room, allege }: Attempt,
  { maxBytes, titre, onProgress, signal }: BuildOptions,
): Promise<Found | null> {
  const ratios = new Map<string, number>();
  const predictTotal = (step: number): number =>
    plan.reduce((sum, planned) => sum + predictPage(planned, step, ratioOf(ratios, planned.page.id)), 0);
  let known: Known = NOTHING_KNOWN;
  let found: Found | null = null;
  let round = 0;
  for (;;) {
    const step = room > 0 ? nextStep(STEPS, predictTotal, room, known) : null;
    if (step === null) return found;
    round += 1;
    const context: MeasureContext = {
      services,
      plan,
      room,
      ratios,
      signal,
      onPage: (done) => onProgress({ phase: 'compression', page: done + 1, total: plan.length, round }),
    };
    const { fits, prepared } = await measureStep(context, step);
    let made: Uint8Array<ArrayBuffer> | null = null;
    if (fits) {
      onProgress({ phase: 'assemblage' });
      const files = namedFiles(
        plan.map(({ page }) => page),
        allege,
      );
      const sheets = plan.map((planned, i) => sheetOf(planned, prepared[i]));
      made = (await services.assembler.call('assemble', { sheets, files, titre })) as Uint8Array<ArrayBuffer>;
      signal.throwIfAborted();
    }
    const good = made !== null && made.byteLength <= maxBytes;
    if (made && good) {
      const compressed = prepared.some(({ kind }) => kind === 'image');
      found = { bytes: made, dpi: compressed ? levelOf(step).dpi : null };
    }
    known = learn(known, step, good);
  }
}

/**
 * FI4: make one PDF of `pages` under `maxBytes`: photos and scans at the best quality that fits, text kept
 * as text unless nothing else helps, never below the legible floor.
 * @throws BuildFailure, or the signal's reason when aborted
 */
export async function buildFile(
  services: FusionServices,
  pages: readonly PageItem[],
  options: BuildOptions,
): Promise<Built> {
  const whole = untouched(pages, options.maxBytes);
  if (whole) {
    const bytes = new Uint8Array(await whole.arrayBuffer());
    return { bytes, pages: pages.length, dpi: null, drawn: [], intact: true };
  }
  const budget = budgetOf(options.maxBytes, pages.length);
  const attempt = async (items: readonly PageItem[], drawn: ReadonlySet<string>, allege: boolean) => {
    const plan = planOf(items, drawn);
    const kept = await weighKept(services, plan, allege);
    options.signal.throwIfAborted();
    const found = await search(services, { plan, room: budget - kept, allege }, options);
    return { plan, kept, found };
  };

  let { plan, kept, found } = await attempt(pages, new Set(), false);
  let drawn: ReadonlySet<string> = new Set();
  if (!found && plan.some((planned) => planned.kept)) {
    // First the photographs within text pages, then the pages themselves.
    const lighter = await reweigh(services, pages);
    ({ plan, kept, found } = await attempt(lighter, drawn, true));
    const floor = plan.reduce((sum, planned) => sum + predictPage(planned, STEPS - 1, 1), 0);
    drawn = found ? drawn : (pagesToDraw(plan, kept + floor - budget) ?? drawn);
    if (drawn.size > 0) ({ found } = await attempt(lighter, drawn, true));
  }
  if (!found) throw new BuildFailure('neTientPas');
  const places = pages.flatMap(({ id }, i) => (drawn.has(id) ? [i + 1] : []));
  return { ...found, pages: pages.length, drawn: places, intact: false };
}
