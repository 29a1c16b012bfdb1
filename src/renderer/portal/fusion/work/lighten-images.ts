import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { withoutExif } from '../model/jpeg-segments.ts';
import { within } from '../model/page-box.ts';

/** A smaller picture is not what makes a page heavy. */
const LIGHT = 80_000;
/** Long side of a picture within a page: a whole A4 page at some 140 dpi, a portrait far finer. */
const SIDE = 1_600;
const QUALITY = 0.7;
/** Less saved is not worth a second compression. */
const WORTH = 0.8;

const name = (text: string): PDFName => PDFName.of(text);

/** Components of a colour space whose values a browser gives back as they are, or null. */
function componentsOf(space: PDFObject | undefined): 1 | 3 | null {
  if (space === name('DeviceRGB')) return 3;
  if (space === name('DeviceGray')) return 1;
  if (!(space instanceof PDFArray) || space.lookup(0) !== name('ICCBased')) return null;
  const profile = space.lookup(1);
  const count = profile instanceof PDFRawStream ? profile.dict.lookup(name('N')) : undefined;
  const components = count instanceof PDFNumber ? count.asNumber() : 0;
  return components === 1 || components === 3 ? components : null;
}

/** A JPEG and nothing that depends on its exact pixels. */
function isPlainJpeg(dict: PDFDict): boolean {
  return (
    dict.lookup(name('Subtype')) === name('Image') &&
    dict.lookup(name('Filter')) === name('DCTDecode') &&
    !dict.has(name('Decode')) &&
    !(dict.lookup(name('Mask')) instanceof PDFArray) &&
    componentsOf(dict.lookup(name('ColorSpace'))) !== null
  );
}

async function smaller(
  jpeg: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly width: number; readonly height: number } | null> {
  const file = new Blob([withoutExif(jpeg).slice()], { type: 'image/jpeg' });
  const bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none' });
  const size = within(bitmap, SIDE);
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  canvas.width = 0;
  return blob.size < jpeg.length * WORTH
    ? { bytes: new Uint8Array(await blob.arrayBuffer()), ...size }
    : null;
}

/**
 * Make the photographs within a document smaller and leave everything else, text first, as it is: what a
 * CV weighs is the portrait on it. Only plain JPEGs, one at a time.
 */
export async function lightenImages({ context }: PDFDocument): Promise<void> {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.getContentsSize() < LIGHT || !isPlainJpeg(object.dict))
      continue;
    // A picture that the browser cannot decode stays as it is.
    const made = await smaller(object.getContents()).catch(() => null);
    if (!made) continue;
    const dict = object.dict.clone(context);
    dict.set(name('Width'), PDFNumber.of(made.width));
    dict.set(name('Height'), PDFNumber.of(made.height));
    dict.delete(name('DecodeParms'));
    // A canvas writes three components, grey or not.
    if (componentsOf(dict.lookup(name('ColorSpace'))) === 1) dict.set(name('ColorSpace'), name('DeviceRGB'));
    context.assign(ref, PDFRawStream.of(dict, made.bytes));
  }
}
