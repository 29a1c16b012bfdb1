import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from '../../../src/renderer/pdf/emitter.ts';
import { previewSize } from '../../../src/renderer/pdf/preview-size.ts';
import { throttle } from '../../../src/renderer/pdf/throttle.ts';

describe('throttle', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('tells the last of many values, once per interval', () => {
    const told: number[] = [];
    const { push } = throttle<number>((value) => told.push(value), 300);
    for (let i = 1; i <= 10; i++) {
      push(i);
      vi.advanceTimersByTime(100);
    }
    vi.advanceTimersByTime(300);
    expect(told.length).toBeLessThanOrEqual(4);
    expect(told.at(-1)).toBe(10);
  });

  it('tells at once what is left when flushed, and nothing twice', () => {
    const told: number[] = [];
    const { push, flush } = throttle<number>((value) => told.push(value), 300);
    push(1);
    flush();
    flush();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([1]);
  });
});

describe('store', () => {
  it('tells its listeners of a difference, not of the same value again', () => {
    const store = createStore({ a: 1, b: 'x' });
    let told = 0;
    const stop = store.subscribe(() => told++);
    store.set({ a: 1 });
    store.set({ a: 2 });
    expect([told, store.get()]).toEqual([1, { a: 2, b: 'x' }]);
    stop();
    store.set({ b: 'y' });
    expect(told).toBe(1);
  });
});

describe('size of a preview', () => {
  it('has the width asked for, unless that would be many megabytes', () => {
    expect(previewSize(595, 842, 1000)).toEqual({ width: 1000, height: 1415 });
    const receipt = previewSize(200, 20_000, 1000);
    expect(receipt.width * receipt.height).toBeLessThanOrEqual(4_100_000);
    expect(receipt.height / receipt.width).toBeCloseTo(100, -1);
    expect(previewSize(1_000_000, 5, 1000)).toEqual({ width: 1000, height: 1 });
  });
});
