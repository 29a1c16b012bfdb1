import type { AssembleCalls } from './assemble-worker.ts';
import type { ImageCalls } from './image-worker.ts';
import { createPdfReader, type OpenPdf, type PdfReader } from './pdf-reader.ts';
import { type Caller, createCaller } from './rpc.ts';

/** What works off the main thread for one opening of the tool; each worker starts when first needed. */
export interface FusionServices {
  readonly images: Caller<ImageCalls>;
  readonly assembler: Caller<AssembleCalls>;
  readonly reader: PdfReader;
  /** Open documents, by the name their pages carry. */
  readonly documents: Map<string, OpenPdf>;
  /** Names pages, documents and messages apart. */
  readonly newId: () => string;
  readonly dispose: () => void;
}

export function createFusionServices(): FusionServices {
  const images = createCaller<ImageCalls>(
    () => new Worker(new URL('./image-worker.ts', import.meta.url), { type: 'module' }),
  );
  const assembler = createCaller<AssembleCalls>(
    () => new Worker(new URL('./assemble-worker.ts', import.meta.url), { type: 'module' }),
  );
  const reader = createPdfReader();
  const documents = new Map<string, OpenPdf>();
  let count = 0;
  return {
    images,
    assembler,
    reader,
    documents,
    newId() {
      count += 1;
      return `f${count}`;
    },
    dispose() {
      for (const document of documents.values()) document.close();
      documents.clear();
      images.dispose();
      assembler.dispose();
      reader.dispose();
    },
  };
}
