import sharp from 'sharp';

/** What is no difference to an eye, of 255 a channel: a palette's rounding, a glyph's edge. */
const TOLERANCE = 40;
/** Of the pixels: less than a word. */
const FEW = 0.0002;

export interface Difference {
  /** Of the pixels, from 0 to 1; 1 when the sizes differ. */
  readonly part: number;
  readonly changed: boolean;
}

interface Raw {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

async function rawOf(picture: Buffer): Promise<Raw> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`a picture of ${info.channels} channels`);
  return { data, width: info.width, height: info.height };
}

/** Compares two pictures pixel by pixel; either may be the quantised one. */
export async function differenceOf(kept: Buffer, taken: Buffer): Promise<Difference> {
  const [a, b] = await Promise.all([rawOf(kept), rawOf(taken)]);
  if (a.width !== b.width || a.height !== b.height) return { part: 1, changed: true };
  const { data: one } = a;
  const { data: other } = b;
  let different = 0;
  for (let at = 0; at < one.length; at += 3) {
    let most = 0;
    for (let channel = at; channel < at + 3; channel += 1)
      most = Math.max(most, Math.abs((one[channel] ?? 0) - (other[channel] ?? 0)));
    if (most > TOLERANCE) different += 1;
  }
  const part = different / (a.width * a.height);
  return { part, changed: part > FEW };
}

/** The picture as it is kept: a palette, and all of it: with fewer colours a statut loses its own. */
export const quantised = (picture: Buffer): Promise<Buffer> =>
  sharp(picture).png({ palette: true, quality: 100, effort: 4, dither: 0 }).toBuffer();
