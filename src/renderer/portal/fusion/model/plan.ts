import { LEVELS, predictBytes } from './levels.ts';
import type { PageItem } from './page.ts';
import { photoBox, type Size, scanBox } from './page-box.ts';

/** Step 0 leaves every PDF page as it is; step n ≥ 1 also compresses scans, at LEVELS[n - 1]. */
export const STEPS = LEVELS.length + 1;

export const levelOf = (step: number) => LEVELS[Math.max(0, step - 1)] ?? { dpi: 110, quality: 0.45 };

/** A page as the plan sees it. */
export interface Planned {
  readonly page: PageItem;
  /** In points, were it made a picture. */
  readonly box: Size;
  /** Pixels there are; undefined where a page is drawn at any size. */
  readonly native: Size | undefined;
  /** Bytes when copied; Infinity when it cannot be. */
  readonly copied: number;
  /** Stays text whatever the step. */
  readonly kept: boolean;
}

/** Pages of which `drawn` (ids) are made pictures although they hold text, since nothing else helped. */
export const planOf = (pages: readonly PageItem[], drawn: ReadonlySet<string>): readonly Planned[] =>
  pages.map((page) => {
    const { source } = page;
    if (source.genre === 'photo')
      return {
        page,
        box: photoBox(source.size),
        native: source.size,
        copied: Number.POSITIVE_INFINITY,
        kept: false,
      };
    return {
      page,
      box: scanBox(source.size),
      native: undefined,
      copied: source.poids,
      kept: source.nature === 'texte' && Number.isFinite(source.poids) && !drawn.has(page.id),
    };
  });

/** Is a page copied at this step? `bytes` is what it weighs, or would, as a picture. */
export const isCopied = (planned: Planned, step: number, bytes: number): boolean =>
  planned.kept || (Number.isFinite(planned.copied) && (step === 0 || planned.copied <= bytes));

/** Bytes of a page at a step, `ratio` being what its measured size was to its predicted one. */
export function predictPage(planned: Planned, step: number, ratio: number): number {
  if (planned.kept) return 0;
  const bytes = predictBytes(planned.box, levelOf(step), planned.native) * ratio;
  return isCopied(planned, step, bytes) ? planned.copied : bytes;
}

/** Share of a text page's weight that drawing it must save, to be worth losing its text. */
const WORTH = 0.6;

/**
 * Text pages to make pictures, the heaviest first, until `excess` bytes are saved; null when not even all
 * of them would do.
 */
export function pagesToDraw(plan: readonly Planned[], excess: number): ReadonlySet<string> | null {
  const floor = levelOf(STEPS - 1);
  const gains = plan
    .filter(({ kept }) => kept)
    .map(({ page, box, copied }) => ({ id: page.id, copied, gain: copied - predictBytes(box, floor) }))
    .filter(({ gain, copied }) => gain > WORTH * copied)
    .sort((a, b) => b.gain - a.gain);
  const chosen = new Set<string>();
  let saved = 0;
  for (const { id, gain } of gains) {
    if (saved >= excess) break;
    chosen.add(id);
    saved += gain;
  }
  return chosen.size > 0 && saved >= excess ? chosen : null;
}
