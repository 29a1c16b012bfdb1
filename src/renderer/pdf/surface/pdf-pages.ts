import { createEmitter } from '../emitter.ts';
import type { EventBus } from '../engine/pdfjs.ts';
import type { PageFrame, Pages, Point } from './page-frame.ts';
import type { PdfPageView } from './pdf-layout.ts';

/** The pages of pdf.js's viewer as frames; its conversions are typed `any`. */
export function pdfPages(options: {
  readonly eventBus: EventBus;
  readonly viewOf: (page: number) => PdfPageView | undefined;
  readonly current: () => number;
  readonly signal: AbortSignal;
}): Pages {
  const { eventBus, viewOf, signal } = options;
  const redrawn = createEmitter<void>();
  for (const name of ['pagerendered', 'scalechanging', 'rotationchanging'])
    eventBus.on(name, () => redrawn.emit(), { signal });
  const frame = (page: number): PageFrame | undefined => {
    const view = viewOf(page);
    if (!view) return undefined;
    const { viewport } = view;
    return {
      page,
      element: view.div,
      size: { width: viewport.width, height: viewport.height },
      toPage: (x, y) => viewport.convertToPdfPoint(x, y) as unknown as Point,
      toView: (x, y) => viewport.convertToViewportPoint(x, y) as unknown as Point,
    };
  };
  return {
    frame,
    frameAt(node) {
      const div = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.page');
      return div ? frame(Number(div.dataset.pageNumber)) : undefined;
    },
    current: options.current,
    redrawn,
  };
}
