import type { PDFDocumentProxy } from './pdfjs.ts';

/** What is used here of pdf.js's own parts, which its types don't name. */
interface Transport {
  readonly fontLoader: { bind: (font: { attached: boolean }) => Promise<void> };
  readonly rendererWorker: { createRenderTask: (given: object) => Drawing | null } | null;
}
interface Drawing {
  initialize: (...given: readonly unknown[]) => Promise<boolean>;
  cancel: () => void;
}

/**
 * The pages of a document are drawn in a worker, which has its fonts. pdf.js adds each of them to the window too,
 * for the case that it has to draw there; the browser then lays the whole window out anew and paints it, once for
 * each font of whatever is got ready behind what one reads. Here the window has none of them, and what the worker
 * will not draw fails, as a page may: in the window it would come out in other letters.
 *
 * @throws TypeError when pdf.js is not made as this expects.
 */
export function leaveFontsToRenderer(pdf: PDFDocumentProxy): void {
  const { fontLoader, rendererWorker } = (pdf as unknown as { readonly _transport: Transport })._transport;
  // No worker: drawn in the window, with its fonts.
  if (rendererWorker === null) return;
  for (const method of [fontLoader.bind, rendererWorker.createRenderTask])
    if (typeof method !== 'function') throw new TypeError('another pdf.js');
  fontLoader.bind = async (font) => {
    font.attached = true;
  };
  const create = rendererWorker.createRenderTask.bind(rendererWorker);
  rendererWorker.createRenderTask = (given) => {
    const drawing = create(given);
    if (!drawing) throw new Error('a page that no renderer draws');
    return orFail(drawing);
  };
}

/** The same task, which fails where it would leave the drawing to the window. */
function orFail(drawing: Drawing): Drawing {
  const initialize = drawing.initialize.bind(drawing);
  const cancel = drawing.cancel.bind(drawing);
  let isCancelled = false;
  drawing.cancel = () => {
    isCancelled = true;
    cancel();
  };
  drawing.initialize = async (...given) => {
    const isReady = await initialize(...given);
    if (!isReady && !isCancelled) throw new Error('the renderer did not begin');
    return isReady;
  };
  return drawing;
}
