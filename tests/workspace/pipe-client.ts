import { fileURLToPath } from 'node:url';
import superjson, { type SuperJSONResult } from 'superjson';
import { onTestFinished } from 'vitest';
import { createWorkspaceHost, type WorkspaceHost } from '../../src/main/workspace/host.ts';
import type { Keychain } from '../../src/main/workspace/keychain.ts';
import type { PipeResponse, WorkspaceBoot } from '../../src/protocol/host.ts';

export const WORKER = fileURLToPath(new URL('../../src/main/workspace-worker.ts', import.meta.url));

export class PipeError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** What the interface does with a pipe, without tRPC's client: one window of a host. */
export interface PipeClient {
  call(method: 'query' | 'mutation', path: string, input?: unknown): Promise<unknown>;
  /** Items so far, and how to stop. */
  subscribe(path: string): { readonly items: unknown[]; stop(): void };
  /** Messages received. */
  readonly received: readonly PipeResponse[];
}

export function pipeClient(host: WorkspaceHost, client = 1): PipeClient {
  let id = 0;
  const waiting = new Map<number, (message: PipeResponse) => void>();
  const received: PipeResponse[] = [];
  host.onPipe((to, message) => {
    if (to !== client) return;
    received.push(message);
    waiting.get(message.id)?.(message);
  });
  const send = (method: 'query' | 'mutation' | 'subscription', path: string, input: unknown): number => {
    id += 1;
    host.pipe(client, { id, method, path, input: superjson.serialize(input) });
    return id;
  };
  const data = (message: PipeResponse): unknown => {
    if ('error' in message) {
      const shape = superjson.deserialize<{ data: { code: string } }>(message.error as SuperJSONResult);
      throw new PipeError(shape.data.code);
    }
    return message.result.type === 'data'
      ? superjson.deserialize(message.result.data as SuperJSONResult)
      : undefined;
  };
  return {
    received,
    call: (method, path, input) =>
      new Promise((resolve, reject) => {
        const call = send(method, path, input);
        waiting.set(call, (message) => {
          waiting.delete(call);
          try {
            resolve(data(message));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      }),
    subscribe(path) {
      const items: unknown[] = [];
      const call = send('subscription', path, undefined);
      waiting.set(call, (message) => {
        const item = data(message);
        if (item !== undefined) items.push(item);
      });
      return { items, stop: () => host.pipe(client, { id: call, method: 'stop' }) };
    },
  };
}

/** The real worker, ended with the test. */
export function aHost(folder: string, keychain: Keychain | null): WorkspaceHost {
  const boot: WorkspaceBoot = { folder, edition: 'bureau', langue: 'fr', appareil: 'Portable' };
  const host = createWorkspaceHost({ workerFile: WORKER, boot, keychain });
  onTestFinished(() => host.close());
  return host;
}
