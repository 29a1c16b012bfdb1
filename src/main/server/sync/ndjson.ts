import { Readable } from 'node:stream';
import type { PushFrame } from '../../../protocol/sync.ts';
import type { OutFrame } from '../../application/sync/pull.ts';

/** Bytes gathered before they are handed to the socket. */
const CHUNK = 64 * 1024;
/** A reader is not left without a sign of life for longer, however slow the source. */
const GATHER_MS = 500;

type Batches = AsyncGenerator<readonly (OutFrame | PushFrame)[]>;

/**
 * Handfuls of frames as lines of JSON: a short answer whole, which costs its reader and the server half as
 * much as a stream; a longer one pulled by the socket, so that a slow reader slows the source and what waits
 * in memory stays about one handful. Rejects when the source fails before the first byte could leave.
 */
export async function ndjson(batches: Batches): Promise<Buffer | Readable> {
  const lines = new Lines();
  const start = performance.now();
  for (;;) {
    const next = await batches.next();
    if (next.done) return lines.take();
    for (const frame of next.value) writeFrame(lines, frame);
    if (lines.length >= CHUNK || performance.now() - start > GATHER_MS)
      return Readable.from(chunks(lines, batches), { objectMode: false, highWaterMark: 1 });
  }
}

async function* chunks(lines: Lines, batches: Batches): AsyncGenerator<Buffer> {
  yield lines.take();
  for await (const frames of batches)
    for (const frame of frames) {
      writeFrame(lines, frame);
      if (lines.length >= CHUNK) yield lines.take();
    }
  if (lines.length > 0) yield lines.take();
}

function writeFrame(lines: Lines, frame: OutFrame | PushFrame): void {
  if (frame.kind === 'json') {
    lines.text(`{"kind":"doc","scope":${JSON.stringify(frame.scope)},"seq":${frame.seq},"doc":`);
    lines.bytes(frame.json);
    lines.text('}\n');
  } else lines.text(`${JSON.stringify(frame)}\n`);
}

/** A buffer that grows to the longest line. */
class Lines {
  #buffer = Buffer.allocUnsafe(2 * CHUNK);
  length = 0;

  text(text: string): void {
    // UTF-8 takes at most three bytes for one unit of a string.
    if (this.#buffer.length - this.length < text.length * 3) this.#grow(Buffer.byteLength(text));
    this.length += this.#buffer.write(text, this.length, 'utf8');
  }

  bytes(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written, in memory of its own: the stream keeps it while the next lines are written. */
  take(): Buffer {
    const taken = Buffer.from(this.#buffer.subarray(0, this.length));
    this.length = 0;
    return taken;
  }

  #grow(more: number): void {
    if (this.#buffer.length - this.length >= more) return;
    const bigger = Buffer.allocUnsafe(2 * (this.length + more));
    this.#buffer.copy(bigger, 0, 0, this.length);
    this.#buffer = bigger;
  }
}
