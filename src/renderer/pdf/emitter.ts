/** A list of listeners to one thing. */
export interface Emitter<T> {
  /** Listen; the returned function stops it. */
  readonly on: (listener: (value: T) => void) => () => void;
  readonly emit: (value: T) => void;
}

export function createEmitter<T>(): Emitter<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(value) {
      for (const listener of [...listeners]) listener(value);
    },
  };
}

/** A value that React (useSyncExternalStore) and plain code can watch. */
export interface Store<T> {
  readonly get: () => T;
  /** Merge a change; listeners are told when something differs. */
  readonly set: (change: Partial<T>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const changed = createEmitter<void>();
  return {
    get: () => value,
    set(change) {
      const next = { ...value, ...change };
      if ((Object.keys(change) as (keyof T)[]).every((key) => Object.is(value[key], next[key]))) return;
      value = next;
      changed.emit();
    },
    subscribe: (listener) => changed.on(listener),
  };
}
