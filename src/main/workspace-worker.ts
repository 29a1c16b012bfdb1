/** The worker thread of a workspace: puts stores, network and pipe together (src/protocol/host.ts). */
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { ToWorker, WorkspaceBoot } from '../protocol/host.ts';
import { isUnreadable } from './storage/workspace/database.ts';
import { openQueue } from './storage/workspace/queue.ts';
import { openReplica } from './storage/workspace/replica.ts';
import { createIds, systemClock } from './wiring/ids.ts';
import { openWorkspace } from './workspace/app/workspace.ts';
import { httpNetwork } from './workspace/http/network.ts';
import type { WorkspaceServices } from './workspace/services.ts';
import { createTextExtractor } from './workspace/texts/extractor.ts';
import { serveWorkspace } from './workspace/worker.ts';

const port = parentPort;
if (!port) throw new Error('this file is the entry of a worker thread');

const services: WorkspaceServices = {
  clock: systemClock,
  timers: {
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  },
  ids: createIds(),
  random: Math.random,
  // Messages of the owner are taken before timers and after I/O: each slice of work lets them in.
  pause: () => setImmediate(),
};

/** GD3: the kind of a failure and where it happened; never its message, which may hold what people wrote. */
function report(error: unknown): void {
  const { name, code, stack } = error as Partial<NodeJS.ErrnoException>;
  const where = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  process.stderr.write(`workspace: ${name ?? 'error'} ${code ?? ''}\n${where.join('\n')}\n`);
}

serveWorkspace({
  port: {
    post: (message, transfer = []) => port.postMessage(message, transfer),
    onMessage: (listener) => port.on('message', (message: ToWorker) => listener(message)),
    close: () => port.close(),
  },
  open: (keychain) =>
    openWorkspace({
      boot: workerData as WorkspaceBoot,
      keychain,
      stores: { openReplica, openQueue, isUnreadable },
      network: httpNetwork,
      services,
      extractor: createTextExtractor,
      onError: report,
    }),
  onError: report,
});
