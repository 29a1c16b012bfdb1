import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { createEmitter, type Emitter } from '../emitter.ts';
import { leaveFontsToRenderer } from './fonts-of-renderer.ts';
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  PDFJS_ASSETS,
  PDFWorker,
  VerbosityLevel,
} from './pdfjs.ts';
import { createRendererPool } from './renderer-pool.ts';
import { tinyPdf } from './tiny-pdf.ts';

/** A document being opened or open. */
export interface PdfTask {
  /** Rejects with pdf.js's exceptions (failureOfPdfError). */
  readonly promise: Promise<PDFDocumentProxy>;
  /** Its drawing may be stuck: its renderer will not serve another document. */
  suspect(): void;
  /** Resolves when its memory is free, or when its worker proved too stuck to say so. */
  destroy(): Promise<void>;
}

/** One permanent parsing worker for all documents, and its renderers. */
export interface Engine {
  /** Open a document; `bytes` are transferred and no longer usable. */
  open(bytes: ArrayBuffer): PdfTask;
  /** After something that did not come in time: false when the worker was stuck and had to be replaced. */
  check(): Promise<boolean>;
  /** Every open document died with its worker. */
  readonly replaced: Emitter<void>;
  dispose(): void;
}

/** A free worker opens the tiny document in a few milliseconds. */
const ALIVE_LIMIT_MS = 1_500;
const DESTROY_LIMIT_MS = 2_000;

const within = async (promise: Promise<unknown>, ms: number): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = promise.then(
    () => true,
    () => true,
  );
  const inTime = await Promise.race([done, late]);
  clearTimeout(timer);
  return inTime;
};

export function createEngine(): Engine {
  const renderers = createRendererPool();
  const replaced = createEmitter<void>();
  const start = () => {
    const port = new Worker(workerUrl, { type: 'module' });
    return { port, worker: PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS }) };
  };
  let current = start();
  let checking: Promise<boolean> | null = null;

  const open = (bytes: ArrayBuffer): PdfTask => {
    const renderer = renderers.take();
    // pdf.js takes the first unused port of this list, at once.
    GlobalWorkerOptions.rendererPorts = [renderer];
    const task = getDocument({
      data: new Uint8Array(bytes),
      worker: current.worker,
      cMapUrl: `${PDFJS_ASSETS}cmaps/`,
      standardFontDataUrl: `${PDFJS_ASSETS}standard_fonts/`,
      wasmUrl: `${PDFJS_ASSETS}wasm/`,
      iccUrl: `${PDFJS_ASSETS}iccs/`,
      // Unembedded Helvetica, Times… look the same on every machine, with their own widths.
      useSystemFonts: false,
      enableXfa: false,
      verbosity: VerbosityLevel.ERRORS,
    });
    let healthy = true;
    return {
      promise: task.promise.then((pdf) => {
        leaveFontsToRenderer(pdf);
        return pdf;
      }),
      suspect() {
        healthy = false;
      },
      async destroy() {
        const ended = await within(task.destroy(), DESTROY_LIMIT_MS);
        renderers.give(renderer, healthy && ended);
      },
    };
  };

  const probe = async (): Promise<boolean> => {
    const task = open(tinyPdf());
    const alive = await within(task.promise, ALIVE_LIMIT_MS);
    if (!alive) {
      current.worker.destroy();
      current.port.terminate();
      current = start();
      replaced.emit();
    }
    void task.destroy();
    return alive;
  };

  return {
    open,
    replaced,
    check() {
      checking ??= probe().finally(() => {
        checking = null;
      });
      return checking;
    },
    dispose() {
      current.worker.destroy();
      current.port.terminate();
      renderers.dispose();
    },
  };
}
