import type { VersionPiece } from '../../../../domain/piece/piece.ts';
import { sendInParts } from './send-in-parts.ts';
import { sendRequest } from './send-request.ts';

export interface Sending {
  readonly url: string;
  readonly file: File;
  /** Lower-case hex, or null where the browser can't compute it. */
  readonly sha256: string | null;
  readonly langue: string;
  /** Bytes sent so far; all of them: the server is looking at the file. */
  readonly onProgress: (sent: number) => void;
  /** Where the server keeps what came so far, to be given up there. */
  readonly onPlace?: (url: string) => void;
  readonly signal: AbortSignal;
}

/** Up to this size a file goes in one request: beginning again costs no more than going on would. */
export const PART = 256 * 1024;

/** Where a pièce is deposited and read. */
export const pieceUrl = (dossierId: string, typeId: string, sha256?: string): string =>
  ['/api/portail/candidatures', dossierId, 'pieces', typeId, ...(sha256 ? [sha256] : [])]
    .map((part, i) => (i === 0 ? part : encodeURIComponent(part)))
    .join('/');

/** SHA-256 of a file in lower-case hex; null on a page that is not secure, where browsers have no `subtle`. */
export async function sha256Of(file: Blob): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A name that a header can carry: any name is accepted (FI1), even one with half a character. */
export const headerName = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** Sends one file, from where an earlier try left it. Rejects with a SendError. */
export async function sendFile(sending: Sending): Promise<VersionPiece> {
  const { url, file, sha256, langue, onProgress, signal } = sending;
  const announced = {
    'pupitre-nom-fichier': headerName(file.name),
    ...(sha256 ? { 'pupitre-sha256': sha256 } : {}),
  };
  if (file.size > PART) return sendInParts({ ...sending, announced, part: PART }, sendRequest);
  const { version } = await sendRequest<{ readonly version: VersionPiece }>({
    method: 'PUT',
    url,
    // The type is decided by content, never by what the browser believes of a name.
    headers: { ...announced, 'content-type': 'application/octet-stream' },
    body: file,
    langue,
    signal,
    onProgress,
  });
  return version;
}
