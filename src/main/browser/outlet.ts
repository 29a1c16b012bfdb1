import type { ServerResponse } from 'node:http';
import type { PipeResponse } from '../../protocol/host.ts';
import { PIPE_NEW_EVENT } from '../../protocol/loopback.ts';

/** Frames kept for a stream that breaks off: past this, the page starts anew. Bytes. */
const KEPT_BYTES = 8_000_000;

/**
 * The way to one page: numbered frames over a stream of server-sent events that may break off and come
 * back with the number of the last frame it got.
 */
export interface Outlet {
  send(message: PipeResponse): void;
  /** Continues after frame `last` on a new stream; false when those frames are gone. */
  resume(stream: ServerResponse, last: number): boolean;
  /** The stream broke off. False when it was already replaced by another. */
  detach(stream: ServerResponse): boolean;
  /** Too much waits for a stream that is away, or for one that doesn't read. */
  readonly overflown: boolean;
  end(): void;
}

interface Frame {
  readonly number: number;
  readonly text: string;
}

export function createOutlet(first: ServerResponse): Outlet {
  let stream: ServerResponse | null = first;
  let frames: Frame[] = [];
  let bytes = 0;
  let last = 0;
  first.write(`retry: 500\nid: 0\nevent: ${PIPE_NEW_EVENT}\ndata:\n\n`);

  /** Frames that a live stream has long been given are let go. */
  const trim = (): void => {
    while (stream && bytes > KEPT_BYTES && frames.length > 0) bytes -= frames.shift()?.text.length ?? 0;
  };

  return {
    send(message) {
      last += 1;
      const frame = { number: last, text: `id: ${last}\ndata: ${JSON.stringify(message)}\n\n` };
      frames.push(frame);
      bytes += frame.text.length;
      stream?.write(frame.text);
      trim();
    },
    resume(next, from) {
      const oldest = frames[0]?.number ?? last + 1;
      if (from > last || from < oldest - 1) return false;
      stream?.end();
      stream = next;
      frames = frames.filter(({ number }) => number > from);
      bytes = frames.reduce((sum, { text }) => sum + text.length, 0);
      next.write(frames.map(({ text }) => text).join(''));
      return true;
    },
    detach(gone) {
      if (stream !== gone) return false;
      stream = null;
      return true;
    },
    get overflown() {
      return stream ? stream.writableLength > 4 * KEPT_BYTES : bytes > KEPT_BYTES;
    },
    end() {
      stream?.end();
      stream = null;
    },
  };
}
