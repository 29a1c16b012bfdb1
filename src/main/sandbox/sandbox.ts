import { spawn } from 'node:child_process';
import { frameQueue } from './frame-queue.ts';
import { encodeFrame, type Frame, type FrameLimits } from './frames.ts';
import type { SandboxLimits } from './report.ts';
import { usageOf } from './usage.ts';

/** How a file ended in a child. `broken`: the child is dead and its end says nothing about a limit. */
export type SandboxEnd<T> =
  | { readonly kind: 'answered'; readonly answer: T }
  | { readonly kind: 'limit'; readonly limite: 'memoire' | 'delai' }
  | { readonly kind: 'broken' };

/** What children of one sort are, and what is taken from them. */
export interface SandboxWork<T> {
  /** The child's code: it speaks in frames, and says one when it is ready to serve. */
  readonly entry: string;
  /** A thread of this process instead of a process: where the binary runs nothing else. */
  readonly thread?: boolean;
  /** For each file. */
  readonly limits: SandboxLimits;
  /** The longest frame that is read of it. */
  readonly answers: FrameLimits;
  /** The answer in a frame; undefined for what makes no sense: such a child is ended. */
  read(frame: Frame): T | undefined;
}

/** A file with what is asked about it. */
export interface SandboxAsk {
  readonly head: unknown;
  readonly bytes: Uint8Array;
}

export interface Sandbox<T> {
  /** Files served so far. */
  readonly served: number;
  /** False once it may serve no more. */
  readonly alive: boolean;
  /** One file at a time. When `signal` aborts, the child is ended. */
  examine(ask: SandboxAsk, signal?: AbortSignal): Promise<SandboxEnd<T>>;
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
export async function startSandbox<T>(
  [command, args]: readonly [string, readonly string[]],
  cwd: string,
  work: SandboxWork<T>,
): Promise<Sandbox<T>> {
  const { limits } = work;
  const child = spawn(command, [...args], { cwd, env: childEnv(), stdio: ['pipe', 'pipe', 'ignore'] });
  const exit = new Promise<NodeJS.Signals | number>((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (code, signal) => resolve(signal ?? code ?? -1));
  });
  // Writing to a child that was killed: its end is told by `exit`.
  child.stdin?.on('error', () => undefined);
  const frames = frameQueue(child.stdout, work.answers, () => void child.kill('SIGKILL'));
  const ready = await within(Promise.race([frames.next(), exit]), START_MS);
  const { pid } = child;
  if (typeof ready !== 'object' || pid === undefined) {
    child.kill('SIGKILL');
    throw new Error(
      `the sandboxed process did not start (${typeof ready === 'object' ? 'no process' : (ready ?? 'too slow')})`,
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
    async examine({ head, bytes }, signal) {
      served += 1;
      const watch = watchdog(pid, limits);
      signal?.addEventListener('abort', kill);
      const said = frames.next();
      for (const part of encodeFrame(head, bytes)) child.stdin?.write(part);
      const end = await Promise.race([said, exit, watch.passed]);
      watch.stop();
      signal?.removeEventListener('abort', kill);
      if (typeof end === 'object') {
        const answer = work.read(end);
        if (answer !== undefined) return { kind: 'answered', answer };
      }
      kill();
      if (end === 'memoire' || end === 'delai') return { kind: 'limit', limite: end };
      return typeof end === 'object' ? { kind: 'broken' } : endOf(end);
    },
  };
}

/** What an exit says: V8 aborts when its heap is full; the kernel signals the processor limit. */
function endOf(exit: NodeJS.Signals | number | 'protocol'): SandboxEnd<never> {
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
  limits: SandboxLimits,
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

const within = <T>(promise: Promise<T>, ms: number): Promise<T | undefined> =>
  Promise.race([
    promise,
    new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), ms).unref();
    }),
  ]);
