import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A process that is started to be watched, with all that it starts itself. */
export interface Spawned {
  readonly pid: number;
  /** `performance.now()` when it was asked for. */
  readonly at: number;
  readonly child: ChildProcess;
  /** Ends it and its children, whatever they do. */
  kill(): Promise<void>;
}

export function startProcess(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Spawned {
  const at = performance.now();
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    // A group of its own, so that its children end with it.
    detached: true,
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  const ended = once(child, 'exit');
  const interrupted = (): void => {
    process.kill(-pid, 'SIGKILL');
    process.exit(1);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, interrupted);
  return {
    pid,
    at,
    child,
    async kill() {
      for (const signal of signals) process.off(signal, interrupted);
      process.kill(-pid, 'SIGKILL');
      await ended;
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Milliseconds from the start of the process to its first 200. */
export async function firstAnswer({ at, child }: Spawned, url: string): Promise<number> {
  for (;;) {
    const answer = await fetch(url, { headers: { connection: 'close' } }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return performance.now() - at;
    if (child.exitCode !== null)
      throw new Error(`the process ended with ${child.exitCode} before it answered`);
    if (performance.now() - at > 60_000) throw new Error(`no answer within a minute from ${url}`);
    await wait(2);
  }
}

/** Proportional set size of a process and its descendants, in MB (Linux). */
export async function pssOf(root: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null);
    // The command's name may hold anything: what follows its last parenthesis counts.
    const parent = stat && Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (parent) parents.set(Number(name), parent);
  }
  const below = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    if (!below(pid)) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}
