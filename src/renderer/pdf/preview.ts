import { createDrawn, type Drawn } from './drawn.ts';
import { AnnotationMode } from './engine/pdfjs.ts';
import type { OpenPdf } from './piece.ts';
import { previewSize } from './preview-size.ts';

/**
 * The picture of a document's first page, `target` pixels wide, drawn before anybody asks for it: shown at
 * once when the member gets there, while the real page is drawn under it. Rejects when aborted.
 */
export async function drawPreview(
  { firstPage }: OpenPdf,
  target: number,
  signal: AbortSignal,
): Promise<Drawn> {
  const natural = firstPage.getViewport({ scale: 1 });
  const size = previewSize(natural.width, natural.height, target);
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const task = firstPage.render({
    canvas,
    viewport: firstPage.getViewport({ scale: size.width / natural.width }),
    annotationMode: AnnotationMode.ENABLE,
  });
  const cancel = (): void => task.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await task.promise;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  // A scan decoded is fifty times its file: the real page decodes it again, under this picture.
  firstPage.cleanup();
  return createDrawn(canvas);
}
