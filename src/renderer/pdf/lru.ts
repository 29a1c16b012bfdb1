/** What the cache keeps: how heavy it is, whether it is on screen, how to let it go. */
export interface Kept {
  /** Bytes; may grow after insertion. */
  weight(): number;
  /** On screen: never evicted. */
  inUse(): boolean;
  dispose(): void;
}

export interface Lru<V extends Kept> {
  /** The value, now the most recent; undefined when absent. */
  get(key: string): V | undefined;
  /** Insert as the most recent, then evict what no longer fits. */
  set(key: string, value: V): void;
  delete(key: string): void;
  /** Let go of every value that matches, in use or not. */
  deleteWhere(matches: (value: V) => boolean): void;
  /** Evict the oldest unused values until the limits hold. */
  trim(): void;
  readonly size: number;
}

/** Least recently used first out, within a number of entries and a number of bytes. */
export function createLru<V extends Kept>(limits: {
  readonly entries: number;
  readonly bytes: number;
}): Lru<V> {
  const values = new Map<string, V>();
  const drop = (key: string): void => {
    const value = values.get(key);
    values.delete(key);
    value?.dispose();
  };
  const trim = (): void => {
    let bytes = 0;
    for (const value of values.values()) bytes += value.weight();
    for (const [key, value] of values) {
      if (values.size <= limits.entries && bytes <= limits.bytes) return;
      if (value.inUse()) continue;
      bytes -= value.weight();
      drop(key);
    }
  };
  return {
    get(key) {
      const value = values.get(key);
      if (value !== undefined) {
        values.delete(key);
        values.set(key, value);
      }
      return value;
    },
    set(key, value) {
      if (values.has(key)) drop(key);
      values.set(key, value);
      trim();
    },
    delete: drop,
    trim,
    deleteWhere(matches) {
      for (const [key, value] of [...values]) if (matches(value)) drop(key);
    },
    get size() {
      return values.size;
    },
  };
}
