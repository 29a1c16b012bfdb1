import { initTRPC } from '@trpc/server';
import superjson from 'superjson';
import { z } from 'zod';
import type { CachedFile, WorkspaceHost } from '../../src/main/workspace/host.ts';
import { createPipeHandler, type PipeHandler } from '../../src/main/workspace/pipe/pipe-handler.ts';
import type { PipeResponse } from '../../src/protocol/host.ts';

const t = initTRPC.create({ transformer: superjson });

/** A router small enough to read: an echo, a counter of what was really done, a subscription by hand. */
export function createTestRouter() {
  let done = 0;
  const hearers = new Set<(value: string) => void>();
  const router = t.router({
    echo: t.procedure.input(z.unknown()).query(({ input }) => input),
    fail: t.procedure.query(() => {
      throw new Error('broken');
    }),
    add: t.procedure.mutation(() => ++done),
    news: t.procedure.subscription(async function* ({ signal }) {
      const queue: string[] = [];
      let wake = (): void => undefined;
      const hear = (value: string): void => {
        queue.push(value);
        wake();
      };
      hearers.add(hear);
      signal?.addEventListener('abort', () => wake());
      try {
        while (!signal?.aborted) {
          const next = queue.shift();
          if (next !== undefined) yield next;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        hearers.delete(hear);
      }
    }),
  });
  return {
    router,
    done: () => done,
    hearers: () => hearers.size,
    tell: (value: string) => {
      for (const hear of hearers) hear(value);
    },
  };
}

export type TestRouter = ReturnType<typeof createTestRouter>['router'];

/** A workspace's owner over that router, in this process: the same pipe handler as the worker's. */
export function createPipeHost(
  { router }: Pick<ReturnType<typeof createTestRouter>, 'router'>,
  files: Readonly<Record<string, CachedFile>> = {},
): WorkspaceHost {
  const listeners = new Set<(client: number, message: PipeResponse) => void>();
  const handlers = new Map<number, PipeHandler>();
  const handlerOf = (client: number): PipeHandler => {
    const known = handlers.get(client);
    if (known) return known;
    const made = createPipeHandler({
      router,
      context: () => ({}),
      send: (message) => {
        for (const listener of listeners) listener(client, message);
      },
      onError: () => undefined,
    });
    handlers.set(client, made);
    return made;
  };
  return {
    pipe: (client, message) => handlerOf(client).handle(message),
    onPipe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clientGone: (client) => {
      handlers.get(client)?.dispose();
      handlers.delete(client);
    },
    file: async (sha256) => files[sha256] ?? null,
    exportPart: async () => null,
    network: () => undefined,
    close: async () => {
      for (const handler of handlers.values()) handler.dispose();
    },
  };
}
