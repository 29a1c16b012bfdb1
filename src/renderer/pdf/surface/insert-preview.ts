import type { EventBus } from '../engine/pdfjs.ts';

/**
 * Lay the prefetched picture of page 1 over its empty place, until the page itself is drawn. It scales
 * with the page, so that nothing moves when the real one comes.
 */
export function insertPreview(
  page: HTMLElement,
  preview: ImageBitmap,
  eventBus: EventBus,
  signal: AbortSignal,
): void {
  const canvas = pictureOf(preview);
  page.append(canvas);
  const until = new AbortController();
  eventBus.on(
    'pagerendered',
    ({ pageNumber, cssTransform }: { readonly pageNumber: number; readonly cssTransform: boolean }) => {
      if (pageNumber !== 1 || cssTransform) return;
      canvas.remove();
      canvas.width = 0;
      until.abort();
    },
    { signal: AbortSignal.any([signal, until.signal]) },
  );
}

/** A copy of the bitmap: the cache keeps its own for the next time. */
function pictureOf(preview: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'pv-preview';
  canvas.width = preview.width;
  canvas.height = preview.height;
  canvas.setAttribute('role', 'presentation');
  canvas.getContext('2d', { alpha: false })?.drawImage(preview, 0, 0);
  return canvas;
}
