import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';

/** Workers that draw pages off the main thread; one open document holds one of them. */
export interface RendererPool {
  take(): Worker;
  /** Give back after the document is destroyed; a worker that may be stuck is ended instead. */
  give(worker: Worker, healthy: boolean): void;
  dispose(): void;
}

/** Starting one costs about 60 ms, so a few are kept warm. */
const SPARE = 2;

export function createRendererPool(): RendererPool {
  const free: Worker[] = [];
  const all = new Set<Worker>();
  const start = (): Worker => {
    const worker = new Worker(rendererUrl, { type: 'module' });
    all.add(worker);
    return worker;
  };
  const end = (worker: Worker): void => {
    all.delete(worker);
    worker.terminate();
  };
  free.push(start());
  return {
    take() {
      const worker = free.pop() ?? start();
      if (free.length === 0) free.push(start());
      return worker;
    },
    give(worker, healthy) {
      if (!all.has(worker)) return;
      if (healthy && free.length < SPARE) free.push(worker);
      else end(worker);
    },
    dispose() {
      free.length = 0;
      for (const worker of [...all]) end(worker);
    },
  };
}
