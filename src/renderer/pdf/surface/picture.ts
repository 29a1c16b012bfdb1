import { decodeJpeg } from '../decode-jpeg.ts';
import { drawBitmap } from '../drawn.ts';
import type { OpenImage } from '../piece.ts';

/** An image on a canvas, as sharp as it is shown large. */
export interface Picture {
  /** A sharper one takes its place, with its style. */
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
  const lent = image.drawn.lend();
  let canvas = lent;
  const dress = (one: HTMLCanvasElement): void => {
    one.className = 'pv-picture';
    one.setAttribute('role', 'img');
    one.setAttribute('aria-label', label);
  };
  dress(lent);
  lent.style.cssText = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const letGo = (): void => {
    if (canvas === lent) image.drawn.takeBack(lent);
    else canvas.width = 0;
  };
  const decode = async (width: number): Promise<void> => {
    const sharper = drawBitmap(await decodeJpeg(image.file, image.size, width));
    if (signal.aborted) {
      sharper.width = 0;
      return;
    }
    dress(sharper);
    sharper.style.cssText = canvas.style.cssText;
    canvas.replaceWith(sharper);
    letGo();
    canvas = sharper;
  };
  return {
    get canvas() {
      return canvas;
    },
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
      letGo();
    },
  };
}
