import { createDocumentCache, type DocumentCache } from './document-cache.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { OpenPdf } from './piece.ts';
import { createPrefetcher, type Prefetcher } from './prefetcher.ts';
import { drawPreview } from './preview.ts';

/** What every viewer of a window shares: the worker, the opened pièces, the prefetching. */
export interface ViewerServices {
  readonly engine: Engine;
  readonly cache: DocumentCache;
  readonly prefetcher: Prefetcher;
  /** Width in device pixels at which a page was last shown: previews are drawn for it. */
  pageWidth: number;
  /**
   * Something of this pièce was drawn for too long: its renderer or the worker may be held. Frees them,
   * which drops the pièce (and the others, if the worker itself was stuck): see `cache.dropped`.
   */
  readonly free: (sha256: string, content: OpenPdf) => void;
  readonly dispose: () => void;
}

/** A preview that takes longer is not worth it. */
const PREVIEW_LIMIT_MS = 5_000;

export function createViewerServices(): ViewerServices {
  const engine = createEngine();
  const cache = createDocumentCache({ engine, fetchBytes });
  engine.replaced.on(() => cache.forgetDocuments());

  const free: ViewerServices['free'] = (sha256, content) => {
    content.task.suspect();
    void engine.check().then((alive) => {
      if (alive) cache.forget(sha256);
    });
  };
  const prefetcher = createPrefetcher(cache, async ({ sha256 }, content) => {
    const limit = AbortSignal.timeout(PREVIEW_LIMIT_MS);
    try {
      return await drawPreview(content, services.pageWidth, limit);
    } catch (error) {
      if (limit.aborted) free(sha256, content);
      throw error;
    }
  });
  const services: ViewerServices = {
    engine,
    cache,
    prefetcher,
    pageWidth: 1000,
    free,
    dispose() {
      prefetcher.dispose();
      cache.dispose();
      engine.dispose();
    },
  };
  return services;
}
