import type { Timers } from '../services.ts';
import { TransportError } from './transport.ts';

/** One exchange with the server that is given up when nothing comes for too long. */
export interface Attempt {
  readonly signal: AbortSignal;
  /** Something came: the clock starts again. */
  alive(): void;
  /** Milliseconds since something came. */
  silence(): number;
  abort(): void;
  /** Ends the watch; the signal stays as it is. */
  end(): void;
}

/** SY11: a network that answers nothing, or stops in the middle, is an absent network. */
export function startAttempt(timers: Timers, now: () => number, stallMs: number): Attempt {
  const controller = new AbortController();
  let last = now();
  let cancel: () => void = () => undefined;
  // One timer for the whole exchange: a sign of life costs a reading of the clock.
  const watch = (ms: number): void => {
    cancel = timers.after(ms, () => {
      const silence = now() - last;
      if (silence >= stallMs) controller.abort();
      else watch(stallMs - silence);
    });
  };
  watch(stallMs);
  return {
    signal: controller.signal,
    alive() {
      last = now();
    },
    silence: () => now() - last,
    abort: () => controller.abort(),
    end: () => cancel(),
  };
}

/** Items of `source`, each a sign of life; rejects when the attempt is aborted, whatever the source does. */
export async function* watched<T>(source: AsyncIterable<T>, attempt: Attempt): AsyncGenerator<T, void> {
  const { signal } = attempt;
  const iterator = source[Symbol.asyncIterator]();
  let giveUp: () => void = () => undefined;
  const onAbort = (): void => giveUp();
  signal.addEventListener('abort', onAbort);
  try {
    for (;;) {
      const next = await new Promise<IteratorResult<T>>((resolve, reject) => {
        giveUp = () => reject(new TransportError('injoignable'));
        if (signal.aborted) return giveUp();
        iterator.next().then(resolve, reject);
      });
      if (next.done) return;
      attempt.alive();
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Not awaited: it may hang with the network.
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}

/** What `work` comes to, a sign of life; rejects when the attempt is aborted, whatever it does. */
export async function watchedOnce<T>(work: () => Promise<T>, attempt: Attempt): Promise<T | undefined> {
  const one = async function* (): AsyncGenerator<T, void> {
    yield await work();
  };
  for await (const answer of watched(one(), attempt)) return answer;
  return undefined;
}
