import type { VersionPiece } from '../../../../domain/piece/piece.ts';
import { persist, type Waiting } from '../../profil/saving/persist.ts';
import { type Problem, troubleOf } from '../../profil/saving/trouble.ts';
import type { Sending } from './send-file.ts';

/** How far a deposit is. `sent` counts bytes. */
export type Deposit =
  | { readonly kind: 'idle' }
  | { readonly kind: 'preparing'; readonly file: File }
  | { readonly kind: 'sending'; readonly file: File; readonly sent: number }
  /** All of it is there: the server looks whether it can be read (FI2). */
  | { readonly kind: 'checking'; readonly file: File }
  /** It will go on by itself. */
  | { readonly kind: 'waiting'; readonly file: File; readonly sent: number; readonly why: Waiting['kind'] }
  | { readonly kind: 'paused'; readonly file: File; readonly sent: number }
  | { readonly kind: 'signedOut'; readonly file: File; readonly sent: number }
  | { readonly kind: 'refused'; readonly file: File; readonly problem: Problem }
  | { readonly kind: 'done'; readonly file: File };

/** Bytes that were sent, as far as is shown. */
export const sentOf = (deposit: Deposit): number =>
  'sent' in deposit ? deposit.sent : deposit.kind === 'checking' ? deposit.file.size : 0;

/** Is a file on its way, or waiting for it? Leaving the page would lose it. */
export const isUnderway = (deposit: Deposit): boolean =>
  deposit.kind === 'preparing' ||
  deposit.kind === 'sending' ||
  deposit.kind === 'checking' ||
  deposit.kind === 'waiting' ||
  deposit.kind === 'paused' ||
  deposit.kind === 'signedOut';

interface Services {
  readonly send: (sending: Sending) => Promise<VersionPiece>;
  readonly hash: (file: File) => Promise<string | null>;
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

interface Asked {
  readonly url: string;
  readonly file: File;
  readonly langue: string;
  readonly signal: AbortSignal;
  /** Bytes that an earlier run of the same file showed as sent. */
  readonly sent?: number;
  readonly onState: (state: Deposit) => void;
  readonly onPlace?: (url: string) => void;
}

/** Brings one file to the server, however often it takes. Resolves with its version, or null when it stopped. */
export async function runDeposit(
  { url, file, langue, signal, sent: before = 0, onState, onPlace }: Asked,
  { send, hash, wait }: Services,
): Promise<VersionPiece | null> {
  const tell = (state: Deposit): void => {
    if (!signal.aborted) onState(state);
  };
  // What a cut takes back is sent again; what is shown never goes back.
  let best = before;
  const onProgress = (sent: number): void => {
    best = Math.max(best, sent);
    tell(sent >= file.size ? { kind: 'checking', file } : { kind: 'sending', file, sent: best });
  };
  if (before === 0) tell({ kind: 'preparing', file });
  try {
    const sha256 = await hash(file);
    const version = await persist(
      () => {
        tell({ kind: 'sending', file, sent: best });
        return send({ url, file, sha256, langue, onProgress, signal, ...(onPlace ? { onPlace } : {}) });
      },
      {
        signal,
        onWait: (trouble) => {
          if (trouble) tell({ kind: 'waiting', file, sent: best, why: trouble.kind });
        },
        ...(wait ? { wait } : {}),
      },
    );
    tell({ kind: 'done', file });
    return version;
  } catch (error) {
    // A file that the phone took back (a photo in the cloud) can't be read: the same words as a cut line fit.
    const trouble = troubleOf(error);
    if (trouble.kind === 'signedOut') tell({ kind: 'signedOut', file, sent: best });
    else if (trouble.kind === 'refused') tell({ kind: 'refused', file, problem: trouble.problem });
    else tell({ kind: 'refused', file, problem: { code: 'illisible_ici', message: '' } });
    return null;
  }
}
