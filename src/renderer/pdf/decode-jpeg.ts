import type { JpegSize } from './jpeg-size.ts';

/** A JPEG decodes to eighths of its size for much less than whole: these are the eighths. */
export const eighthsFor = (width: number, wanted: number): number =>
  Math.min(8, Math.max(1, Math.ceil((8 * wanted) / width)));

/** Null when this browser has no such decoder, or it wants more of the file than there is. */
async function decodeReduced(file: Blob, size: JpegSize, eighths: number): Promise<ImageBitmap | null> {
  if (!('ImageDecoder' in globalThis)) return null;
  const sides = [Math.ceil((size.width * eighths) / 8), Math.ceil((size.height * eighths) / 8)] as const;
  const [desiredWidth, desiredHeight] = size.turned ? [sides[1], sides[0]] : sides;
  const decoder = new ImageDecoder({
    data: await file.arrayBuffer(),
    type: 'image/jpeg',
    desiredWidth,
    desiredHeight,
  });
  try {
    const { image } = await decoder.decode();
    const bitmap = await createImageBitmap(image);
    // Some of Chromium's pixel formats forget the orientation here.
    const sound = bitmap.width === image.displayWidth && bitmap.height === image.displayHeight;
    image.close();
    if (sound) return bitmap;
    bitmap.close();
    return null;
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}

/**
 * Decode a JPEG at least `wanted` pixels wide (as shown), or whole if it is smaller, off the main thread.
 * Rejects when nothing of it can be decoded.
 */
export async function decodeJpeg(file: Blob, size: JpegSize, wanted: number): Promise<ImageBitmap> {
  const eighths = eighthsFor(size.width, wanted);
  const reduced = eighths < 8 ? await decodeReduced(file, size, eighths) : null;
  // The whole picture; of a photograph cut short, what there is of it.
  return reduced ?? createImageBitmap(file);
}
