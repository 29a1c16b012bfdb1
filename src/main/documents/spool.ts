import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** A file that nobody else finds, gone with the process or when it was read. */
export interface Spool {
  /** Kept until `flush`. */
  write(bytes: Uint8Array): void;
  flush(): Promise<void>;
  /** Its bytes from the beginning; closes the file at its end or when destroyed. Once. */
  read(): Readable;
  /** Without reading it. */
  discard(): Promise<void>;
}

export async function createSpool(): Promise<Spool> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pupitre-document-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const handle = await open(path.join(folder, 'document.pdf'), 'wx+', 0o600).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  // Personal data: where the system allows, the name goes before there is a byte.
  const unlinked = process.platform !== 'win32';
  if (unlinked) await remove();
  let pending: Uint8Array[] = [];
  return {
    write: (bytes) => void pending.push(bytes),
    async flush() {
      const bytes = pending;
      pending = [];
      await writeAll(handle, bytes);
    },
    read() {
      const stream = handle.createReadStream({ start: 0 });
      if (!unlinked) stream.once('close', () => void remove());
      return stream;
    },
    async discard() {
      await handle.close();
      if (!unlinked) await remove();
    },
  };
}

/** A write may take less than it was given. */
async function writeAll(handle: FileHandle, chunks: readonly Uint8Array[]): Promise<void> {
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; )
      at += (await handle.write(chunk, at, chunk.length - at)).bytesWritten;
}
