import type { WorkspaceServices } from '../services.ts';
import { startAttempt, watched } from '../sync/stall.ts';
import { type SyncTransport, TransportError } from '../sync/transport.ts';
import type { Vault } from './vault.ts';

/** No byte for so long: given up, and resumed when the network is back. */
const STALL_MS = 20_000;

export type Fetched =
  /** `octets`: on this disk. */
  | { readonly kind: 'present'; readonly octets: number }
  /** The bytes that came are not this file's. */
  | { readonly kind: 'faux' }
  | { readonly kind: 'echec'; readonly error: unknown };

export interface FetchServices {
  readonly vault: Vault;
  readonly transport: Pick<SyncTransport, 'file'>;
  readonly services: Pick<WorkspaceServices, 'clock' | 'timers'>;
  readonly onBytes: (count: number) => void;
}

/** Fetches one file from where it was left, verifies it, and keeps it sealed. Aborting keeps what came. */
export async function fetchFile(
  { vault, transport, services, onBytes }: FetchServices,
  sha256: string,
  stop: AbortSignal,
): Promise<Fetched> {
  const attempt = startAttempt(services.timers, () => services.clock.now(), STALL_MS);
  const onStop = (): void => attempt.abort();
  stop.addEventListener('abort', onStop, { once: true });
  if (stop.aborted) attempt.abort();
  try {
    let writer = await vault.writer(sha256);
    try {
      const { from, taille, bytes } = await transport.file(sha256, writer.from, attempt.signal);
      if (from !== writer.from) {
        // A server that doesn't resume sends it all again.
        await writer.suspend();
        await vault.remove(sha256);
        writer = await vault.writer(sha256);
      }
      let received = from;
      for await (const part of watched(bytes, attempt)) {
        await writer.append(part);
        received += part.length;
        onBytes(part.length);
      }
      if (received < taille) throw new TransportError('injoignable');
    } catch (error) {
      await writer.suspend();
      throw error;
    }
    const end = await writer.finish();
    return end.ok ? { kind: 'present', octets: end.octets } : { kind: 'faux' };
  } catch (error) {
    return { kind: 'echec', error };
  } finally {
    attempt.end();
    stop.removeEventListener('abort', onStop);
  }
}
