import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A peer or a server in a process of its own, as it is in life: it shares no event loop with who measures. */
export interface Apart<Ready> {
  readonly ready: Ready;
  /** Sends an order and waits for its answer. */
  ask(order: object): Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Starts `bench/lib/<script>`, which says what it offers once it listens and answers each order with one word. */
export async function startApart<Ready>(script: string, args: readonly string[]): Promise<Apart<Ready>> {
  const child = fork(path.join(import.meta.dirname, script), args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = (await answerOf(child, script)) as Ready;
  return {
    ready,
    ask(order) {
      child.send(order);
      return answerOf(child, script);
    },
    async close() {
      const ended = once(child, 'exit');
      child.send({ kind: 'close' });
      await ended;
    },
  };
}

async function answerOf(child: ChildProcess, script: string): Promise<unknown> {
  const leaving = new AbortController();
  const gone = once(child, 'exit', { signal: leaving.signal }).then(([code]) => {
    throw new Error(`${script} ended with ${String(code)}`);
  });
  gone.catch(() => undefined);
  try {
    const [answer] = (await Promise.race([once(child, 'message', { signal: leaving.signal }), gone])) as [
      unknown,
    ];
    return answer;
  } finally {
    leaving.abort();
  }
}

/** The other end: `ready` is told, then each order is answered with what `obey` gives, until `close`. */
export function serveApart(
  ready: unknown,
  obey: (order: { readonly kind: string }) => Promise<unknown>,
  close: () => Promise<void>,
): void {
  const say = (answer: unknown): void => void process.send?.(answer);
  process.on('message', (order: { readonly kind: string }) => {
    if (order.kind === 'close') void close().finally(() => process.exit());
    else void obey(order).then((answer) => say(answer ?? true));
  });
  // Who measured is gone, however it ended.
  process.on('disconnect', () => void close().finally(() => process.exit()));
  say(ready);
}
