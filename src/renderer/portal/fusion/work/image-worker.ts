import { type Size, within } from '../model/page-box.ts';
import { answer } from './rpc.ts';

/** Decoded as shown, at `size` where the browser scales while decoding. Rejects when it cannot be decoded. */
async function decode(file: Blob, size: Size | null): Promise<ImageBitmap> {
  if (!size) return createImageBitmap(file, { imageOrientation: 'from-image' });
  const bitmap = await createImageBitmap(file, {
    imageOrientation: 'from-image',
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: 'high',
  });
  // Some browsers scale before they turn: what comes out is then lying, and is decoded whole instead.
  if (bitmap.width === size.width && bitmap.height === size.height) return bitmap;
  bitmap.close();
  return createImageBitmap(file, { imageOrientation: 'from-image' });
}

/** A canvas of `size` with the picture on white: JPEG has no transparency. Closes the picture. */
function paint(bitmap: ImageBitmap, size: Size): OffscreenCanvas {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2d context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  return canvas;
}

async function jpegOf(canvas: OffscreenCanvas, quality: number): Promise<ArrayBuffer> {
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  // Frees the pixels now, not when the collector comes by.
  canvas.width = 0;
  return blob.arrayBuffer();
}

/** Side of the small picture in which a blank page is looked for. */
const BLANK_SIDE = 96;

/** Nothing but white, to the eye of a small picture: a blank sheet, or a picture that was not decoded. */
function isBlank(canvas: OffscreenCanvas): boolean {
  const small = new OffscreenCanvas(BLANK_SIDE, BLANK_SIDE);
  const context = small.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) return false;
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, BLANK_SIDE, BLANK_SIDE);
  return context.getImageData(0, 0, BLANK_SIDE, BLANK_SIDE).data.every((value) => value > 253);
}

const calls = {
  /** Decode a picture once: its size as shown, and a small picture of it. `size` when its header says. */
  read: async ({ file, size, side }: { file: File; size: Size | null; side: number }) => {
    const bitmap = await decode(file, size ? within(size, side) : null);
    const whole = size ?? { width: bitmap.width, height: bitmap.height };
    return { size: whole, thumb: paint(bitmap, within(whole, side)).transferToImageBitmap() };
  },
  /** A picture at `size`, to look at. */
  draw: async ({ file, size }: { file: File; size: Size }) =>
    paint(await decode(file, size), size).transferToImageBitmap(),
  /** A photo as JPEG at `size`. */
  encode: async ({ file, size, quality }: { file: File; size: Size; quality: number }) =>
    jpegOf(paint(await decode(file, size), size), quality),
  /** A drawn page as JPEG, at its own size; null when there is nothing on it. */
  encodeBitmap: async ({ bitmap, quality }: { bitmap: ImageBitmap; quality: number }) => {
    const canvas = paint(bitmap, { width: bitmap.width, height: bitmap.height });
    return isBlank(canvas) ? null : jpegOf(canvas, quality);
  },
};

export type ImageCalls = typeof calls;
answer(calls);
