import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileRejected } from '../../src/main/application/file-rejected.ts';
import type { FileStore } from '../../src/main/application/ports.ts';
import type { Opened, OpenStore } from './document-store.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** `bytes` in chunks, as they come from a connection. */
export async function* chunked(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await setImmediate();
    yield bytes.subarray(at, at + size);
  }
}

export async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Not compressible, and the same each time. */
export const someBytes = (length: number): Buffer => {
  const blocks: Buffer[] = [];
  for (let i = 0; i * 32 < length; i += 1) blocks.push(createHash('sha256').update(`${i}`).digest());
  return Buffer.concat(blocks).subarray(0, length);
};

/** What every `FileStore` does, whatever it stands on. */
export function fileStoreContract(name: string, open: OpenStore<FileStore>): void {
  describe(`file store contract: ${name}`, () => {
    let opened: Opened<FileStore>;
    let store: FileStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    const bytes = someBytes(100_000);
    const sha256 = sha256Of(bytes);
    const put = (expected?: string, maxBytes = bytes.length) =>
      store.put(chunked(bytes), { maxBytes, ...(expected === undefined ? {} : { expected }) });

    it('FI3: keeps bytes under their hash and gives them back', async () => {
      expect(await store.has(sha256)).toBe(false);
      expect(await put()).toEqual({ sha256, taille: 100_000 });
      expect(await store.has(sha256)).toBe(true);
      expect(await store.stat(sha256)).toEqual({ taille: 100_000 });
      expect(sha256Of(await bytesOf(store.read(sha256)))).toBe(sha256);
    });

    it('reads a range, both ends included', async () => {
      await put(sha256);
      expect(await bytesOf(store.read(sha256, { start: 0, end: 0 }))).toEqual(bytes.subarray(0, 1));
      expect(await bytesOf(store.read(sha256, { start: 10, end: 4_999 }))).toEqual(bytes.subarray(10, 5_000));
      expect(await bytesOf(store.read(sha256, { start: 99_999, end: 200_000 }))).toEqual(
        bytes.subarray(99_999),
      );
    });

    it('FI1: stops at the limit, while bytes are still coming', async () => {
      let asked = 0;
      async function* endless(): AsyncGenerator<Uint8Array> {
        for (; ; asked += 1) yield someBytes(1000);
      }
      await expect(store.put(endless(), { maxBytes: 5_000 })).rejects.toThrow(new FileRejected('trop_grand'));
      expect(asked).toBeLessThan(8);
      await expect(put(sha256, bytes.length - 1)).rejects.toMatchObject({ code: 'trop_grand' });
      expect(await store.has(sha256)).toBe(false);
    });

    it('FI3: refuses bytes that are not those that were announced', async () => {
      await expect(put('0'.repeat(64))).rejects.toMatchObject({ code: 'empreinte_differente' });
      expect(await store.has(sha256)).toBe(false);
      expect(await store.has('0'.repeat(64))).toBe(false);
    });

    it('keeps nothing of a stream that broke', async () => {
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield bytes.subarray(0, 50_000);
        throw new Error('connection reset');
      }
      await expect(store.put(broken(), { maxBytes: 1e6 })).rejects.toThrow('connection reset');
      expect(await store.has(sha256Of(bytes.subarray(0, 50_000)))).toBe(false);
    });

    it('FI2: lets a file be looked at before it is kept, and keeps nothing that is refused', async () => {
      let seen = '';
      const check = async (localPath: string): Promise<void> => {
        seen = sha256Of(await readFile(localPath));
        expect(await store.has(sha256)).toBe(false);
      };
      await store.put(chunked(bytes), { maxBytes: 1e6, check });
      expect(seen).toBe(sha256);
      const other = someBytes(500);
      const refuse = async (): Promise<void> => {
        throw new Error('encrypted');
      };
      await expect(store.put(chunked(other), { maxBytes: 1e6, check: refuse })).rejects.toThrow('encrypted');
      expect(await store.has(sha256Of(other))).toBe(false);
    });

    it('FI3: stores a file once, however many bring it at the same time', async () => {
      const puts = await Promise.all(Array.from({ length: 8 }, () => put(sha256)));
      for (const done of puts) expect(done).toEqual({ sha256, taille: 100_000 });
      expect(sha256Of(await bytesOf(store.read(sha256)))).toBe(sha256);
    });

    it('keeps an empty file and one of odd chunks', async () => {
      const nothing = sha256Of(Buffer.alloc(0));
      expect(await store.put(chunked(Buffer.alloc(0)), { maxBytes: 0 })).toEqual({
        sha256: nothing,
        taille: 0,
      });
      expect(await bytesOf(store.read(nothing))).toHaveLength(0);
      expect(await store.put(chunked(bytes, 7_777), { maxBytes: 1e6 })).toMatchObject({ sha256 });
    });

    it('knows no file under a name that is not a hash', async () => {
      for (const name of ['', '../../etc/passwd', sha256.toUpperCase(), `${sha256}0`]) {
        expect(await store.has(name)).toBe(false);
        expect(await store.stat(name)).toBeUndefined();
        expect(store.localPath(name)).toBeUndefined();
      }
      await expect(bytesOf(store.read(sha256))).rejects.toThrow();
    });
  });
}
