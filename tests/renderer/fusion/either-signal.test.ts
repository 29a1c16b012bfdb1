import { expect, test } from 'vitest';
import { eitherSignal } from '../../../src/renderer/portal/fusion/work/either-signal.ts';

test('FI4 what waits stops with the first of its reasons to, even one already given', () => {
  const [leaving, stopping] = [new AbortController(), new AbortController()];
  const signal = eitherSignal(leaving.signal, stopping.signal);
  expect(signal.aborted).toBe(false);
  stopping.abort('stopped');
  leaving.abort('left');
  expect(signal.reason).toBe('stopped');
  expect(eitherSignal(leaving.signal, new AbortController().signal).reason).toBe('left');
});
