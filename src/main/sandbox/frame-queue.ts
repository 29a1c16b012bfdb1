import type { Readable } from 'node:stream';
import { type Frame, type FrameLimits, FrameReader } from './frames.ts';

/** Frames of a child as they are asked for; 'protocol' when it does not keep to the agreement: it is ended. */
export function frameQueue(
  from: Readable | null,
  limits: FrameLimits,
  kill: () => void,
): { next(): Promise<Frame | 'protocol'> } {
  const reader = new FrameReader(limits);
  let waiting: ((frame: Frame | 'protocol') => void) | undefined;
  const give = (frame: Frame | 'protocol'): void => {
    waiting?.(frame);
    waiting = undefined;
  };
  from?.on('data', (chunk: Buffer) => {
    try {
      for (const frame of reader.push(chunk)) give(frame);
    } catch {
      give('protocol');
      kill();
    }
  });
  return {
    next: () =>
      new Promise((resolve) => {
        waiting = resolve;
      }),
  };
}
