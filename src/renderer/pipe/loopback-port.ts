import type { PipeRequest, PipeResponse } from '../../protocol/host.ts';
import { PIPE_EVENTS_PATH, PIPE_NEW_EVENT, PIPE_PATH } from '../../protocol/loopback.ts';
import type { WorkspacePort } from './port.ts';

/** How long the other end may be away (a computer that slept, a process that restarts) before calls fail. */
const PATIENCE_MS = 5_000;
const RETRY_MS = 1_000;

/** In a task of its own, even in a window that is hidden. */
function soon(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  port2.postMessage(null);
}

const randomPage = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/**
 * The browser edition's pipe: frames leave by POST and arrive as server-sent events. EventSource
 * reconnects and says where it was; the server then sends what was missed, or, when it can't, the event
 * that says that this page is new to it.
 */
export function createLoopbackPort(): WorkspacePort {
  const messages = new Set<(message: PipeResponse) => void>();
  const losses = new Set<(again: boolean) => void>();
  let page = '';
  let known = false;
  let asked = false;
  let absent = false;
  let waiting: PipeRequest[] = [];
  let patience: ReturnType<typeof setTimeout> | undefined;

  const lose = (again: boolean): void => {
    waiting = [];
    for (const listener of [...losses]) listener(again);
  };

  const flush = async (): Promise<void> => {
    if (absent) return lose(false);
    if (!known || waiting.length === 0) return;
    const body = JSON.stringify(waiting);
    waiting = [];
    asked = true;
    const answer = await fetch(`${PIPE_PATH}?page=${page}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }).catch(() => null);
    // Whether it was taken is unknown: a new page asks again what may be asked twice.
    if (!answer?.ok) connect();
  };

  let stream: EventSource | undefined;
  const connect = (): void => {
    stream?.close();
    known = false;
    page = randomPage();
    const mine = new EventSource(`${PIPE_EVENTS_PATH}?page=${page}`);
    stream = mine;
    mine.addEventListener('open', () => {
      clearTimeout(patience);
      patience = undefined;
      absent = false;
    });
    mine.addEventListener(PIPE_NEW_EVENT, () => {
      known = true;
      if (asked) lose(true);
      void flush();
    });
    mine.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as PipeResponse;
      for (const listener of [...messages]) listener(message);
    });
    mine.addEventListener('error', () => {
      patience ??= setTimeout(() => {
        absent = true;
        lose(false);
        // What the old page subscribed to, nobody hears any more.
        connect();
      }, PATIENCE_MS);
      // After an answer that is no stream, EventSource gives up.
      if (mine.readyState === EventSource.CLOSED) setTimeout(() => stream === mine && connect(), RETRY_MS);
    });
  };
  connect();

  return {
    send(message) {
      const isFirst = waiting.push(message) === 1;
      // What is done leaves at once, and takes with it what was asked before; questions of a screen that is
      // being drawn leave together, and don't hold its frame.
      if (message.method === 'mutation') queueMicrotask(() => void flush());
      else if (isFirst) soon(() => void flush());
    },
    onMessage(listener) {
      messages.add(listener);
      return () => messages.delete(listener);
    },
    onLost(listener) {
      losses.add(listener);
      return () => losses.delete(listener);
    },
  };
}
