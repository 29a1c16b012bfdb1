import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** One instance per user data folder: a lock with our pid, and a signal to who holds it. */
export function singleInstance(
  folder: () => string,
  onSecond: (argv: readonly string[], cwd: string) => void,
): { request(): boolean } {
  return {
    request() {
      mkdirSync(folder(), { recursive: true });
      const lock = path.join(folder(), '.stand-in-lock');
      const message = path.join(folder(), '.stand-in-second');
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (holder !== 0 && holder !== process.pid && isAlive(holder)) {
        writeFileSync(message, JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
        process.kill(holder, 'SIGUSR2');
        return false;
      }
      writeFileSync(lock, String(process.pid));
      process.on('SIGUSR2', () => {
        const { argv, cwd } = JSON.parse(readFileSync(message, 'utf8')) as { argv: string[]; cwd: string };
        onSecond(argv, cwd);
      });
      process.on('exit', () => rmSync(lock, { force: true }));
      return true;
    },
  };
}
