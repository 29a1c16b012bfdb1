/** A picture drawn before anybody asks for it, on a canvas that goes on the page as it is. */
export interface Drawn {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** To be read; it may be on the page. */
  readonly source: HTMLCanvasElement;
  /** A canvas for the page: the drawn one, at no cost; a copy while that one is elsewhere. */
  lend(): HTMLCanvasElement;
  /** What was lent leaves the page. */
  takeBack(canvas: HTMLCanvasElement): void;
  /** Lets go of its pixels: at once, or when it is back. */
  free(): void;
}

/** A canvas of that size with `picture` on it. */
function drawOn(picture: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d', { alpha: false })?.drawImage(picture, 0, 0);
  return canvas;
}

export function createDrawn(canvas: HTMLCanvasElement): Drawn {
  const { width, height } = canvas;
  let lent = false;
  let freed = false;
  const empty = (one: HTMLCanvasElement): void => {
    one.width = 0;
  };
  return {
    width,
    height,
    source: canvas,
    lend() {
      if (!lent) {
        lent = true;
        return canvas;
      }
      return drawOn(canvas, width, height);
    },
    takeBack(one) {
      one.remove();
      if (one !== canvas) {
        empty(one);
        return;
      }
      lent = false;
      if (freed) empty(canvas);
    },
    free() {
      freed = true;
      if (!lent) empty(canvas);
    },
  };
}

/** A bitmap on a canvas of its size; the bitmap is closed. */
export function drawBitmap(bitmap: ImageBitmap): HTMLCanvasElement {
  const canvas = drawOn(bitmap, bitmap.width, bitmap.height);
  bitmap.close();
  return canvas;
}
