import type { Refusal } from '../../../../domain/refusal.ts';

/** The server's error answer, as far as a form looks at it. */
export interface Problem {
  readonly code: string;
  /** Ready to be shown, in the reader's language. */
  readonly message: string;
  readonly refusal?: Refusal;
  /** PR4: what is wrong, field by field. */
  readonly champs?: readonly unknown[];
}

/** Why something did not reach the server, told by what can be done about it. */
export type Trouble =
  /** No answer: offline, or the line was cut. Trying again helps. */
  | { readonly kind: 'network' }
  /** The server asks for patience; it never means that a date is past. */
  | { readonly kind: 'busy'; readonly waitMs: number | null }
  /** The session ended: signing in again helps. */
  | { readonly kind: 'signedOut' }
  /** A decision of the server, with its sentence. */
  | { readonly kind: 'refused'; readonly problem: Problem };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A problem read from JSON, or null when it is something else (a proxy's page, a cut answer). */
export function problemFrom(value: unknown): Problem | null {
  if (!isRecord(value) || typeof value.code !== 'string') return null;
  return {
    code: value.code,
    message: typeof value.message === 'string' ? value.message : '',
    ...(isRecord(value.refusal) ? { refusal: value.refusal as unknown as Refusal } : {}),
    ...(Array.isArray(value.champs) ? { champs: value.champs as readonly unknown[] } : {}),
  };
}

/** `Retry-After` in milliseconds; null when absent or a date. */
export function retryAfter(header: string | null | undefined): number | null {
  const seconds = Number(header ?? '');
  return header && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

/** What an HTTP answer that is not a success means. */
export function troubleOfAnswer(status: number, waitMs: number | null, problem: Problem | null): Trouble {
  if (status === 401 || problem?.code === 'non_connecte') return { kind: 'signedOut' };
  if (status === 429 || status === 503 || problem?.code === 'indisponible') return { kind: 'busy', waitMs };
  // A bug's own sentence too: asking again and again would not mend it.
  if (problem) return { kind: 'refused', problem };
  // A proxy in front of a server that restarts answers 502 or 504: waiting helps.
  if (status >= 500 || status === 0) return { kind: 'busy', waitMs };
  return { kind: 'refused', problem: problem ?? { code: 'requete_invalide', message: '' } };
}

/** The trouble behind an error of the tRPC client, or of `sendFile`. */
export function troubleOf(error: unknown): Trouble {
  if (!isRecord(error)) return { kind: 'network' };
  if (isRecord(error.trouble)) return error.trouble as unknown as Trouble;
  const data = isRecord(error.data) ? error.data : {};
  const meta = isRecord(error.meta) ? error.meta : {};
  const response = meta.response instanceof Response ? meta.response : null;
  const problem = problemFrom(data.problem);
  const status = response?.status ?? (typeof data.httpStatus === 'number' ? data.httpStatus : null);
  if (status === null && problem === null) return { kind: 'network' };
  return troubleOfAnswer(status ?? 400, retryAfter(response?.headers.get('retry-after')), problem);
}
