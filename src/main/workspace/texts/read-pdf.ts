import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FileText } from '../../application/texts-ports.ts';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** What is taken of one file: a thesis is not worth an index of its own. */
export interface ReadingLimits {
  /** After this long, what was read by then is the text. */
  readonly delaiMs: number;
  readonly pages: number;
  /** Characters of one page, of a whole file. */
  readonly page: number;
  readonly fichier: number;
}

/** Has no types of its own. */
const WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Loads pdf.js with its worker's code in this thread, which is there for nothing else. */
export async function loadPdfjs(): Promise<Pdfjs> {
  const worker: unknown = await import(WORKER);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** The text of a PDF, page by page. What can't be opened is unreadable; a damaged page has no text. */
export async function readPdf(pdfjs: Pdfjs, data: Uint8Array, limits: ReadingLimits): Promise<FileText> {
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
    const pages = await readPages(await task.promise, limits);
    return { etat: pages.some((page) => page !== '') ? 'lu' : 'sansTexte', pages };
  } catch {
    // Whatever pdf.js says of a file that it can't open, its text can't be had.
    return { etat: 'illisible', pages: [] };
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PDFDocumentProxy, limits: ReadingLimits): Promise<readonly string[]> {
  const until = performance.now() + limits.delaiMs;
  const pages: string[] = [];
  let left = limits.fichier;
  let damaged = 0;
  for (let number = 1; number <= Math.min(document.numPages, limits.pages); number += 1) {
    if (left <= 0 || (number > 1 && performance.now() > until)) break;
    try {
      const text = (await readPage(await document.getPage(number))).slice(0, Math.min(limits.page, left));
      left -= text.length;
      pages.push(text);
    } catch {
      damaged += 1;
      pages.push('');
    }
  }
  if (damaged === pages.length) throw new Error('no page can be read');
  return pages;
}

/** What is written on a page and in its forms' fields, in the order of the file. */
async function readPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const written = items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('');
  const annotations = (await page.getAnnotations()) as readonly { readonly fieldValue?: unknown }[];
  const filled = annotations.flatMap(({ fieldValue }) =>
    typeof fieldValue === 'string' ? [fieldValue] : [],
  );
  page.cleanup();
  return tidy([written, ...filled].join('\n'));
}

/** Words cut at the end of a line are put together again, as the viewer's search does; blanks shrink. */
const tidy = (text: string): string =>
  text
    .replaceAll(/(\p{L})[-\u00ad\u2010]\n(?=\p{Ll})/gu, '$1')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[\s]*/g, '\n')
    .replaceAll('\u0000', '')
    .trim();
