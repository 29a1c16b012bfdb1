import {
  type AnyTRPCRouter,
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
  transformTRPCResponse,
} from '@trpc/server';
import type { PipeRequest, PipeResponse } from '../../../protocol/host.ts';

/** One client's end of the pipe, inside the worker. */
export interface PipeHandler {
  handle(message: PipeRequest): void;
  /** Stops what still runs; nothing is sent afterwards. */
  dispose(): void;
}

export interface PipeOptions<R extends AnyTRPCRouter> {
  readonly router: R;
  readonly context: () => object;
  readonly send: (message: PipeResponse) => void;
  /** An exception that is a bug or I/O, not a refusal. */
  readonly onError: (path: string, error: unknown) => void;
}

/** The configuration of a router, as serving takes it. */
type RouterConfig = Parameters<typeof transformTRPCResponse>[0];

type Call = Exclude<PipeRequest, { method: 'stop' }>;

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** Runs a tRPC router over messages; subscriptions are async iterables and run until stopped. */
export function createPipeHandler<R extends AnyTRPCRouter>(options: PipeOptions<R>): PipeHandler {
  const { router, send } = options;
  // AnyTRPCRouter is made of `any`: named here once.
  const config = router._def._config as RouterConfig;
  const running = new Map<number, AbortController>();

  const respond = (id: number, body: object): void => {
    send({ id, ...(transformTRPCResponse(config, body as never) as object) } as PipeResponse);
  };

  const fail = (call: Call, cause: unknown): void => {
    const error = getTRPCErrorFromUnknown(cause);
    if (error.code === 'INTERNAL_SERVER_ERROR') options.onError(call.path, error.cause ?? error);
    const shape: unknown = getTRPCErrorShape({
      config,
      error,
      type: call.method,
      path: call.path,
      input: undefined,
      ctx: undefined,
    });
    respond(call.id, { error: shape });
  };

  const run = async (call: Call, signal: AbortSignal): Promise<void> => {
    const result: unknown = await callTRPCProcedure({
      router,
      path: call.path,
      type: call.method,
      ctx: options.context(),
      getRawInput: () => Promise.resolve(config.transformer.input.deserialize(call.input)),
      signal,
      batchIndex: 0,
    });
    if (call.method !== 'subscription') {
      if (!signal.aborted) respond(call.id, { result: { type: 'data', data: result } });
      return;
    }
    if (!isAsyncIterable(result))
      throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'not a subscription' });
    respond(call.id, { result: { type: 'started' } });
    for await (const data of untilAborted(result, signal))
      respond(call.id, { result: { type: 'data', data } });
    if (!signal.aborted) respond(call.id, { result: { type: 'stopped' } });
  };

  return {
    handle(message) {
      if (message.method === 'stop') return running.get(message.id)?.abort();
      if (running.has(message.id)) return;
      const abort = new AbortController();
      running.set(message.id, abort);
      run(message, abort.signal)
        .catch((cause: unknown) => {
          if (!abort.signal.aborted) fail(message, cause);
        })
        .finally(() => running.delete(message.id));
    },
    dispose() {
      for (const abort of running.values()) abort.abort();
    },
  };
}

/** The items of `source` until `signal` aborts, even while the next one is awaited. */
async function* untilAborted(
  source: AsyncIterable<unknown>,
  signal: AbortSignal,
): AsyncGenerator<unknown, void> {
  const iterator = source[Symbol.asyncIterator]();
  const aborted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  try {
    while (!signal.aborted) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next === undefined || next.done) return;
      yield next.value;
    }
  } finally {
    // Not awaited: a generator that waits on the network would hold the pipe.
    void iterator.return?.();
  }
}
