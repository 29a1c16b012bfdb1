import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root, run } from './run.ts';

const folder = path.join(root, 'node_modules/electron');
/** A line that answers but doesn't deliver is as good as none. */
const FETCH_MS = 180_000;

/** Path of Electron's binary if it is on this machine. */
export function electronBinary(): string | null {
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = path.join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** The binary, fetched by the package's own script when it isn't here; null when it can't be had. */
export async function provideElectron(
  say: (sentence: string) => void,
  fetching: string,
): Promise<string | null> {
  const here = electronBinary();
  if (here !== null) return here;
  say(fetching);
  const script = createRequire(import.meta.url).resolve('electron/install.js');
  const quiet = { stdio: 'ignore' as const, timeout: FETCH_MS };
  return (await run(process.execPath, [script], quiet)) === 0 ? electronBinary() : null;
}
