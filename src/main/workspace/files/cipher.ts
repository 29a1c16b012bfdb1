import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Plain bytes sealed together. */
export const CHUNK = 64 * 1024;
const NONCE = 12;
const TAG = 16;
/** A full chunk on disk. */
export const SEALED = NONCE + CHUNK + TAG;
/** Begins every file: the salt of its key. */
export const HEADER = 16;

/** Seals the chunks of one file on disk, AES-256-GCM, each bound to its file and its place in it. */
export interface ChunkCipher {
  readonly header: Uint8Array;
  seal(index: number, plain: Uint8Array): Buffer;
  /** Throws when the bytes are not what was sealed there. */
  open(index: number, sealed: Uint8Array): Buffer;
}

/** A fresh header gives each download its own key, so that no nonce is met twice under one key. */
export function chunkCipher(
  cacheKey: Uint8Array,
  sha256: string,
  header: Uint8Array = randomBytes(HEADER),
): ChunkCipher {
  const key = Buffer.from(hkdfSync('sha256', cacheKey, header, 'pupitre fichier', 32));
  const bound = (index: number): Buffer => {
    const data = Buffer.alloc(36);
    data.write(sha256, 'hex');
    data.writeUInt32BE(index, 32);
    return data;
  };
  return {
    header,
    seal(index, plain) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(index));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(index, sealed) {
      const tagAt = sealed.length - TAG;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE))
        .setAAD(bound(index))
        .setAuthTag(sealed.subarray(tagAt));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE, tagAt)), decipher.final()]);
    },
  };
}

/** Name of a file on this disk: says nothing of its content to who lacks the key. */
export const vaultName = (cacheKey: Uint8Array, sha256: string): string =>
  createHmac('sha256', cacheKey).update(sha256).digest('hex').slice(0, 40);
