import superjson, { type SuperJSONResult } from 'superjson';
import type { PipeResponse } from '../../protocol/host.ts';
import type { WorkspaceHost } from './host.ts';

/** Number of the owner among the clients of its workspace; windows and tabs have others. */
const OWN_CLIENT = 0;

/** The owner of a workspace as a client of its router, without a page. */
export interface OwnClient {
  /** What the procedure answers; of a subscription, its first value. Throws when it fails. */
  ask(method: 'query' | 'mutation' | 'subscription', path: string, input?: unknown): Promise<unknown>;
}

export function createOwnClient(host: Pick<WorkspaceHost, 'pipe' | 'onPipe'>): OwnClient {
  const waiting = new Map<number, (message: PipeResponse) => void>();
  let lastId = 0;
  host.onPipe((client, message) => {
    if (client === OWN_CLIENT) waiting.get(message.id)?.(message);
  });
  return {
    ask: (method, path, input) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, (message) => {
          if ('result' in message && message.result.type === 'started') return;
          waiting.delete(id);
          if (method === 'subscription') host.pipe(OWN_CLIENT, { id, method: 'stop' });
          if ('result' in message && message.result.type === 'data')
            resolve(superjson.deserialize(message.result.data as SuperJSONResult));
          else reject(new Error(`${path} failed in the workspace`));
        });
        host.pipe(OWN_CLIENT, { id, method, path, input: superjson.serialize(input) });
      }),
  };
}
