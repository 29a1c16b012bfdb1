import type { DocumentCache } from './document-cache.ts';
import type { OpenPdf, PieceSource } from './piece.ts';

export interface Prefetcher {
  /** Make a pièce ready when nothing on screen is waiting. */
  prefetch(source: PieceSource): void;
  /** Something on screen is being opened: prefetching waits until the returned function is called. */
  hold(): () => void;
  dispose(): void;
}

/** ±2 dossiers of a few pièces: what was asked before that is no longer near. */
const MAX_WAITING = 16;

/** One pièce at a time, in the order asked, never in competition with what is being shown. */
export function createPrefetcher(
  cache: DocumentCache,
  drawPreview: (source: PieceSource, content: OpenPdf) => Promise<ImageBitmap>,
): Prefetcher {
  const waiting = new Map<string, PieceSource>();
  let holds = 0;
  let running = false;
  let disposed = false;

  const next = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (const [sha256, source] of waiting) {
        if (holds > 0 || disposed) break;
        waiting.delete(sha256);
        // A preview that cannot be drawn is no failure: the pièce says so itself when it is opened.
        await cache.prepare(source, (content) => drawPreview(source, content)).catch(() => undefined);
      }
    } finally {
      running = false;
    }
  };

  return {
    prefetch(source) {
      waiting.delete(source.sha256);
      waiting.set(source.sha256, source);
      const oldest = waiting.keys().next();
      if (waiting.size > MAX_WAITING && !oldest.done) waiting.delete(oldest.value);
      void next();
    },
    hold() {
      holds += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        holds -= 1;
        if (holds === 0) void next();
      };
    },
    dispose() {
      disposed = true;
      waiting.clear();
    },
  };
}
