import { type ChildProcess, spawn } from 'node:child_process';
import { findings } from './answer.ts';
import { encodeFrame, type Frame, FrameReader } from './frames.ts';
import type { Findings, ValidationLimits } from './report.ts';
import { usageOf } from './usage.ts';

/** How a file ended in a child. `broken`: the child is dead and its end says nothing about a limit. */
export type SandboxEnd =
  | { readonly kind: 'found'; readonly found: Findings; readonly propre: Uint8Array | null }
  | { readonly kind: 'limit'; readonly limite: 'memoire' | 'delai' }
  | { readonly kind: 'broken' };

export interface Sandbox {
  /** Files served so far. */
  readonly served: number;
  /** False once it may serve no more. */
  readonly alive: boolean;
  /** One file at a time. */
  examine(bytes: Uint8Array): Promise<SandboxEnd>;
  /** What earlier files left in it would soon count against the next one. */
  isHeavy(): Promise<boolean>;
  kill(): void;
}

const POLL_MS = 40;
/** A machine under load may take long to start a process; a file has no part in that. */
const START_MS = 30_000;

/**
 * Starts a child and resolves when it is ready to serve.
 * @throws Error when it cannot be started: a fault of the installation, never of a file.
 */
export async function startSandbox(
  [command, args]: readonly [string, readonly string[]],
  cwd: string,
  limits: ValidationLimits,
): Promise<Sandbox> {
  const child = spawn(command, [...args], { cwd, env: childEnv(), stdio: ['pipe', 'pipe', 'ignore'] });
  const exit = new Promise<NodeJS.Signals | number>((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (code, signal) => resolve(signal ?? code ?? -1));
  });
  const frames = frameQueue(child);
  const ready = await within(Promise.race([frames.next(), exit]), START_MS);
  const { pid } = child;
  if (typeof ready !== 'object' || pid === undefined) {
    child.kill('SIGKILL');
    throw new Error(
      `the file validator did not start (${typeof ready === 'object' ? 'no process' : (ready ?? 'too slow')})`,
    );
  }

  let served = 0;
  let alive = true;
  void exit.then(() => {
    alive = false;
  });
  const kill = (): void => {
    alive = false;
    child.kill('SIGKILL');
  };
  return {
    get served() {
      return served;
    },
    get alive() {
      return alive;
    },
    kill,
    isHeavy: async () => ((await usageOf(pid))?.memoire ?? 0) > limits.memoireMax / 2,
    async examine(bytes) {
      served += 1;
      const watch = watchdog(pid, limits);
      const answer = frames.next();
      for (const part of encodeFrame(limits, bytes)) child.stdin?.write(part);
      const end = await Promise.race([answer, exit, watch.passed]);
      watch.stop();
      if (typeof end === 'object') {
        const found = findings.safeParse(end.head);
        if (found.success)
          return { kind: 'found', found: found.data, propre: end.body.length > 0 ? end.body : null };
      }
      kill();
      if (end === 'memoire' || end === 'delai') return { kind: 'limit', limite: end };
      return typeof end === 'object' ? { kind: 'broken' } : endOf(end);
    },
  };
}

/** What an exit says: V8 aborts when its heap is full; the kernel signals the processor limit. */
function endOf(exit: NodeJS.Signals | number | 'protocol'): SandboxEnd {
  if (exit === 'SIGXCPU') return { kind: 'limit', limite: 'delai' };
  if (exit === 'SIGABRT' || exit === 'SIGKILL' || exit === 'SIGTRAP' || exit === 134)
    return { kind: 'limit', limite: 'memoire' };
  return { kind: 'broken' };
}

/** Nothing of ours reaches the child: no secrets, no proxies, no NODE_OPTIONS. */
const childEnv = (): NodeJS.ProcessEnv => ({
  // Images are small enough for memory by then; libvips must not look for a disk.
  VIPS_DISC_THRESHOLD: '1g',
  ...(process.versions.electron ? { ELECTRON_RUN_AS_NODE: '1' } : {}),
});

function watchdog(
  pid: number,
  limits: ValidationLimits,
): { readonly passed: Promise<'memoire' | 'delai'>; stop(): void } {
  const { promise: passed, resolve } = Promise.withResolvers<'memoire' | 'delai'>();
  const deadline = setTimeout(() => resolve('delai'), limits.delaiMs);
  let cpuBefore: number | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    const usage = await usageOf(pid);
    if (stopped || !usage) return;
    cpuBefore ??= usage.cpuMs;
    if (usage.memoire > limits.memoireMax) resolve('memoire');
    else if (usage.cpuMs - cpuBefore > limits.cpuMs) resolve('delai');
    else setTimeout(() => void look(), POLL_MS);
  };
  void look();
  return {
    passed,
    stop() {
      stopped = true;
      clearTimeout(deadline);
    },
  };
}

/** Frames of a child as they are asked for; 'protocol' when it does not keep to the agreement. */
function frameQueue(child: ChildProcess): { next(): Promise<Frame | 'protocol'> } {
  const reader = new FrameReader({ head: 4096, body: 64 * 1024 * 1024 });
  let waiting: ((frame: Frame | 'protocol') => void) | undefined;
  const give = (frame: Frame | 'protocol'): void => {
    waiting?.(frame);
    waiting = undefined;
  };
  child.stdout?.on('data', (chunk: Buffer) => {
    try {
      for (const frame of reader.push(chunk)) give(frame);
    } catch {
      give('protocol');
      child.kill('SIGKILL');
    }
  });
  // Writing to a child that was killed: its end is told by `exit`.
  child.stdin?.on('error', () => undefined);
  return {
    next: () =>
      new Promise((resolve) => {
        waiting = resolve;
      }),
  };
}

const within = <T>(promise: Promise<T>, ms: number): Promise<T | undefined> =>
  Promise.race([
    promise,
    new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), ms).unref();
    }),
  ]);
