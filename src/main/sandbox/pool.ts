import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Sandbox, type SandboxAsk, type SandboxEnd, type SandboxWork, startSandbox } from './sandbox.ts';
import { findSandboxTools, sandboxCommand } from './sandbox-command.ts';
import { startSandboxThread } from './thread.ts';

/** A few warm children with a queue before them. */
export interface SandboxPool<T> {
  /**
   * How the file ended, and the milliseconds it took once a child was free. `ask` is called by then: files
   * that wait are not in memory.
   * @throws the reason of `signal` once it aborts; Error when no child can be started.
   */
  examine(
    ask: () => Promise<SandboxAsk>,
    signal?: AbortSignal,
  ): Promise<{ readonly end: SandboxEnd<T>; readonly ms: number }>;
  close(): Promise<void>;
}

/** A child starts in about 260 ms, most of it pdf.js: it serves many files, but not for ever. */
const FILES_PER_CHILD = 40;
/** A child that has nothing to do ends: an idle server keeps no memory for it. */
const IDLE_MS = 60_000;

/** Children are started when the first file comes. */
export function createSandboxPool<T>(work: SandboxWork<T>, slots: number): SandboxPool<T> {
  const idle = new Map<Sandbox<T>, NodeJS.Timeout>();
  const busy = new Set<Sandbox<T>>();
  const queue: (() => void)[] = [];
  let free = slots;
  let ground: ReturnType<typeof prepare> | undefined;

  const prepare = async () => {
    const [tools, cwd] = await Promise.all([
      findSandboxTools(),
      mkdtemp(path.join(tmpdir(), 'pupitre-sandbox-')),
    ]);
    return { cwd, command: sandboxCommand(tools, work.entry, work.limits, FILES_PER_CHILD) };
  };

  const takeSlot = async (signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted();
    if (free > 0) {
      free -= 1;
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const leave = (): void => {
      const place = queue.indexOf(resolve);
      // Its turn has come in this very moment: the slot is given back by who took it.
      if (place < 0) return;
      queue.splice(place, 1);
      reject(signal?.reason as Error);
    };
    queue.push(resolve);
    signal?.addEventListener('abort', leave);
    await promise.finally(() => signal?.removeEventListener('abort', leave));
  };
  const giveSlot = (): void => {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  };

  const takeChild = async (): Promise<Sandbox<T>> => {
    for (const [sandbox, timer] of idle) {
      clearTimeout(timer);
      idle.delete(sandbox);
      if (sandbox.alive && !(await sandbox.isHeavy())) return sandbox;
      sandbox.kill();
    }
    if (work.thread) return startSandboxThread(work);
    ground ??= prepare();
    const { cwd, command } = await ground;
    return startSandbox(command, cwd, work);
  };
  const giveChild = (sandbox: Sandbox<T>): void => {
    if (!sandbox.alive || sandbox.served >= FILES_PER_CHILD) {
      sandbox.kill();
      return;
    }
    const retire = (): void => {
      idle.delete(sandbox);
      sandbox.kill();
    };
    idle.set(sandbox, setTimeout(retire, IDLE_MS).unref());
  };

  const examine = async (ask: SandboxAsk, signal?: AbortSignal): Promise<SandboxEnd<T>> => {
    const sandbox = await takeChild();
    busy.add(sandbox);
    try {
      signal?.throwIfAborted();
      const end = await sandbox.examine(ask, signal);
      signal?.throwIfAborted();
      // It may have died of an earlier file: a child that begins tells.
      if (end.kind !== 'broken' || sandbox.served === 1) return end;
    } finally {
      busy.delete(sandbox);
      giveChild(sandbox);
    }
    return examine(ask, signal);
  };

  return {
    async examine(ask, signal) {
      await takeSlot(signal);
      const start = performance.now();
      try {
        return { end: await examine(await ask(), signal), ms: Math.round(performance.now() - start) };
      } finally {
        giveSlot();
      }
    },
    async close() {
      for (const timer of idle.values()) clearTimeout(timer);
      for (const sandbox of [...idle.keys(), ...busy]) sandbox.kill();
      idle.clear();
      const made = ground && (await ground);
      if (made) await rm(made.cwd, { recursive: true, force: true });
    },
  };
}
