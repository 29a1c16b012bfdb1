import { Worker } from 'node:worker_threads';
import { assertNever } from '../../domain/refusal.ts';
import type { PartieExport } from '../../protocol/exports.ts';
import type { FromWorker, PipeRequest, PipeResponse, ToWorker, WorkspaceBoot } from '../../protocol/host.ts';
import type { Keychain } from './keychain.ts';

export interface WorkspaceHostOptions {
  /** The built `workspace-worker.js`, or its source. */
  readonly workerFile: URL | string;
  readonly boot: WorkspaceBoot;
  /** Null: no keychain here, a passphrase protects the keys. */
  readonly keychain: Keychain | null;
  /** The worker died of a bug; pipes are silent from now on. */
  readonly onCrash?: (error: Error) => void;
}

/** Bytes of a pièce from the cache, and their media type. */
export interface CachedFile {
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

/** The owner's side of a workspace: it carries messages and does no work of its own. */
export interface WorkspaceHost {
  /** From a window or tab (`client`) to its router. */
  pipe(client: number, message: PipeRequest): void;
  /** Answers to every client; returns how to stop listening. */
  onPipe(listener: (client: number, message: PipeResponse) => void): () => void;
  /** The window or tab is closed: its subscriptions stop. */
  clientGone(client: number): void;
  /** Null: not in the cache; it is fetched first from now on. */
  file(sha256: string): Promise<CachedFile | null>;
  /** The bytes of an export that is ready, from `from` on; null: it isn't there (any more). */
  exportPart(jeton: string, from: number): Promise<PartieExport | null>;
  /** The network is back or the computer woke up: try at once (SY12). */
  network(): void;
  /** Ends the running transaction and closes the replica. Resolves when the thread has ended. */
  close(): Promise<void>;
}

/** How long a worker may take to close before its thread is ended. SQLite survives either. */
const CLOSE_MS = 5_000;

/** Starts the worker thread of a workspace. Messages sent before it is ready wait in its port. */
export function createWorkspaceHost(options: WorkspaceHostOptions): WorkspaceHost {
  const worker = new Worker(options.workerFile, { workerData: options.boot, name: 'poste' });
  const listeners = new Set<(client: number, message: PipeResponse) => void>();
  const files = new Map<number, (file: CachedFile | null) => void>();
  const parts = new Map<number, (part: PartieExport | null) => void>();
  let calls = 0;
  let closing = false;
  let over = false;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  const send = (message: ToWorker): void => worker.postMessage(message);
  const settleFiles = (): void => {
    over = true;
    for (const settle of files.values()) settle(null);
    files.clear();
    for (const settle of parts.values()) settle(null);
    parts.clear();
  };

  worker.on('message', (message: FromWorker) => {
    switch (message.kind) {
      case 'ready':
      case 'closed':
        return;
      case 'pipe':
        for (const listener of [...listeners]) listener(message.client, message.message);
        return;
      case 'file': {
        const settle = files.get(message.call);
        files.delete(message.call);
        settle?.(message.bytes && { bytes: message.bytes, type: message.type });
        return;
      }
      case 'exportPart': {
        const settle = parts.get(message.call);
        parts.delete(message.call);
        settle?.(message.part);
        return;
      }
      case 'keychain':
        void answerKeychain(options.keychain, message).then((value) =>
          send({ kind: 'answer', call: message.call, value }),
        );
        return;
      default:
        assertNever(message);
    }
  });
  worker.on('error', (error: Error) => options.onCrash?.(error));
  void ended.then(settleFiles);

  return {
    pipe: (client, message) => send({ kind: 'pipe', client, message }),
    onPipe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clientGone: (client) => send({ kind: 'clientGone', client }),
    file: (sha256) =>
      new Promise((resolve) => {
        if (over) return resolve(null);
        const call = ++calls;
        files.set(call, resolve);
        send({ kind: 'file', call, sha256 });
      }),
    exportPart: (jeton, from) =>
      new Promise((resolve) => {
        if (over) return resolve(null);
        const call = ++calls;
        parts.set(call, resolve);
        send({ kind: 'exportPart', call, jeton, from });
      }),
    network: () => send({ kind: 'network' }),
    async close() {
      if (!closing) {
        closing = true;
        send({ kind: 'close' });
        const late = setTimeout(() => void worker.terminate(), CLOSE_MS);
        late.unref();
        void ended.then(() => clearTimeout(late));
      }
      await ended;
    },
  };
}

/** A keychain that fails is a keychain that isn't there: the worker then asks for a passphrase. */
async function answerKeychain(
  keychain: Keychain | null,
  message: Extract<FromWorker, { kind: 'keychain' }>,
): Promise<unknown> {
  if (!keychain) return message.action === 'available' ? false : null;
  try {
    switch (message.action) {
      case 'available':
        return await keychain.available();
      case 'get':
        return await keychain.get(message.account);
      case 'set':
        await keychain.set(message.account, message.secret ?? '');
        return true;
      case 'delete':
        await keychain.delete(message.account);
        return true;
      default:
        return assertNever(message.action);
    }
  } catch {
    return message.action === 'available' ? false : null;
  }
}
