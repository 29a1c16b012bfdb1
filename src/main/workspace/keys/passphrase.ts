import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';

/** How a passphrase becomes a key: kept beside the wrapped keys, so that it can be made heavier later. */
export interface PassphraseParams {
  /** base64 */
  readonly sel: string;
  /** KiB. */
  readonly memoire: number;
  readonly passes: number;
}

/** Half a second on a laptop: asked once a day at most. */
export const newParams = (): PassphraseParams => ({
  sel: randomBytes(16).toString('base64'),
  memoire: 64 * 1024,
  passes: 3,
});

/** argon2id; 32 bytes. Runs outside of the event loop. */
export const keyOfPassphrase = (passphrase: string, params: PassphraseParams): Promise<Buffer> =>
  hashRaw(passphrase.normalize('NFC'), {
    salt: Buffer.from(params.sel, 'base64'),
    memoryCost: params.memoire,
    timeCost: params.passes,
    parallelism: 1,
    outputLen: 32,
  });
