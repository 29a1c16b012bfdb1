import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PassphraseParams } from './passphrase.ts';
import type { WrappedKey } from './wrap.ts';

/** `cles.json` of one member's folder: keys under other keys, none in clear. */
export interface KeyFile {
  readonly version: 1;
  readonly protection:
    | { readonly kind: 'trousseau'; readonly compte: string }
    | { readonly kind: 'phrase'; readonly params: PassphraseParams };
  /** Null once the replica was erased. */
  readonly replique: WrappedKey | null;
  readonly file: WrappedKey;
  /** The queue's key again, under its recovery key. */
  readonly secours: WrappedKey;
}

/** Null when there is none. A file that can't be read as one is as good as none: its keys are lost. */
export async function readJson<T>(file: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Replaces a small file: the old one or the new one is there, whatever happens. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const next = `${file}.nouveau`;
  const handle = await open(next, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(value, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
}

export const removeAll = (target: string): Promise<void> => rm(target, { recursive: true, force: true });
