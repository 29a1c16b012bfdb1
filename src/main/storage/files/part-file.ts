import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FileRejected } from '../../application/file-rejected.ts';
import type { FileStore } from '../../application/ports.ts';

export interface Part {
  readonly path: string;
  /** Last written, ms. */
  readonly majLe: number;
}

/** Part files older than this belong to nobody any more. */
export const PART_MAX_AGE = 24 * 60 * 60 * 1000;

/** Where part files are: inside the store, because a rename must not leave the filesystem. */
export const partsFolder = (root: string): string => path.join(root, 'parts');

/**
 * Streams `bytes` into a new part file, hashing on the way, and makes its content durable.
 * @throws FileRejected; whatever `bytes` or `check` throws. Nothing is left behind then.
 */
export async function writePart(
  root: string,
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes, expected, check }: Parameters<FileStore['put']>[1],
): Promise<{ readonly path: string; readonly sha256: string; readonly taille: number }> {
  const part = path.join(partsFolder(root), `${randomUUID()}.part`);
  const handle = await open(part, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let taille = 0;
    for await (const chunk of bytes) {
      taille += chunk.byteLength;
      if (taille > maxBytes) throw new FileRejected('trop_grand');
      hash.update(chunk);
      await writeAll(handle, chunk);
    }
    const sha256 = hash.digest('hex');
    if (expected !== undefined && expected !== sha256) throw new FileRejected('empreinte_differente');
    await handle.datasync();
    await handle.close();
    await check?.(part);
    return { path: part, sha256, taille };
  } catch (error) {
    await handle.close();
    await rm(part, { force: true });
    throw error;
  }
}

/** A write may be short; the rest is written then. */
export async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength; ) {
    done += (await handle.write(chunk, done)).bytesWritten;
  }
}

/** Makes the folder of part files and removes those a crash left more than a day ago. */
export function clearStaleParts(root: string, now: number): void {
  const folder = partsFolder(root);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const part = path.join(folder, name);
    if (statSync(part).mtimeMs < now - PART_MAX_AGE) rmSync(part, { force: true });
  }
}

/** Part files there are now. One that is finished meanwhile is left out. */
export async function listParts(root: string): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for (const name of await readdir(partsFolder(root))) {
    const part = path.join(partsFolder(root), name);
    const found = await stat(part).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    if (found) parts.push({ path: part, majLe: found.mtimeMs });
  }
  return parts;
}
