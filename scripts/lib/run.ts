import { type SpawnOptions, spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** A package's binary, as a path. */
export const bin = (name: string): string =>
  path.join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** Runs a command with our own terminal; resolves to its exit code (128 + n when a signal ended it). */
export function run(file: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: 'inherit',
      shell: file.endsWith('.cmd'),
      ...options,
    });
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    // The terminal sends Ctrl+C to the whole group by itself.
    const interrupt = (): void => void (process.stdin.isTTY || child.kill('SIGINT'));
    process.on('SIGTERM', forward);
    process.on('SIGINT', interrupt);
    const done = (): void => {
      process.off('SIGTERM', forward);
      process.off('SIGINT', interrupt);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (code, signal) => {
      done();
      resolve(code ?? 128 + (signal === null ? 0 : os.constants.signals[signal]));
    });
  });
}

/** Runs a command and keeps all that it says. */
export function capture(
  file: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
