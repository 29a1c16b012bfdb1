export interface Throttled<T> {
  readonly push: (value: T) => void;
  /** Tell the last value now, if it was not told yet. */
  readonly flush: () => void;
}

/** Tell the latest value at most once per `ms`; the last one is always told. */
export function throttle<T>(tell: (value: T) => void, ms: number): Throttled<T> {
  let pending: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const last = pending;
    pending = null;
    if (last) tell(last.value);
  };
  return {
    push(value) {
      pending = { value };
      timer ??= setTimeout(flush, ms);
    },
    flush,
  };
}
