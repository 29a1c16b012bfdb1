import type { DocumentCache } from './document-cache.ts';
import type { Drawn } from './drawn.ts';
import type { OpenPdf, PieceSource } from './piece.ts';

export interface Prefetcher {
  /**
   * Make a pièce ready when nothing on screen is waiting; `first`: before all that wait, it is one key away.
   * Returns what gives it up, if it still waits.
   */
  prefetch(source: PieceSource, first?: boolean): () => void;
  /** Something on screen is being opened: prefetching waits until the returned function is called. */
  hold(): () => void;
  dispose(): void;
}

/** ±2 dossiers of a few pièces: what was asked before that is no longer near. */
const MAX_WAITING = 16;

/** One pièce at a time, in the order asked, never in competition with what is being shown. */
export function createPrefetcher(
  cache: Pick<DocumentCache, 'prepare'>,
  drawPreview: (source: PieceSource, content: OpenPdf) => Promise<Drawn>,
): Prefetcher {
  let waiting: PieceSource[] = [];
  let holds = 0;
  let running = false;
  let disposed = false;

  const next = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      while (holds === 0 && !disposed) {
        const source = waiting.shift();
        if (!source) break;
        // A preview that cannot be drawn is no failure: the pièce says so itself when it is opened.
        await cache.prepare(source, (content) => drawPreview(source, content)).catch(() => undefined);
      }
    } finally {
      running = false;
    }
  };

  return {
    prefetch(source, first = false) {
      const others = waiting.filter(({ sha256 }) => sha256 !== source.sha256);
      // What was asked first of them is the least near.
      const near = others.slice(-(MAX_WAITING - 1));
      waiting = first ? [source, ...near] : [...near, source];
      void next();
      return () => {
        waiting = waiting.filter((other) => other !== source);
      };
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
      waiting = [];
    },
  };
}
