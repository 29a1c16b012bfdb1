import type { VersionPiece } from '../../../../domain/piece/piece.ts';
import { troubleOf } from '../../profil/saving/trouble.ts';
import type { Sending } from './send-file.ts';
import type { sendRequest } from './send-request.ts';

interface InParts extends Sending {
  /** What is said of the file before its bytes. */
  readonly announced: Readonly<Record<string, string>>;
  /** Bytes of one request: what a proxy that waits for whole requests may lose. */
  readonly part: number;
}

/** Where a deposit stands, or what it came to. */
type Answer =
  | { readonly id: string; readonly recu: number }
  | { readonly recu: number }
  | { readonly version: VersionPiece };

/** Times that the server says where it stands before something else must be wrong. */
const ASKED = 3;

/** Has it gone on in another request, or was it forgotten? The server then says where it stands. */
function isElsewhere(error: unknown): boolean {
  const trouble = troubleOf(error);
  return (
    trouble.kind === 'refused' &&
    (trouble.problem.code === 'envoi_decale' || trouble.problem.code === 'introuvable')
  );
}

/**
 * LC4: sends one file part after part, from the byte that the server has already (ADR 7). The server knows
 * the file by its hash: nothing needs to be remembered here between two tries.
 */
export async function sendInParts(sending: InParts, send: typeof sendRequest): Promise<VersionPiece> {
  const { url, file, announced, langue, signal, onProgress, onPlace, part } = sending;
  for (let asked = 1; ; asked += 1) {
    const begun = await send<Answer>({
      method: 'POST',
      url: `${url}/envois`,
      headers: { ...announced, 'upload-length': String(file.size) },
      body: null,
      langue,
      signal,
    });
    if ('version' in begun) return begun.version;
    if (!('id' in begun)) throw new Error('a deposit without a place');
    const place = `${url}/envois/${encodeURIComponent(begun.id)}`;
    onPlace?.(place);
    try {
      return await sendFrom(begun.recu, place);
    } catch (error) {
      if (asked === ASKED || !isElsewhere(error)) throw error;
    }
  }

  async function sendFrom(first: number, place: string): Promise<VersionPiece> {
    for (let recu = first; ; ) {
      const from = recu;
      onProgress(from);
      const answer = await send<Answer>({
        method: 'PATCH',
        url: place,
        headers: { 'upload-offset': String(from), 'content-type': 'application/partial-upload' },
        body: file.slice(from, from + part),
        langue,
        signal,
        onProgress: (sent) => onProgress(from + sent),
      });
      if ('version' in answer) return answer.version;
      recu = answer.recu;
    }
  }
}
