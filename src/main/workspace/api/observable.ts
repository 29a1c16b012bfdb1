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

/** Which values can wait for the next ones: `isLittle` is told of a value and of the one sent before it. */
export interface Pace<T> {
  /** At least so long after the value before. */
  readonly everyMs: number;
  readonly isLittle: (next: T, last: T) => boolean;
}

/**
 * The value now, then each later one until `signal` aborts. A slow reader sees the latest value and
 * skips those between: nothing piles up. With a `pace`, values that can wait do, and the latest one comes.
 */
export async function* follow<T>(
  source: Observable<T>,
  signal: AbortSignal,
  pace?: Pace<T>,
): AsyncGenerator<T, void> {
  let wake: () => void = () => undefined;
  let stale = true;
  let sent: { readonly value: T; readonly at: number } | null = null;
  const changed = (): void => {
    stale = true;
    wake();
  };
  /** Until something changes, or for that long. */
  const wait = (ms?: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const waits = (value: T): number =>
    sent && pace?.isLittle(value, sent.value) ? sent.at + pace.everyMs - performance.now() : 0;
  const stop = source.subscribe(changed);
  signal.addEventListener('abort', changed, { once: true });
  try {
    while (!signal.aborted) {
      const value = source.get();
      const left = stale ? waits(value) : undefined;
      if (left === undefined || left > 0) await wait(left);
      else {
        stale = false;
        sent = { value, at: performance.now() };
        yield value;
      }
    }
  } finally {
    stop();
    signal.removeEventListener('abort', changed);
  }
}
