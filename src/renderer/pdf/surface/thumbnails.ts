import { AnnotationMode, type EventBus, type PDFDocumentProxy } from '../engine/pdfjs.ts';

/** Small pictures of pages, drawn one at a time so that the page being read never waits long. */
export interface ThumbnailPainter {
  /**
   * Draw page `page` on `canvas`, `width` CSS pixels wide, turned by `rotation`.
   * Resolves false when aborted or when the page cannot be drawn.
   */
  paint(
    canvas: HTMLCanvasElement,
    page: number,
    width: number,
    rotation: number,
    signal: AbortSignal,
  ): Promise<boolean>;
  /** Height divided by width of a page as turned; that of the first page until it is known. */
  ratio(page: number): number;
}

export function createThumbnailPainter(
  document: PDFDocumentProxy,
  eventBus: EventBus,
  sizeOf: (page: number) => { readonly width: number; readonly height: number } | undefined,
  isSound: (page: number) => boolean,
): ThumbnailPainter {
  let last: Promise<unknown> = Promise.resolve();
  const draw: ThumbnailPainter['paint'] = async (canvas, page, width, rotation, signal) => {
    if (signal.aborted || !isSound(page)) return false;
    const pdfPage = await document.getPage(page);
    const turn = (pdfPage.rotate + rotation) % 360;
    const natural = pdfPage.getViewport({ scale: 1, rotation: turn });
    const viewport = pdfPage.getViewport({
      scale: (width * devicePixelRatio) / natural.width,
      rotation: turn,
    });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = pdfPage.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
    const cancel = (): void => task.cancel();
    signal.addEventListener('abort', cancel);
    try {
      await task.promise;
      return true;
    } finally {
      signal.removeEventListener('abort', cancel);
      // The viewer frees the page unless it shows it itself.
      eventBus.dispatch('thumbnailrendered', { source: canvas, pageNumber: page, pdfPage });
    }
  };
  return {
    paint(...args) {
      // A page that cannot be drawn keeps its number and its empty sheet.
      const painted = last.then(() => draw(...args)).catch(() => false);
      last = painted;
      return painted;
    },
    ratio(page) {
      const size = sizeOf(page) ?? sizeOf(1);
      return size ? size.height / size.width : Math.SQRT2;
    },
  };
}
