import { Worker } from 'node:worker_threads';
import { frameQueue } from './frame-queue.ts';
import { encodeFrame } from './frames.ts';
import type { Sandbox, SandboxEnd, SandboxWork } from './sandbox.ts';

/**
 * A child that is a thread, where the binary refuses to run as Node: the packed desktop (its fuse). Its heap
 * and its time are bounded, and it may be ended at any point; what a process is spared besides (files, the
 * kernel's limits) it is not. For files that a server has validated already, read by pure JavaScript.
 * @throws Error when it cannot be started.
 */
export async function startSandboxThread<T>(work: SandboxWork<T>): Promise<Sandbox<T>> {
  const { limits } = work;
  const worker = new Worker(work.entry, {
    stdin: true,
    stdout: true,
    stderr: true,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((limits.memoireMax * 0.75) / 1024 / 1024) },
  });
  worker.stderr.resume();
  let outOfMemory = false;
  const exit = new Promise<'exit'>((resolve) => {
    worker.once('error', (error: NodeJS.ErrnoException) => {
      outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      resolve('exit');
    });
    worker.once('exit', () => resolve('exit'));
  });
  let served = 0;
  let alive = true;
  void exit.then(() => {
    alive = false;
  });
  const kill = (): void => {
    alive = false;
    void worker.terminate();
  };
  const frames = frameQueue(worker.stdout, work.answers, kill);
  // Written to after its end: `exit` tells.
  worker.stdin?.on('error', () => undefined);
  if (typeof (await Promise.race([frames.next(), exit])) !== 'object') {
    kill();
    throw new Error('the sandboxed thread did not start');
  }
  return {
    get served() {
      return served;
    },
    get alive() {
      return alive;
    },
    kill,
    isHeavy: async () => false,
    async examine({ head, bytes }, signal): Promise<SandboxEnd<T>> {
      served += 1;
      const { promise: late, resolve } = Promise.withResolvers<'delai'>();
      const deadline = setTimeout(() => resolve('delai'), limits.delaiMs);
      signal?.addEventListener('abort', kill);
      const said = frames.next();
      for (const part of encodeFrame(head, bytes)) worker.stdin?.write(part);
      const end = await Promise.race([said, exit, late]);
      clearTimeout(deadline);
      signal?.removeEventListener('abort', kill);
      if (typeof end === 'object') {
        const answer = work.read(end);
        if (answer !== undefined) return { kind: 'answered', answer };
      }
      kill();
      if (end === 'delai') return { kind: 'limit', limite: 'delai' };
      return outOfMemory ? { kind: 'limit', limite: 'memoire' } : { kind: 'broken' };
    },
  };
}
