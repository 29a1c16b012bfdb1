import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { root } from './run.ts';

/** One process of several that are started and stopped together. */
export interface Part {
  readonly child: ChildProcess;
  /** Exit code, once it has ended; null after a signal. */
  readonly ended: Promise<number | null>;
  /** Asks it to end, and makes it after a while. */
  stop(): Promise<void>;
}

const STOP_MS = 15_000;

/** In a process group of its own: Ctrl+C in a terminal reaches only who started it, and he stops it in order. */
export function startPart(file: string, args: readonly string[], logFile: string): Part {
  const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  child.stderr.pipe(createWriteStream(logFile, { mode: 0o600 }));
  const ended = once(child, 'exit').then(
    ([code]) => code as number | null,
    () => null,
  );
  return {
    child,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(late);
    },
  };
}

/** The first line of its output that is a JSON object; null when it ends without one. */
export function firstAnswer<T>({ child, ended }: Part): Promise<T | null> {
  return new Promise((resolve) => {
    void ended.then(() => resolve(null));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) resolve(JSON.parse(line) as T);
    });
  });
}
