import { decodeJpeg } from '../decode-jpeg.ts';
import type { OpenImage } from '../piece.ts';

/** An image on a canvas, as sharp as it is shown large. */
export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** It is now shown `width` device pixels wide, unturned: decode a sharper one if need be, soon. */
  sharpen(width: number): void;
  free(): void;
}

/** Zooming goes through many sizes: only the one it stops at is decoded. */
const SETTLE_MS = 120;
/** Sharper than this much and nobody sees it. */
const ENOUGH = 1.15;
/** A canvas larger than that is refused by some machines. */
const MAX_PIXELS = 32_000_000;

export function createPicture(image: OpenImage, label: string, signal: AbortSignal): Picture {
  const canvas = document.createElement('canvas');
  canvas.className = 'pv-picture';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  const context = canvas.getContext('2d', { alpha: false });
  const draw = (bitmap: ImageBitmap): void => {
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    context?.drawImage(bitmap, 0, 0);
  };
  draw(image.bitmap);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const decode = async (width: number): Promise<void> => {
    const bitmap = await decodeJpeg(image.file, image.size, width);
    if (!signal.aborted) draw(bitmap);
    bitmap.close();
  };
  return {
    canvas,
    sharpen(width) {
      clearTimeout(timer);
      const { size } = image;
      const most = Math.sqrt((MAX_PIXELS * size.width) / size.height);
      const wanted = Math.round(Math.min(width, size.width, most));
      if (wanted <= canvas.width * ENOUGH) return;
      // Without memory for it, the picture stays as it is: soft, but readable.
      timer = setTimeout(() => {
        decode(wanted).catch(() => undefined);
      }, SETTLE_MS);
    },
    free() {
      clearTimeout(timer);
      canvas.width = 0;
    },
  };
}
