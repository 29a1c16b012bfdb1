import os from 'node:os';
import { Worker } from 'node:worker_threads';

export interface Failed {
  readonly seed: number;
  readonly problems: readonly string[];
}

export interface Many {
  readonly from: number;
  readonly seeds: number;
  readonly plant: string | null;
  /** Enough to know that a plant is caught. */
  readonly stopAtFirst: boolean;
  readonly onProgress?: (done: number) => void;
}

/** One history's end, from a worker. */
export interface Done extends Failed {
  readonly acknowledged: number;
}

const CHUNK = 25;

/** Runs histories on all cores; failed ones come back in the order of their seeds. */
export async function runMany({
  from,
  seeds,
  plant,
  stopAtFirst,
  onProgress,
}: Many): Promise<{ readonly failed: readonly Failed[]; readonly acts: number }> {
  let next = from;
  let done = 0;
  let told = 0;
  let acts = 0;
  const failed: Failed[] = [];
  const take = (): { readonly from: number; readonly count: number } | null => {
    if (next >= from + seeds || (stopAtFirst && failed.length > 0)) return null;
    const count = Math.min(CHUNK, from + seeds - next);
    next += count;
    return { from: next - count, count };
  };
  const workers = Math.min(os.availableParallelism(), Math.ceil(seeds / CHUNK));
  await Promise.all(
    Array.from({ length: workers }, async () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { plant } });
      try {
        for (let chunk = take(); chunk; chunk = take()) {
          const ends = await ask(worker, chunk);
          for (const { seed, problems, acknowledged } of ends) {
            acts += acknowledged;
            if (problems.length > 0) failed.push({ seed, problems });
          }
          done += ends.length;
          if (onProgress && done - told >= 500) {
            told = done;
            onProgress(done);
          }
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
  return { failed: failed.sort((a, b) => a.seed - b.seed), acts };
}

const ask = (worker: Worker, chunk: object): Promise<readonly Done[]> =>
  new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    const onMessage = (ends: readonly Done[]): void => {
      settle();
      resolve(ends);
    };
    const onError = (error: unknown): void => {
      settle();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(chunk);
  });
