import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRange } from '../../../src/main/workspace/site/byte-range.ts';

test('the forms of RFC 9110', () => {
  expect(parseRange('bytes=0-499', 1000)).toEqual({ start: 0, end: 499 });
  expect(parseRange('bytes=500-', 1000)).toEqual({ start: 500, end: 999 });
  expect(parseRange('bytes=-300', 1000)).toEqual({ start: 700, end: 999 });
  expect(parseRange('bytes=-3000', 1000)).toEqual({ start: 0, end: 999 });
  expect(parseRange('bytes=900-2000', 1000)).toEqual({ start: 900, end: 999 });
  expect(parseRange('bytes=1000-', 1000)).toBe('outside');
  expect(parseRange('bytes=-0', 1000)).toBe('outside');
  for (const ignored of [null, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'lines=0-1', 'bytes=a-b'])
    expect(parseRange(ignored, 1000), String(ignored)).toBe('whole');
});

test('whatever is asked, a range lies within the bytes', () => {
  const text = fc.oneof(
    fc.string(),
    fc.tuple(fc.option(fc.nat()), fc.option(fc.nat())).map(([a, b]) => `bytes=${a ?? ''}-${b ?? ''}`),
  );
  fc.assert(
    fc.property(text, fc.nat({ max: 5000 }), (header, size) => {
      const range = parseRange(header, size);
      if (typeof range === 'string') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThan(size);
    }),
  );
});
