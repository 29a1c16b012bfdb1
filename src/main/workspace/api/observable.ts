/** A value that people look at while it moves. */
export interface Observable<T> {
  get(): T;
  /** Calls `listener` after each change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

export interface Source<T> extends Observable<T> {
  set(value: T): void;
}

/** An observable with a setter; setting the value that it holds tells nobody. */
export function createSource<T>(initial: T): Source<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * The value now, then each later one until `signal` aborts. A slow reader sees the latest value and
 * skips those between: nothing piles up.
 */
export async function* follow<T>(source: Observable<T>, signal: AbortSignal): AsyncGenerator<T, void> {
  let wake: () => void = () => undefined;
  let stale = true;
  const changed = (): void => {
    stale = true;
    wake();
  };
  const stop = source.subscribe(changed);
  signal.addEventListener('abort', changed, { once: true });
  try {
    while (!signal.aborted) {
      if (stale) {
        stale = false;
        yield source.get();
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    stop();
    signal.removeEventListener('abort', changed);
  }
}
