import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';

const ALGORITHM = 'aes-256-ctr';
const BLOCK = 16;

/**
 * A file on its way out of the workspace. On the disk it is under a key that only this object has: what a
 * crash leaves behind is noise.
 */
export interface SealedSpool {
  /** Bytes flushed so far. */
  readonly octets: number;
  /** Kept until `flush`. */
  write(bytes: Uint8Array): void;
  flush(): Promise<void>;
  /** Up to `length` bytes from `from` on. */
  part(from: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Closes and removes it; may be called twice. */
  discard(): Promise<void>;
}

/** @throws I/O errors. `name` must be new in `folder`. */
export async function createSealedSpool(folder: string, name: string): Promise<SealedSpool> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, name);
  const handle = await open(file, 'wx+', 0o600);
  const [key, start] = [randomBytes(32), randomBytes(BLOCK)];
  const cipher = createCipheriv(ALGORITHM, key, start);
  let pending: Uint8Array[] = [];
  let octets = 0;
  let closed = false;
  return {
    get octets() {
      return octets;
    },
    write: (bytes) => void pending.push(bytes),
    async flush() {
      const sealed = cipher.update(Buffer.concat(pending));
      pending = [];
      await writeAll(handle, sealed);
      octets += sealed.length;
    },
    async part(from, length) {
      const bytes = new Uint8Array(new ArrayBuffer(Math.max(0, Math.min(length, octets - from))));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
      if (bytesRead !== bytes.length) throw new Error('an export is shorter than it was written');
      const decipher = createDecipheriv(ALGORITHM, key, counterAt(start, Math.floor(from / BLOCK)));
      decipher.update(Buffer.alloc(from % BLOCK));
      bytes.set(decipher.update(bytes));
      return bytes;
    },
    async discard() {
      if (closed) return;
      closed = true;
      await handle.close();
      await rm(file, { force: true });
    },
  };
}

/** CTR counts blocks from its first vector on, as one big-endian number. */
function counterAt(start: Buffer, blocks: number): Buffer {
  const counter = (BigInt(`0x${start.toString('hex')}`) + BigInt(blocks)) % (1n << 128n);
  return Buffer.from(counter.toString(16).padStart(2 * BLOCK, '0'), 'hex');
}

/** A write may take less than it was given. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
}
