import type { Drawn } from '../drawn.ts';
import type { EventBus } from '../engine/pdfjs.ts';

/**
 * Lay the prefetched picture of page 1 over its empty place, until the page itself is drawn. It scales
 * with the page, so that nothing moves when the real one comes.
 */
export function insertPreview(
  page: HTMLElement,
  preview: Drawn,
  eventBus: EventBus,
  signal: AbortSignal,
): void {
  const canvas = preview.lend();
  canvas.className = 'pv-preview';
  canvas.setAttribute('role', 'presentation');
  page.append(canvas);
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
    preview.takeBack(canvas);
  };
  signal.addEventListener('abort', end, { signal: ending.signal });
  eventBus.on(
    'pagerendered',
    ({ pageNumber, cssTransform }: { readonly pageNumber: number; readonly cssTransform: boolean }) => {
      if (pageNumber === 1 && !cssTransform) end();
    },
    { signal: ending.signal },
  );
}
