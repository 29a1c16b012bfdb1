import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fileKind, pngSize } from '../../../src/renderer/portal/fusion/model/file-kind.ts';

const image = () => sharp({ create: { width: 7, height: 5, channels: 3, background: '#fff' } });
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

test('FI1 FI4 a kind is told by the first bytes, whatever the name', async () => {
  expect(fileKind(await image().jpeg().toBuffer())).toBe('jpeg');
  expect(fileKind(await image().png().toBuffer())).toBe('png');
  expect(fileKind(await image().webp().toBuffer())).toBe('webp');
  expect(fileKind(ascii('\0\0\0\u0018ftypheic\0\0\0\0mif1'))).toBe('heic');
  expect(fileKind(ascii('%PDF-1.7'))).toBe('pdf');
  expect(fileKind(ascii(`${'rubbish\n'.repeat(20)}%PDF-1.4`))).toBe('pdf');
  expect(fileKind(ascii('MZ\u0000 this program'))).toBe('autre');
  expect(fileKind(ascii('\0\0\0\u0018ftypmp42'))).toBe('autre');
  expect(fileKind(new Uint8Array())).toBe('vide');
});

test('FI4 the size of a PNG is read from its header', async () => {
  expect(pngSize(await image().png().toBuffer())).toEqual({ width: 7, height: 5 });
  expect(pngSize(new Uint8Array(10))).toBeNull();
});
