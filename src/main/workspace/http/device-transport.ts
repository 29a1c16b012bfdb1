import type { PullFrame, PushFrame } from '../../../protocol/sync.ts';
import { type FileBytes, type SyncTransport, TransportError } from '../sync/transport.ts';
import { frames } from './ndjson.ts';
import { errorOf } from './problem.ts';
import { ask, askFor, bytesOf } from './request.ts';

const NDJSON = 'application/x-ndjson';

/** A signed-in device over HTTP (src/protocol/sync.ts). */
export function httpDevice(serverUrl: string, jeton: string): SyncTransport {
  const to = (path: string, signal: AbortSignal) => ({ serverUrl, jeton, path, signal });

  return {
    async reach(signal) {
      const asked = { ...to('/healthz', signal), jeton: null, method: 'GET' } as const;
      for await (const _ of bytesOf(await askFor(asked, 'application/json')));
    },
    async *pull(request, signal) {
      const asked = { ...to('/api/sync/pull', signal), method: 'POST', body: request } as const;
      const all = frames<PullFrame>(bytesOf(await askFor(asked, NDJSON)), ['start', 'doc', 'end']);
      for await (const frame of all) {
        // Read to its last byte, else the connection is given up; that it breaks after the end is no loss.
        if (frame.kind === 'end') await all.next().catch(() => undefined);
        yield frame;
      }
    },
    async *push(request, signal) {
      const asked = { ...to('/api/sync/push', signal), method: 'POST', body: request } as const;
      yield* frames<PushFrame>(bytesOf(await askFor(asked, NDJSON)), ['outcome', 'gap']);
    },
    async file(sha256, from, signal) {
      const headers: Record<string, string> = from > 0 ? { range: `bytes=${from}-` } : {};
      const response = await ask({ ...to(`/api/files/${sha256}`, signal), method: 'GET', headers });
      return fileBytes(response, sha256);
    },
    async signOut(signal) {
      const response = await ask({
        ...to('/api/trpc/auth.signOut', signal),
        method: 'POST',
        body: {},
      });
      await response.body?.cancel();
    },
  };
}

/** The whole file, or the part that was asked for. */
async function fileBytes(response: Response, sha256: string): Promise<FileBytes> {
  if (response.status === 416) {
    const taille = Number(/^bytes \*\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1] ?? NaN);
    await response.body?.cancel();
    if (Number.isNaN(taille)) throw new TransportError('injoignable');
    // All of it is here already.
    return { taille, from: taille, bytes: nothing() };
  }
  if (!response.ok) throw await errorOf(response);
  // Only a server that names the file by its hash is believed to send it.
  if (response.headers.get('etag') !== `"${sha256}"`) {
    await response.body?.cancel();
    throw new TransportError('injoignable');
  }
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
  return {
    from: range ? Number(range[1]) : 0,
    taille: Number(range ? range[2] : response.headers.get('content-length')),
    bytes: bytesOf(response),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {}
