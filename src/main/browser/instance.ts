import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** One process per workspace folder: this says where it listens, to who may read the folder. */
const instance = z.object({ port: z.int().min(1).max(65_535), key: z.string().min(32) });
export type Instance = z.infer<typeof instance>;

const fileOf = (folder: string): string => path.join(folder, 'instance.json');

/** Path and header by which a second start asks the first to open a window. */
export const AGAIN_PATH = '/encore';
export const KEY_HEADER = 'x-pupitre-cle';

export const newKey = (): string => randomBytes(32).toString('base64url');

/** Asks the process that holds `folder` to open a window; false when there is none that answers. */
export async function askRunning(folder: string): Promise<boolean> {
  const running = read(folder);
  if (!running) return false;
  const origin = `http://127.0.0.1:${running.port}`;
  try {
    const answer = await fetch(origin + AGAIN_PATH, {
      method: 'POST',
      headers: { origin, [KEY_HEADER]: running.key },
      signal: AbortSignal.timeout(3_000),
    });
    return answer.status === 204;
  } catch {
    // Nobody listens there: a process that was killed left its file behind.
    return false;
  }
}

function read(folder: string): Instance | null {
  try {
    return instance.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')));
  } catch {
    // No file, or half of one.
    return null;
  }
}

/** Says where this process listens. */
export function announce(folder: string, mine: Instance): void {
  writeFileSync(fileOf(folder), JSON.stringify(mine), { mode: 0o600 });
}

/** Takes back what `announce` said. */
export const withdraw = (folder: string): void => rmSync(fileOf(folder), { force: true });
