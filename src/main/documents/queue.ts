/** So many at once, so many waiting; the next one is told to come again. */
export interface Queue {
  /**
   * Runs `work` when its turn comes; undefined when too many wait already.
   * @throws the reason of `signal` when it aborts before that, and what `work` throws.
   */
  run<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T | undefined>;
}

export function createQueue(atOnce: number, waitingMax: number): Queue {
  const waiting: (() => void)[] = [];
  let free = atOnce;

  const wait = async (signal: AbortSignal | undefined): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const leave = (): void => {
      const place = waiting.indexOf(resolve);
      if (place < 0) return;
      waiting.splice(place, 1);
      reject(signal?.reason as Error);
    };
    waiting.push(resolve);
    signal?.addEventListener('abort', leave);
    await promise.finally(() => signal?.removeEventListener('abort', leave));
  };

  return {
    async run(signal, work) {
      signal?.throwIfAborted();
      if (free > 0) free -= 1;
      else if (waiting.length >= waitingMax) return undefined;
      else await wait(signal);
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}
