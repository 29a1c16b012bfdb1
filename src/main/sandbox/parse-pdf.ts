import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Findings, nothingFound, type ValidationLimits } from './report.ts';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Part of the time given to reading pages through; the rest of a very long document is only counted. */
const READING_SHARE = 0.4;

/** Has no types of its own. */
const WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Loads pdf.js with its worker's code in this process: a child has no use for a second thread. */
export async function loadPdfjs(): Promise<Pdfjs> {
  const worker: unknown = await import(WORKER);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * Reads a PDF as a viewer would, short of drawing it: every page's contents, fonts and forms, until the
 * time for it is used up. Images are not decoded: ten scanned pages would take longer than all the rest,
 * and the viewer has its own bound on their size.
 *
 * The limits on memory and time are not looked at here: the parent holds them from outside.
 */
export async function parsePdf(
  pdfjs: Pdfjs,
  data: Uint8Array,
  limits: Pick<ValidationLimits, 'delaiMs' | 'pagesMax'>,
): Promise<Findings> {
  const until = performance.now() + limits.delaiMs * READING_SHARE;
  const found = nothingFound('application/pdf', null);
  const assets = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    maxImageSize: 0,
    cMapUrl: `${assets}/cmaps/`,
    standardFontDataUrl: `${assets}/standard_fonts/`,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pagesMax)
      return { ...found, pages: document.numPages, lisible: true, limite: 'memoire' };
    return { ...found, pages: document.numPages, ...(await readPages(document, until)) };
  } catch (error) {
    // Whatever pdf.js says of a file it cannot open, the file is what is wrong; only a password is apart.
    return { ...found, chiffre: error instanceof pdfjs.PasswordException };
  } finally {
    await task.destroy();
  }
}

async function readPages(
  document: PDFDocumentProxy,
  until: number,
): Promise<Pick<Findings, 'lisible' | 'scripts' | 'pagesLues' | 'pagesAbimees' | 'texte'>> {
  // A broken catalogue of actions makes no page less readable.
  let scripts = await document.hasJSActions().catch(() => false);
  let pagesLues = 0;
  let pagesAbimees = 0;
  let texte = false;
  for (let number = 1; number <= document.numPages; number += 1) {
    if (number > 1 && performance.now() > until) break;
    pagesLues += 1;
    try {
      const page = await document.getPage(number);
      await page.getOperatorList({ intent: 'display' });
      scripts ||= (await page.getJSActions()) !== null;
      if (number === 1) texte = (await page.getTextContent()).items.length > 0;
      page.cleanup();
    } catch {
      // A damaged page among whole ones: counted, and told.
      pagesAbimees += 1;
    }
  }
  return { lisible: pagesAbimees < pagesLues, scripts, pagesLues, pagesAbimees, texte };
}
