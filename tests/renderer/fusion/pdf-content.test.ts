import { expect, test } from 'vitest';
import { isScan, readContent } from '../../../src/renderer/portal/fusion/model/pdf-content.ts';

test('FI4 a page of one picture is a scan', () => {
  const painted = readContent('q 595 0 0 842 0 0 cm /Im0 Do Q');
  expect(painted).toEqual({ text: false, paths: 0, images: 0, objects: ['Im0'] });
  expect(isScan({ ...painted, images: 1 })).toBe(true);
});

test('FI4 the invisible text of an OCR layer leaves a scan a scan', () => {
  const ocr = 'q /Im0 Do Q BT 3 Tr /F1 12 Tf (relev\\) de notes) Tj ET';
  expect(readContent(ocr).text).toBe(false);
  expect(readContent(`${ocr} BT 0 Tr (tampon) Tj ET`).text).toBe(true);
});

test('FI4 the mode of a text comes back with its graphics state', () => {
  expect(readContent('q 3 Tr (a) Tj Q (b) Tj').text).toBe(true);
  expect(readContent('3 Tr q (a) Tj Q (b) Tj').text).toBe(false);
});

test('FI4 operators inside strings, comments and inline images are not operators', () => {
  expect(readContent('/F (x Tj) 3 Tr [(Tj \\( Tj) -20 <00546a>] TJ % (y) Tj').text).toBe(false);
  const inline = readContent('BI /W 8 /H 8 ID \u0001\u0002 Tj f S\u00ff EI Q');
  expect(inline).toMatchObject({ text: false, paths: 0, images: 1 });
});

test('FI4 drawings, and a page with nothing on it, are left as they are', () => {
  const drawing = readContent('0 0 m 10 10 l S '.repeat(40));
  expect(isScan({ ...drawing, images: 1 })).toBe(false);
  expect(isScan(readContent(''))).toBe(false);
});
