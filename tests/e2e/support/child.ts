import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

export const root = path.resolve(import.meta.dirname, '../../..');

/** A built entry as a process of its own, which prints one JSON line when it is ready. */
export interface Child<Ready> {
  readonly ready: Ready;
  readonly pid: number;
  readonly ended: Promise<number | null>;
  /** As an administrator stops it; resolves to its exit code. */
  stop(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
}

const READY_MS = 60_000;

/** Starts `out/main/<entry>.js`. */
export const startEntry = <Ready>(entry: string, args: readonly string[]): Promise<Child<Ready>> =>
  startChild(process.execPath, [path.join(root, 'out/main', `${entry}.js`), ...args]);

/** Starts a program of ours. */
export async function startChild<Ready>(file: string, args: readonly string[]): Promise<Child<Ready>> {
  const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    ready: await firstLine<Ready>(child),
    pid: child.pid ?? 0,
    ended,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function firstLine<Ready>(child: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    });
    const late = setTimeout(() => reject(new Error(`not ready after ${READY_MS} ms:\n${said}`)), READY_MS);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`ended with ${code} before it was ready:\n${said}`));
    });
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      // Logs may come first; the answer is the line that says ok.
      if (!/^\{"(ok|url)"/.test(line)) return;
      clearTimeout(late);
      resolve(JSON.parse(line) as Ready);
    });
  });
}
