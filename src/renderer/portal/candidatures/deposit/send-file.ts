import type { VersionPiece } from '../../../../domain/piece/piece.ts';
import { problemFrom, retryAfter, type Trouble, troubleOfAnswer } from '../../profil/saving/trouble.ts';

/** Why one sending did not end; `troubleOf` reads it. */
export class SendError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.kind);
    this.name = 'SendError';
    this.trouble = trouble;
  }
}

export interface Sending {
  readonly url: string;
  readonly file: File;
  /** Lower-case hex, or null where the browser can't compute it. */
  readonly sha256: string | null;
  readonly langue: string;
  /** Bytes sent so far; all of them: the server is looking at the file. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

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

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** PUTs one file. XMLHttpRequest, since `fetch` tells nothing of what was sent. Rejects with a SendError. */
export function sendFile({ url, file, sha256, langue, onProgress, signal }: Sending): Promise<VersionPiece> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    const end = (): void => signal.removeEventListener('abort', abort);
    const fail = (trouble: Trouble): void => {
      end();
      reject(new SendError(trouble));
    };
    request.open('PUT', url);
    request.setRequestHeader('pupitre-portail', '1');
    request.setRequestHeader('pupitre-nom-fichier', headerName(file.name));
    request.setRequestHeader('accept-language', langue);
    // The type is decided by content, never by what the browser believes of a name.
    request.setRequestHeader('content-type', 'application/octet-stream');
    if (sha256) request.setRequestHeader('pupitre-sha256', sha256);
    request.upload.addEventListener('progress', (event) => onProgress(Math.min(event.loaded, file.size)));
    request.addEventListener('error', () => fail({ kind: 'network' }));
    request.addEventListener('timeout', () => fail({ kind: 'network' }));
    request.addEventListener('abort', () => fail({ kind: 'network' }));
    request.addEventListener('load', () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        end();
        resolve((body as { readonly version: VersionPiece }).version);
        return;
      }
      const wait = retryAfter(request.getResponseHeader('retry-after'));
      fail(troubleOfAnswer(request.status, wait, problemFrom(body)));
    });
    if (signal.aborted) {
      fail({ kind: 'network' });
      return;
    }
    signal.addEventListener('abort', abort);
    request.send(file);
  });
}
