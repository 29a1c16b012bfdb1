import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface GetOptions {
  /** For all of it, from the first packet to the last byte. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly headers: Readonly<Record<string, string>>;
}

export type GetAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: Uint8Array }
  /** No connection, no trust (TLS), a connection that broke, or too slow. */
  | { readonly kind: 'unreachable'; readonly cause: Error }
  /** More than `maxBytes`, or compressed although nobody asked for it. */
  | { readonly kind: 'refused'; readonly raison: 'taille' | 'encodage' };

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/**
 * One GET, and never a second: a connection of its own, no redirect followed, nothing tried again, at most
 * `maxBytes` read. TLS is checked as Node does (NODE_EXTRA_CA_CERTS adds an authority).
 */
export async function getOnce(url: URL, { timeoutMs, maxBytes, headers }: GetOptions): Promise<GetAnswer> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const deadline = AbortSignal.timeout(timeoutMs);
  const response = await new Promise<IncomingMessage | Error>((resolve) => {
    const options = {
      agent: false as const,
      signal: deadline,
      headers: { ...headers, 'accept-encoding': 'identity' },
    };
    request(url, options, resolve)
      // Stays for good: a request that is aborted while its answer is read tells it here too.
      .on('error', (error) => resolve(asError(error)))
      .end();
  });
  if (response instanceof Error) return { kind: 'unreachable', cause: response };
  try {
    return await read(response, maxBytes);
  } catch (error) {
    return { kind: 'unreachable', cause: asError(error) };
  } finally {
    response.destroy();
  }
}

async function read(response: IncomingMessage, maxBytes: number): Promise<GetAnswer> {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return { kind: 'refused', raison: 'encodage' };
  if (Number(response.headers['content-length'] ?? 0) > maxBytes)
    return { kind: 'refused', raison: 'taille' };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return { kind: 'refused', raison: 'taille' };
    chunks.push(chunk);
  }
  return { kind: 'answer', status: response.statusCode ?? 0, body: Buffer.concat(chunks) };
}
