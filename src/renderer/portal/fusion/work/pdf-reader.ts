import rendererUrl from 'pdfjs-dist/legacy/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { FileFailure } from '../model/failure.ts';
import type { Size } from '../model/page-box.ts';
import { eitherSignal } from './either-signal.ts';

// The build for older browsers: candidats come with the phone they have.
type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** A document pdf.js holds open. */
export interface OpenPdf {
  readonly pages: number;
  /** In points, as shown. */
  readonly sizeOf: (index: number) => Promise<Size>;
  /** Draw a page (0-based) exactly `width` pixels wide, on white. Rejects when aborted or after PAGE_LIMIT_MS. */
  readonly draw: (index: number, width: number, signal: AbortSignal) => Promise<ImageBitmap>;
  readonly close: () => void;
}

export interface PdfReader {
  /** @throws FileFailure when the document is encrypted, damaged or empty. */
  readonly open: (bytes: ArrayBuffer) => Promise<OpenPdf>;
  readonly dispose: () => void;
}

/** Where the build copies what pdf.js fetches; the same as the viewer's. */
const ASSETS = '/pdfjs/';
const OPEN_LIMIT_MS = 20_000;
const PAGE_LIMIT_MS = 30_000;

const late = (ms: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new FileFailure('illisible')), ms));

/** pdf.js, loaded when the first PDF comes; it parses and draws in its own workers, one page at a time. */
export function createPdfReader(): PdfReader {
  let loading: Promise<Pdfjs> | null = null;
  let worker: InstanceType<Pdfjs['PDFWorker']> | null = null;
  let port: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const load = (): Promise<Pdfjs> => {
    loading ??= import('pdfjs-dist/legacy/build/pdf.mjs');
    return loading;
  };

  const drawOne = async (
    document: import('pdfjs-dist/legacy/build/pdf.mjs').PDFDocumentProxy,
    index: number,
    width: number,
    signal: AbortSignal,
  ): Promise<ImageBitmap> => {
    signal.throwIfAborted();
    const page = await document.getPage(index + 1);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const canvas = globalThis.document.createElement('canvas');
    canvas.width = width;
    canvas.height = Math.max(1, Math.round(viewport.height));
    const task = page.render({ canvas, viewport, background: '#fff' });
    const limited = eitherSignal(signal, AbortSignal.timeout(PAGE_LIMIT_MS));
    const stop = (): void => task.cancel();
    limited.addEventListener('abort', stop, { once: true });
    try {
      await task.promise;
      return await createImageBitmap(canvas);
    } finally {
      limited.removeEventListener('abort', stop);
      canvas.width = 0;
      // A scan decoded is fifty times its file.
      page.cleanup();
    }
  };

  return {
    async open(bytes) {
      const { getDocument, GlobalWorkerOptions, PDFWorker, VerbosityLevel } = await load();
      GlobalWorkerOptions.rendererSrc = rendererUrl;
      port ??= new Worker(workerUrl, { type: 'module' });
      worker ??= PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS });
      const task = getDocument({
        data: new Uint8Array(bytes),
        worker,
        cMapUrl: `${ASSETS}cmaps/`,
        standardFontDataUrl: `${ASSETS}standard_fonts/`,
        wasmUrl: `${ASSETS}wasm/`,
        iccUrl: `${ASSETS}iccs/`,
        useSystemFonts: false,
        enableXfa: false,
        verbosity: VerbosityLevel.ERRORS,
      });
      try {
        const document = await Promise.race([task.promise, late(OPEN_LIMIT_MS)]);
        const { info } = await document.getMetadata();
        // Opens without a password, but the deposit would refuse it all the same (FI1).
        if ('EncryptFilterName' in info && info.EncryptFilterName) throw new FileFailure('chiffre');
        if (document.numPages === 0) throw new FileFailure('vide');
        return {
          pages: document.numPages,
          async sizeOf(index) {
            const { width, height } = (await document.getPage(index + 1)).getViewport({ scale: 1 });
            return { width, height };
          },
          draw(index, width, signal) {
            const drawn = last.then(() => drawOne(document, index, width, signal));
            last = drawn.catch(() => undefined);
            return drawn;
          },
          close: () => void task.destroy(),
        };
      } catch (error) {
        void task.destroy();
        if (error instanceof FileFailure) throw error;
        const locked = error instanceof Error && error.name === 'PasswordException';
        throw new FileFailure(locked ? 'chiffre' : 'endommage', { cause: error });
      }
    },
    dispose() {
      worker?.destroy();
      port?.terminate();
      [worker, port] = [null, null];
    },
  };
}
