/** Pixels or points, as shown. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Points in an inch. */
const INCH = 72;
const A4_SHORT = 595.28;
const A4_LONG = 841.89;
/** A ribbon (a long screenshot, a till receipt) keeps this width, so that its text keeps its size. */
const NARROWEST = 300;
const LONGEST = 4 * A4_LONG;
/** A small picture is not blown up to a blurred sheet. */
const LEAST_PIXELS_PER_INCH = 100;
/** Beyond A3 a page was measured in pixels by its scanner, not in points. */
const A3_LONG = 1191 * 1.05;

const scaled = ({ width, height }: Size, by: number): Size => ({ width: width * by, height: height * by });

/** Points per unit that make a sheet of something: A4 in its own direction, wider for a ribbon. */
function fitOf({ width, height }: Size): number {
  const short = Math.min(width, height);
  const long = Math.max(width, height);
  const whole = Math.min(A4_SHORT / short, A4_LONG / long);
  return Math.max(whole, Math.min(NARROWEST / short, LONGEST / long));
}

/** Page in points for a picture: as large as A4 in its own direction and proportions. */
export const photoBox = (pixels: Size): Size =>
  scaled(pixels, Math.min(fitOf(pixels), INCH / LEAST_PIXELS_PER_INCH));

/** Page in points for a scanned page: its own size up to A3, A4 for one measured in pixels. */
export const scanBox = (points: Size): Size =>
  Math.max(points.width, points.height) <= A3_LONG ? points : scaled(points, fitOf(points));

/** Whole pixels of a page of `box` points at `dpi`, never more than the picture has (`native`). */
export function pixelsAt(box: Size, dpi: number, native?: Size): Size {
  const scale = Math.min(dpi / INCH, native ? native.width / box.width : Number.POSITIVE_INFINITY);
  return {
    width: Math.max(1, Math.round(box.width * scale)),
    height: Math.max(1, Math.round(box.height * scale)),
  };
}

/** Largest size of `size`'s proportions whose long side is `side`; never larger than itself. */
export function within(size: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(size.width, size.height));
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
}
