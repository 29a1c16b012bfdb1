/*
 * What goes through the pipes between parent and child: a JSON head and bytes, both with their lengths.
 * The child may be in a stranger's hands: the parent reads no more than it agreed to.
 */

export interface Frame {
  readonly head: unknown;
  readonly body: Uint8Array;
}

export interface FrameLimits {
  readonly head: number;
  readonly body: number;
}

const LENGTHS = 8;

/** Thrown when the other end breaks the agreement. */
export class FrameError extends Error {}

/** The bytes of a frame, in two parts so that the body is not copied. */
export function encodeFrame(head: unknown, body: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const json = Buffer.from(JSON.stringify(head));
  const start = Buffer.alloc(LENGTHS + json.length);
  start.writeUInt32LE(json.length, 0);
  start.writeUInt32LE(body.length, 4);
  json.copy(start, LENGTHS);
  return [start, body];
}

/** Collects chunks and gives each frame as soon as it is whole. */
export class FrameReader {
  readonly #limits: FrameLimits;
  #chunks: Uint8Array[] = [];
  #length = 0;

  constructor(limits: FrameLimits) {
    this.#limits = limits;
  }

  /** @throws FrameError when a frame is longer than agreed, or its head is not JSON. */
  push(chunk: Uint8Array): readonly Frame[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const frames: Frame[] = [];
    for (let frame = this.#take(); frame; frame = this.#take()) frames.push(frame);
    return frames;
  }

  #take(): Frame | undefined {
    if (this.#length < LENGTHS) return undefined;
    const first = this.#chunks[0];
    const lengths = first && first.length >= LENGTHS ? Buffer.from(first.subarray(0, LENGTHS)) : this.#join();
    const head = lengths.readUInt32LE(0);
    const body = lengths.readUInt32LE(4);
    if (head > this.#limits.head || body > this.#limits.body) throw new FrameError('frame too long');
    const end = LENGTHS + head + body;
    if (this.#length < end) return undefined;
    const all = this.#join();
    this.#chunks = all.length > end ? [all.subarray(end)] : [];
    this.#length = all.length - end;
    return { head: parse(all.subarray(LENGTHS, LENGTHS + head)), body: all.subarray(LENGTHS + head, end) };
  }

  #join(): Buffer {
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}

function parse(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'));
  } catch (cause) {
    throw new FrameError('frame head is not JSON', { cause });
  }
}
