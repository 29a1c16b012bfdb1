import type { Sharp } from 'sharp';
import { type Findings, nothingFound, type ValidationLimits } from '../../sandbox/report.ts';

/** Close to what cameras and scanners write: text stays sharp, a photo does not grow. */
const QUALITY = 88;
const QUALITY_AGAIN = 76;
/** The clean image may weigh this many times the deposited one before it is written smaller. */
const GROWTH = 1.15;

export interface ParsedJpeg {
  readonly found: Findings;
  /** FI2; null when the image is not readable. */
  readonly propre: Uint8Array | null;
}

/**
 * FI2: decodes a JPEG whole and writes it again upright, in sRGB, without EXIF (place, device, time), XMP,
 * ICC or anything appended. Cut-off images are unreadable: the lower half of a page is not a detail.
 */
export async function parseJpeg(
  data: Uint8Array,
  limits: Pick<ValidationLimits, 'pixelsMax'>,
): Promise<ParsedJpeg> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const found = nothingFound('image/jpeg', null);
  try {
    const { width, height, chromaSubsampling } = await sharp(data, { limitInputPixels: false }).metadata();
    if (width * height > limits.pixelsMax)
      return { found: { ...found, pages: 1, lisible: true, limite: 'memoire' }, propre: null };
    const image = sharp(data, { limitInputPixels: limits.pixelsMax, failOn: 'error' }).autoOrient();
    const subsampling = chromaSubsampling === '4:4:4' ? '4:4:4' : '4:2:0';
    const first = await encode(image, QUALITY, subsampling);
    const propre =
      first.length <= data.length * GROWTH ? first : await encode(image, QUALITY_AGAIN, subsampling);
    return { found: { ...found, pages: 1, lisible: true, pagesLues: 1 }, propre };
  } catch {
    // libvips says in words of its own what is wrong with the image: to us it is unreadable.
    return { found: { ...found, pages: null }, propre: null };
  }
}

const encode = (image: Sharp, quality: number, chromaSubsampling: string): Promise<Uint8Array> =>
  image.clone().toColourspace('srgb').jpeg({ quality, chromaSubsampling }).toBuffer();
