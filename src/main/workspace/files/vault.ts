import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CHUNK, type ChunkCipher, chunkCipher, HEADER, SEALED, vaultName } from './cipher.ts';

/** A download as it is written: sealed chunk by chunk, resumed where it was left. */
export interface VaultWriter {
  /** Plain bytes that are there already. */
  readonly from: number;
  append(bytes: Uint8Array): Promise<void>;
  /**
   * Ends the download. True: whole, its SHA-256 is right, durable, bytes on disk. False: the bytes were
   * not those of this file, and are gone.
   */
  finish(): Promise<{ readonly ok: true; readonly octets: number } | { readonly ok: false }>;
  /** Keeps what is there for another time. */
  suspend(): Promise<void>;
}

/** Encrypted files of a folder, by the SHA-256 of what they hold. */
export interface Vault {
  writer(sha256: string): Promise<VaultWriter>;
  /** Null when it is not there or not readable: it is to be fetched again. */
  read(sha256: string, taille: number): Promise<Uint8Array<ArrayBuffer> | null>;
  remove(sha256: string): Promise<void>;
}

export async function openVault(folder: string, cacheKey: Uint8Array): Promise<Vault> {
  await mkdir(folder, { recursive: true });
  const fileOf = (sha256: string): string => path.join(folder, vaultName(cacheKey, sha256));
  const partOf = (sha256: string): string => `${fileOf(sha256)}.part`;

  return {
    async writer(sha256) {
      const part = partOf(sha256);
      const handle = await open(part, 'a+', 0o600);
      try {
        const resumed = await resume(handle, cacheKey, sha256);
        return createWriter(handle, resumed, {
          expected: sha256,
          part,
          file: fileOf(sha256),
        });
      } catch (error) {
        await handle.close();
        throw error;
      }
    },
    async read(sha256, taille) {
      const handle = await open(fileOf(sha256), 'r').catch(() => null);
      if (!handle) return null;
      try {
        return await readAll(handle, cacheKey, sha256, taille);
      } catch {
        return null;
      } finally {
        await handle.close();
      }
    },
    async remove(sha256) {
      await rm(fileOf(sha256), { force: true });
      await rm(partOf(sha256), { force: true });
    },
  };
}

interface Resumed {
  readonly cipher: ChunkCipher;
  readonly hash: Hash;
  /** Chunks that are there and whole. */
  readonly chunks: number;
}

/** Reads what a download left: whole chunks are kept and hashed again, anything after them is cut off. */
async function resume(handle: FileHandle, cacheKey: Uint8Array, sha256: string): Promise<Resumed> {
  const hash = createHash('sha256');
  const { size } = await handle.stat();
  const header = Buffer.alloc(HEADER);
  if (size > HEADER && (await handle.read(header, 0, HEADER, 0)).bytesRead === HEADER) {
    const cipher = chunkCipher(cacheKey, sha256, header);
    const sealed = Buffer.alloc(SEALED);
    let chunks = 0;
    try {
      for (
        ;
        (await handle.read(sealed, 0, SEALED, HEADER + chunks * SEALED)).bytesRead === SEALED;
        chunks += 1
      )
        hash.update(cipher.open(chunks, sealed));
      await handle.truncate(HEADER + chunks * SEALED);
      return { cipher, hash, chunks };
    } catch {
      // Not ours, or damaged: begun anew below.
    }
  }
  await handle.truncate(0);
  const cipher = chunkCipher(cacheKey, sha256);
  await handle.appendFile(cipher.header);
  return { cipher, hash: createHash('sha256'), chunks: 0 };
}

function createWriter(
  handle: FileHandle,
  { cipher, hash, chunks }: Resumed,
  names: { readonly expected: string; readonly part: string; readonly file: string },
): VaultWriter {
  const waiting = Buffer.alloc(CHUNK);
  let filled = 0;
  let index = chunks;
  let octets = HEADER + chunks * SEALED;

  const seal = async (): Promise<void> => {
    const sealed = cipher.seal(index, waiting.subarray(0, filled));
    await handle.appendFile(sealed);
    octets += sealed.length;
    index += 1;
    filled = 0;
  };

  return {
    from: chunks * CHUNK,
    async append(bytes) {
      hash.update(bytes);
      for (let at = 0; at < bytes.length; ) {
        const taken = Math.min(CHUNK - filled, bytes.length - at);
        waiting.set(bytes.subarray(at, at + taken), filled);
        filled += taken;
        at += taken;
        if (filled === CHUNK) await seal();
      }
    },
    async finish() {
      if (filled > 0) await seal();
      const ok = hash.digest('hex') === names.expected;
      if (ok) await handle.datasync();
      await handle.close();
      if (!ok) {
        await rm(names.part, { force: true });
        return { ok };
      }
      await rename(names.part, names.file);
      return { ok, octets };
    },
    suspend: () => handle.close(),
  };
}

async function readAll(
  handle: FileHandle,
  cacheKey: Uint8Array,
  sha256: string,
  taille: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks = Math.ceil(taille / CHUNK);
  const length = HEADER + taille + chunks * (SEALED - CHUNK);
  const sealed = Buffer.alloc(length + 1);
  const { bytesRead } = await handle.read(sealed, 0, length + 1, 0);
  if (bytesRead !== length) throw new Error('not the length that was sealed');
  const cipher = chunkCipher(cacheKey, sha256, Buffer.from(sealed.subarray(0, HEADER)));
  const bytes = new Uint8Array(new ArrayBuffer(taille));
  for (let i = 0; i < chunks; i += 1) {
    const at = HEADER + i * SEALED;
    bytes.set(cipher.open(i, sealed.subarray(at, Math.min(at + SEALED, length))), i * CHUNK);
  }
  return bytes;
}
