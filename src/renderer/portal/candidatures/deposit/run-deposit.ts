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
  /** It will be tried again by itself. */
  | { readonly kind: 'waiting'; readonly file: File; readonly why: Waiting['kind'] }
  | { readonly kind: 'paused'; readonly file: File }
  | { readonly kind: 'signedOut'; readonly file: File }
  | { readonly kind: 'refused'; readonly file: File; readonly problem: Problem }
  | { readonly kind: 'done'; readonly file: File };

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
  readonly onState: (state: Deposit) => void;
}

/** Brings one file to the server, however often it takes. Resolves with its version, or null when it stopped. */
export async function runDeposit(
  { url, file, langue, signal, onState }: Asked,
  { send, hash, wait }: Services,
): Promise<VersionPiece | null> {
  const tell = (state: Deposit): void => {
    if (!signal.aborted) onState(state);
  };
  tell({ kind: 'preparing', file });
  try {
    const sha256 = await hash(file);
    const version = await persist(
      () => {
        tell({ kind: 'sending', file, sent: 0 });
        const onProgress = (sent: number): void =>
          tell(sent >= file.size ? { kind: 'checking', file } : { kind: 'sending', file, sent });
        return send({ url, file, sha256, langue, onProgress, signal });
      },
      {
        signal,
        onWait: (trouble) => {
          if (trouble) tell({ kind: 'waiting', file, why: trouble.kind });
        },
        ...(wait ? { wait } : {}),
      },
    );
    tell({ kind: 'done', file });
    return version;
  } catch (error) {
    // A file that the phone took back (a photo in the cloud) can't be read: the same words as a cut line fit.
    const trouble = troubleOf(error);
    if (trouble.kind === 'signedOut') tell({ kind: 'signedOut', file });
    else if (trouble.kind === 'refused') tell({ kind: 'refused', file, problem: trouble.problem });
    else tell({ kind: 'refused', file, problem: { code: 'illisible_ici', message: '' } });
    return null;
  }
}
