import { describe, expect, it, vi } from 'vitest';
import { createSource, follow, type Pace } from '../../src/main/workspace/api/observable.ts';

interface Value {
  readonly name: string;
  readonly progress: number;
}
const PACE: Pace<Value> = { everyMs: 250, isLittle: (next, last) => next.name === last.name };

/** What a reader gets of a source, and when, as it comes. */
function reading(pace?: Pace<Value>) {
  const source = createSource<Value>({ name: 'a', progress: 0 });
  const ending = new AbortController();
  const got: string[] = [];
  const done = (async () => {
    for await (const { name, progress } of follow(source, ending.signal, pace))
      got.push(`${name}${progress}`);
  })();
  const stop = (): Promise<void> => {
    ending.abort();
    return done;
  };
  return { source, got, stop };
}

describe('following a value', () => {
  it('what can wait comes as its latest value, what cannot comes at once', async () => {
    vi.useFakeTimers();
    const { source, got, stop } = reading(PACE);
    await vi.advanceTimersByTimeAsync(0);
    for (let progress = 1; progress <= 50; progress += 1) {
      source.set({ name: 'a', progress });
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(got).toEqual(['a0', 'a25', 'a50']);
    source.set({ name: 'a', progress: 51 });
    source.set({ name: 'b', progress: 52 });
    await vi.advanceTimersByTimeAsync(0);
    expect(got.at(-1)).toBe('b52');
    source.set({ name: 'b', progress: 53 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(got.at(-1)).toBe('b53');
    expect(vi.getTimerCount()).toBe(0);
    source.set({ name: 'b', progress: 54 });
    source.set({ name: 'b', progress: 55 });
    await vi.advanceTimersByTimeAsync(0);
    expect(got.at(-1)).toBe('b55');
    await stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('without a pace every value that the reader is ready for comes', async () => {
    const { source, got, stop } = reading();
    for (let progress = 1; progress <= 3; progress += 1) {
      await Promise.resolve();
      await new Promise(setImmediate);
      source.set({ name: 'a', progress });
    }
    await new Promise(setImmediate);
    expect(got).toEqual(['a0', 'a1', 'a2', 'a3']);
    await stop();
  });
});
