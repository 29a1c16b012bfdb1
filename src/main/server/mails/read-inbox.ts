import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ReadMail, readEml } from './read-eml.ts';

/** A mail that was written as a file. */
export interface InboxMail extends ReadMail {
  readonly id: string;
  /** ms. */
  readonly le: number;
}

/** The newest are read; a bigger file is none of ours. */
const SHOWN = 50;
const LARGEST = 1_000_000;

/** The mails of a folder, newest first; none where there is no folder yet. */
export async function readInbox(folder: string): Promise<readonly InboxMail[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map(async (name) => {
        const file = path.join(folder, name);
        const { mtimeMs, size } = await stat(file);
        return { id: name.slice(0, -'.eml'.length), file, le: mtimeMs, size };
      }),
  );
  const newest = files
    .filter(({ size }) => size <= LARGEST)
    .toSorted((a, b) => b.le - a.le || b.id.localeCompare(a.id))
    .slice(0, SHOWN);
  return Promise.all(newest.map(async ({ id, file, le }) => ({ id, le, ...readEml(await readFile(file)) })));
}
