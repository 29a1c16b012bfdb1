import { type Trouble, troubleOf } from './trouble.ts';

/** First wait before trying again, then twice as long each time, up to the last. */
const FIRST_MS = 1_000;
const LAST_MS = 20_000;

export type Waiting = Extract<Trouble, { kind: 'network' | 'busy' }>;

/** How long to wait before attempt number `tried` (1 for the first): what the server asked, else longer each time. */
export function waitBefore(tried: number, trouble: Waiting, jitter: number): number {
  if (trouble.kind === 'busy' && trouble.waitMs !== null)
    return Math.max(FIRST_MS, trouble.waitMs) + 500 * jitter;
  return Math.min(LAST_MS, FIRST_MS * 2 ** (tried - 1)) * (0.75 + 0.5 * jitter);
}

interface Options {
  readonly signal?: AbortSignal;
  /** Told before each wait, and with null when trying again. */
  readonly onWait?: (trouble: Waiting | null) => void;
  /** Resolves early when there is a reason to hope, e.g. the network came back. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Waits, or less when the browser says that it is back online. Rejects when aborted. */
export const waitOnline = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', woken);
      signal?.removeEventListener('abort', aborted);
    };
    const woken = (): void => {
      end();
      resolve();
    };
    const aborted = (): void => {
      end();
      reject(new DOMException('aborted', 'AbortError'));
    };
    const timer = setTimeout(woken, ms);
    globalThis.addEventListener?.('online', woken);
    signal?.addEventListener('abort', aborted);
    if (signal?.aborted) aborted();
  });

/** Tries until the server decides: only what waiting can mend is tried again. Throws what it can't mend. */
export async function persist<T>(
  attempt: (tried: number) => Promise<T>,
  { signal, onWait, wait = waitOnline }: Options = {},
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(tried);
    } catch (error) {
      if (signal?.aborted) throw error;
      const trouble = troubleOf(error);
      if (trouble.kind !== 'network' && trouble.kind !== 'busy') throw error;
      onWait?.(trouble);
      await wait(waitBefore(tried, trouble, Math.random()), signal);
      onWait?.(null);
    }
  }
}
