import { PROTOCOL_VERSION } from '../../../protocol/version.ts';
import { TransportError } from '../sync/transport.ts';
import { errorOf } from './problem.ts';

/** One request to a server; `jeton` null before signing in. */
export interface Asked {
  readonly serverUrl: string;
  readonly jeton: string | null;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** The answer as it came. @throws TransportError 'injoignable' when none came. */
export async function ask({
  serverUrl,
  jeton,
  path,
  method,
  body,
  headers,
  signal,
}: Asked): Promise<Response> {
  try {
    return await fetch(`${serverUrl}${path}`, {
      method,
      redirect: 'error',
      signal,
      headers: {
        'pupitre-protocol': String(PROTOCOL_VERSION),
        ...(jeton === null ? {} : { authorization: `Bearer ${jeton}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new TransportError('injoignable', { cause });
  }
}

/** A successful answer of the expected type. @throws TransportError otherwise. */
export async function askFor(asked: Asked, type: string): Promise<Response> {
  const response = await ask(asked);
  if (!response.ok) throw await errorOf(response);
  // A portal that answers 200 with its own page is no server.
  if (!(response.headers.get('content-type') ?? '').startsWith(type)) {
    await response.body?.cancel();
    throw new TransportError('injoignable');
  }
  return response;
}

/** The bytes of an answer. Rejects with TransportError when they stop early. */
export async function* bytesOf(response: Response): AsyncGenerator<Uint8Array, void> {
  if (!response.body) return;
  try {
    yield* response.body;
  } catch (cause) {
    throw new TransportError('injoignable', { cause });
  }
}
