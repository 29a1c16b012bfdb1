import { OpenFailure } from './failure.ts';

/**
 * The bytes of a pièce, from the local workspace.
 * @throws OpenFailure 'absent' (404: not downloaded yet), 'injoignable', 'vide'.
 */
export async function fetchBytes(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  let bytes: ArrayBuffer;
  try {
    const response = await fetch(url, { signal });
    if (response.status === 404) throw new OpenFailure('absent');
    if (!response.ok) throw new OpenFailure('injoignable');
    bytes = await response.arrayBuffer();
  } catch (error) {
    if (error instanceof OpenFailure) throw error;
    throw new OpenFailure('injoignable', { cause: error });
  }
  if (bytes.byteLength === 0) throw new OpenFailure('vide');
  return bytes;
}
