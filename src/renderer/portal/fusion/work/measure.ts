import { BuildFailure } from '../model/failure.ts';
import { predictBytes } from '../model/levels.ts';
import { isCopied, levelOf, type Planned, predictPage } from '../model/plan.ts';
import { encodePage } from './draw-page.ts';
import type { FusionServices } from './services.ts';

/** A page of the file to come, decided: copied, or a JPEG. */
export type Prepared = { readonly kind: 'copie' } | { readonly kind: 'image'; readonly jpeg: ArrayBuffer };

export interface Measured {
  readonly fits: boolean;
  /** In the order of the plan; whole only when it fits. */
  readonly prepared: readonly Prepared[];
}

/** What measuring one step needs and learns. */
export interface MeasureContext {
  readonly services: FusionServices;
  readonly plan: readonly Planned[];
  /** Bytes for everything but the pages kept as text. */
  readonly room: number;
  /** Measured against predicted size, by page; filled here. */
  readonly ratios: Map<string, number>;
  readonly onPage: (done: number) => void;
  readonly signal: AbortSignal;
}

export const ratioOf = (ratios: ReadonlyMap<string, number>, id: string): number => {
  const own = ratios.get(id);
  if (own !== undefined) return own;
  // Sheets of one file look alike: what the others turned out to be says more than a guess.
  const mean = [...ratios.values()].reduce((sum, ratio) => sum + ratio, 0) / ratios.size;
  return ratios.size > 0 ? mean : 1;
};

/** The lighter of a page and its picture; null when it can be neither copied nor drawn. */
function pick(planned: Planned, step: number, jpeg: ArrayBuffer | null): Prepared | null {
  if (jpeg && !isCopied(planned, step, jpeg.byteLength)) return { kind: 'image', jpeg };
  // Drawn blank: the page itself, whatever it weighs, rather than nothing in its place.
  return Number.isFinite(planned.copied) ? { kind: 'copie' } : null;
}

/** Make every page at a step, one in memory at a time; stops as soon as they cannot fit. */
export async function measureStep(context: MeasureContext, step: number): Promise<Measured> {
  const { services, plan, room, ratios, signal } = context;
  const prepared: Prepared[] = [];
  let bytes = 0;
  for (const [index, planned] of plan.entries()) {
    signal.throwIfAborted();
    context.onPage(index);
    const { page, copied } = planned;
    const expected = predictPage(planned, step, ratioOf(ratios, page.id));
    // A scan so much lighter than its picture would be is not drawn only to learn it.
    if (isCopied(planned, step, expected / 2)) {
      prepared.push({ kind: 'copie' });
      bytes += planned.kept ? 0 : copied;
    } else {
      const level = levelOf(step);
      let jpeg: ArrayBuffer | null;
      try {
        jpeg = await encodePage(services, planned, level, signal);
      } catch (error) {
        signal.throwIfAborted();
        throw new BuildFailure('page', index + 1, { cause: error });
      }
      const made = pick(planned, step, jpeg);
      if (!made) throw new BuildFailure('page', index + 1);
      if (jpeg) ratios.set(page.id, jpeg.byteLength / predictBytes(planned.box, level, planned.native));
      prepared.push(made);
      bytes += made.kind === 'image' ? made.jpeg.byteLength : copied;
    }
    if (bytes > room) return { fits: false, prepared };
  }
  return { fits: true, prepared };
}
