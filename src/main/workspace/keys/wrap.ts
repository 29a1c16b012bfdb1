import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key under another key, AES-256-GCM; base64 of nonce, ciphertext and tag. */
export type WrappedKey = string;

const NONCE = 12;
const TAG = 16;

/** `purpose` is bound in: a wrapped key is only good for what it was wrapped for. */
export function wrapKey(under: Uint8Array, key: Uint8Array, purpose: string): WrappedKey {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', under, nonce).setAAD(Buffer.from(purpose));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** Null when `under` is not the key that it was wrapped under. */
export function unwrapKey(under: Uint8Array, wrapped: WrappedKey, purpose: string): Buffer | null {
  const bytes = Buffer.from(wrapped, 'base64');
  if (bytes.length <= NONCE + TAG) return null;
  const decipher = createDecipheriv('aes-256-gcm', under, bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(bytes.length - TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
