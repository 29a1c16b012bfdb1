/** Corners of a picture on its page as pdf.js records them, 0–1: three points of a parallelogram. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes of the pictures in pdf.js's flat list (x1, y1, x2, y2, x3, y3 each), cut to the page. */
export function areasOf(coordinates: ArrayLike<number>): Area[] {
  const areas: Area[] = [];
  for (let i = 0; i + 5 < coordinates.length; i += 6) {
    const at = (k: number): number => coordinates[i + k] ?? 0;
    const xs = [at(0), at(2), at(4), at(2) + at(4) - at(0)];
    const ys = [at(1), at(3), at(5), at(3) + at(5) - at(1)];
    const x = Math.max(0, Math.min(...xs));
    const y = Math.max(0, Math.min(...ys));
    areas.push({
      x,
      y,
      width: Math.min(1, Math.max(...xs)) - x,
      height: Math.min(1, Math.max(...ys)) - y,
    });
  }
  return areas;
}

const inside = (a: Area, b: Area): boolean =>
  a.x >= b.x - 0.002 &&
  a.y >= b.y - 0.002 &&
  a.x + a.width <= b.x + b.width + 0.002 &&
  a.y + a.height <= b.y + b.height + 0.002;

/** Areas large enough to be photographs (at least `min` of the page each way), without those inside another. */
export function outermost(areas: readonly Area[], min: number): Area[] {
  const large = areas.filter((a) => a.width >= min && a.height >= min);
  return large.filter((a, i) => !large.some((b, j) => i !== j && inside(a, b) && !(inside(b, a) && i < j)));
}

/**
 * Is this picture a photograph, or paper (a scanned sheet, a drawing on white)? Paper is mostly light and
 * without colour; it may be turned dark like text. RGBA pixels of a small sample.
 */
export function isPhoto(pixels: ArrayLike<number>): boolean {
  let paper = 0;
  const count = pixels.length / 4;
  for (let i = 0; i < pixels.length; i += 4) {
    const [r, g, b] = [pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0];
    const max = Math.max(r, g, b);
    if (max > 190 && max - Math.min(r, g, b) < 48) paper += 1;
  }
  return paper < count * 0.45;
}

const SAMPLE = 24;

/** Sample a part of something drawable and tell whether it is a photograph. */
export function looksLikePhoto(
  source: CanvasImageSource & { readonly width: number; readonly height: number },
  area: Area,
): boolean {
  const canvas = new OffscreenCanvas(SAMPLE, SAMPLE);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  const { width, height } = source;
  context.drawImage(
    source,
    area.x * width,
    area.y * height,
    area.width * width,
    area.height * height,
    0,
    0,
    SAMPLE,
    SAMPLE,
  );
  return isPhoto(context.getImageData(0, 0, SAMPLE, SAMPLE).data);
}
