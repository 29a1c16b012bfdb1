import type { EventBus } from '../engine/pdfjs.ts';
import type { PdfPageView } from './pdf-layout.ts';
import { areasOf, looksLikePhoto, outermost } from './photo-areas.ts';

/** Pictures smaller than this part of the page are icons and rules: they turn dark with the text. */
const MIN_PART = 0.05;

/**
 * A dark page is the page inverted. A photograph inverted is a negative, so each one is covered by a
 * pane that inverts it back (`.pv-photo`).
 */
export function markPhotos(
  eventBus: EventBus,
  viewOf: (page: number) => PdfPageView | undefined,
  signal: AbortSignal,
): void {
  eventBus.on(
    'pagerendered',
    ({ pageNumber }: { readonly pageNumber: number }) => {
      const view = viewOf(pageNumber);
      const wrapper = view?.div.querySelector('.canvasWrapper');
      const { canvas, imageCoordinates } = view ?? {};
      if (!wrapper || !canvas || !imageCoordinates) return;
      for (const pane of wrapper.querySelectorAll('.pv-photo')) pane.remove();
      for (const area of outermost(areasOf(imageCoordinates), MIN_PART)) {
        if (!looksLikePhoto(canvas, area)) continue;
        const pane = document.createElement('div');
        pane.className = 'pv-photo';
        const percent = (value: number): string => `${(value * 100).toFixed(3)}%`;
        pane.style.left = percent(area.x);
        pane.style.top = percent(area.y);
        pane.style.width = percent(area.width);
        pane.style.height = percent(area.height);
        wrapper.append(pane);
      }
    },
    { signal },
  );
}
