import { pixelsAt, type Size } from './page-box.ts';

/** One step of compression, the same for every picture of a file: pixels per inch and JPEG quality. */
export interface Level {
  readonly dpi: number;
  /** 0–1, as browsers take it. */
  readonly quality: number;
}

/**
 * FI4: from as good as printed to the floor under which small print is no longer legible. There is no
 * level below: a file that does not fit at the last one is refused.
 */
export const LEVELS: readonly Level[] = [
  { dpi: 200, quality: 0.85 },
  { dpi: 200, quality: 0.78 },
  { dpi: 200, quality: 0.7 },
  { dpi: 180, quality: 0.68 },
  { dpi: 165, quality: 0.64 },
  { dpi: 150, quality: 0.6 },
  { dpi: 140, quality: 0.56 },
  { dpi: 130, quality: 0.52 },
  { dpi: 120, quality: 0.48 },
  { dpi: 110, quality: 0.45 },
];

/** Bytes a pixel costs at a quality, for the photograph of a sheet; what is measured corrects it. */
const bytesPerPixel = (quality: number): number => 0.045 * Math.exp(2.1 * quality);

/** Predicted bytes of a page of `box` points at a level, before anything was measured. */
export function predictBytes(box: Size, level: Level, native?: Size): number {
  const { width, height } = pixelsAt(box, level.dpi, native);
  return 700 + width * height * bytesPerPixel(level.quality);
}

/**
 * What the whole may weigh: the limit less what the file needs around its pages, so that a server that
 * counts differently by a hair does not refuse it.
 */
export const budgetOf = (maxBytes: number, pages: number): number => maxBytes * 0.98 - 2_000 - pages * 250;
