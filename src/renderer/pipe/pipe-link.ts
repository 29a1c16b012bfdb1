import { type Operation, TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import type { PipeRequest, PipeResponse } from '../../protocol/host.ts';
import type { WorkspacePort } from './port.ts';

/** Both ends of the pipe use the same one. */
export interface Transformer {
  serialize(value: unknown): unknown;
  deserialize(value: unknown): unknown;
}

interface Call {
  readonly receive: (message: PipeResponse) => void;
  readonly lost: (again: boolean) => void;
}

/** A terminating tRPC link over message frames: queries, mutations, subscriptions. */
export function pipeLink<R extends AnyTRPCRouter>(
  port: WorkspacePort,
  transformer: Transformer,
): TRPCLink<R> {
  const calls = new Map<number, Call>();
  let lastId = 0;
  port.onMessage((message) => calls.get(message.id)?.receive(message));
  port.onLost?.((again) => {
    // A call that is made again gets a new number: it isn't in this list.
    for (const call of [...calls.values()]) call.lost(again);
  });

  return () =>
    ({ op }: { readonly op: Operation }) =>
      observable((observer) => {
        let id = 0;
        const end = (): boolean => calls.delete(id);
        const fail = (error: unknown): void => {
          end();
          // The shape of an error is the router's own: this end only carries it.
          observer.error(TRPCClientError.from(error as Error));
        };
        const receive = (message: PipeResponse): void => {
          if ('error' in message) {
            fail({ error: transformer.deserialize(message.error) });
            return;
          }
          const { result } = message;
          observer.next({
            result:
              result.type === 'data' ? { ...result, data: transformer.deserialize(result.data) } : result,
          });
          if (op.type === 'subscription' && result.type !== 'stopped') return;
          end();
          observer.complete();
        };
        const start = (): void => {
          id = ++lastId;
          calls.set(id, { receive, lost });
          const request: PipeRequest = {
            id,
            method: op.type,
            path: op.path,
            input: transformer.serialize(op.input),
          };
          port.send(request);
        };
        /** Reading again is harmless; doing again might do twice. */
        const lost = (again: boolean): void => {
          end();
          if (again && op.type !== 'mutation') start();
          else fail(new Error('the workspace went away before it answered'));
        };
        start();
        return () => {
          if (end()) port.send({ id, method: 'stop' });
        };
      });
}
