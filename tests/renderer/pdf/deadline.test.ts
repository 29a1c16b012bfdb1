import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deadline } from '../../../src/renderer/pdf/surface/deadline.ts';

/** What the deadline sees of a document: whether its window is in view. */
const view = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const turn = (state: 'visible' | 'hidden'): void => {
  view.visibilityState = state;
  view.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', view);
  view.visibilityState = 'visible';
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('acts once the time has passed, unless it is cancelled', () => {
  const acted = vi.fn();
  deadline(1_000, acted);
  const cancel = deadline(1_000, acted);
  cancel();
  vi.advanceTimersByTime(999);
  expect(acted).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5_000);
  expect(acted).toHaveBeenCalledTimes(1);
});

it('does not count the time of a hidden window, whose pages are not drawn', () => {
  const acted = vi.fn();
  deadline(1_000, acted);
  turn('hidden');
  vi.advanceTimersByTime(60_000);
  expect(acted).not.toHaveBeenCalled();
  turn('visible');
  vi.advanceTimersByTime(999);
  expect(acted).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(acted).toHaveBeenCalledTimes(1);
});

it('can be cancelled while the window is hidden', () => {
  const acted = vi.fn();
  const cancel = deadline(1_000, acted);
  turn('hidden');
  vi.advanceTimersByTime(2_000);
  cancel();
  turn('visible');
  vi.advanceTimersByTime(2_000);
  expect(acted).not.toHaveBeenCalled();
});
