import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createChangeGatherer, type Moved } from '../../../src/renderer/review/app/change-gatherer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const gather = () => {
  const seen: Moved[] = [];
  return { seen, gatherer: createChangeGatherer((moved) => seen.push(moved)) };
};

it('passes a change on at once', () => {
  const { seen, gatherer } = gather();
  gatherer.add(['a']);
  expect(seen).toEqual([new Set(['a'])]);
});

it('gathers those that follow, so that a bulk of notices is few refreshes', () => {
  const { seen, gatherer } = gather();
  for (let i = 0; i < 1000; i += 1) {
    gatherer.add([`d${i % 7}`]);
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(1000);
  expect(seen.length).toBeLessThanOrEqual(7);
  expect(seen.at(-1)).not.toBe('tous');
});

it('lets « everything » swallow the rest', () => {
  const { seen, gatherer } = gather();
  gatherer.add(['a']);
  gatherer.add(['b']);
  gatherer.add('tous');
  gatherer.add(['c']);
  vi.advanceTimersByTime(200);
  expect(seen).toEqual([new Set(['a']), 'tous']);
});

it('tells nothing once stopped', () => {
  const { seen, gatherer } = gather();
  gatherer.add(['a']);
  gatherer.add(['b']);
  gatherer.stop();
  vi.advanceTimersByTime(1000);
  expect(seen).toHaveLength(1);
});
