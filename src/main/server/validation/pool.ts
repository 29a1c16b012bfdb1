import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ValidationLimits } from './report.ts';
import { type Sandbox, type SandboxEnd, startSandbox } from './sandbox.ts';
import { findSandboxTools, sandboxCommand } from './sandbox-command.ts';

/** A few warm children with a queue before them. */
export interface SandboxPool {
  /** How the file ended, and the milliseconds it took once a child was free. */
  examine(bytes: () => Promise<Uint8Array>): Promise<{ readonly end: SandboxEnd; readonly ms: number }>;
  close(): Promise<void>;
}

/** A child starts in about 260 ms, most of it pdf.js: it serves many files, but not for ever. */
const FILES_PER_CHILD = 40;
/** A child that has nothing to do ends: an idle server keeps no memory for it. */
const IDLE_MS = 60_000;

/** Children are started when the first file comes. */
export function createSandboxPool(entry: string, limits: ValidationLimits, slots: number): SandboxPool {
  const idle = new Map<Sandbox, NodeJS.Timeout>();
  const busy = new Set<Sandbox>();
  const queue: (() => void)[] = [];
  let free = slots;
  let ground: ReturnType<typeof prepare> | undefined;

  const prepare = async () => {
    const [tools, cwd] = await Promise.all([
      findSandboxTools(),
      mkdtemp(path.join(tmpdir(), 'pupitre-validation-')),
    ]);
    return { cwd, command: sandboxCommand(tools, entry, limits, FILES_PER_CHILD) };
  };

  const takeSlot = async (): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  };
  const giveSlot = (): void => {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  };

  const takeChild = async (): Promise<Sandbox> => {
    for (const [sandbox, timer] of idle) {
      clearTimeout(timer);
      idle.delete(sandbox);
      if (sandbox.alive && !(await sandbox.isHeavy())) return sandbox;
      sandbox.kill();
    }
    ground ??= prepare();
    const { cwd, command } = await ground;
    return startSandbox(command, cwd, limits);
  };
  const giveChild = (sandbox: Sandbox): void => {
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

  const examine = async (bytes: Uint8Array): Promise<SandboxEnd> => {
    const sandbox = await takeChild();
    busy.add(sandbox);
    try {
      const end = await sandbox.examine(bytes);
      // It may have died of an earlier file: a child that begins tells.
      if (end.kind !== 'broken' || sandbox.served === 1) return end;
    } finally {
      busy.delete(sandbox);
      giveChild(sandbox);
    }
    return examine(bytes);
  };

  return {
    async examine(bytes) {
      await takeSlot();
      const start = performance.now();
      try {
        return { end: await examine(await bytes()), ms: Math.round(performance.now() - start) };
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
