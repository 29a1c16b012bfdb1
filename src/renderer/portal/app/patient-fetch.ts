import type { ConnectionStore } from './connection.ts';

/** First wait after an answer that did not come (ms), doubled up to the last. */
const FIRST_WAIT = 1_000;
const LAST_WAIT = 30_000;

type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

export interface PatientOptions {
  readonly connection: ConnectionStore;
  readonly fetch: Fetch;
  /** Does the device believe that it has a network? */
  readonly isOnline: () => boolean;
  readonly now: () => number;
}

/** Milliseconds that a `Retry-After` asks for (seconds or a date); null: it asks for nothing readable. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * A fetch that does not give up: without a network, or when the server is overloaded (503) or away behind
 * its proxy (502, 504 to a question), it asks again by itself and the store says so. What was typed
 * waits in the request itself. An answer, even a refusal, is handed over as it is.
 */
export function createPatientFetch({ connection, fetch, isOnline, now }: PatientOptions): Fetch {
  /** How long to wait before the next try; null: this answer is one. */
  const waitAfter = (response: Response, method: string, step: number): number | null => {
    const { status } = response;
    const away = (status === 502 || status === 504) && method === 'GET';
    if (status !== 503 && !away) return null;
    const asked = retryAfterMs(response.headers.get('retry-after'), now());
    return Math.min(Math.max(asked ?? step, 250), 5 * 60_000);
  };

  return async (input, init) => {
    const method = init?.method ?? 'GET';
    for (let step = FIRST_WAIT; ; step = Math.min(step * 2, LAST_WAIT)) {
      let wait: number;
      try {
        const response = await fetch(input, init);
        const asked = waitAfter(response, method, step);
        if (asked === null) {
          connection.set({ kind: 'bonne' });
          return response;
        }
        wait = asked;
        connection.set({ kind: 'attente', le: now() + wait });
      } catch (error) {
        // A network that failed is a TypeError; an abort is the caller's own wish.
        if (init?.signal?.aborted || !(error instanceof TypeError)) throw error;
        wait = step;
        connection.set(isOnline() ? { kind: 'attente', le: now() + wait } : { kind: 'horsLigne' });
      }
      await connection.wait(wait, init?.signal ?? null);
    }
  };
}
