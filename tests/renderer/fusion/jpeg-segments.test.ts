import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withoutExif } from '../../../src/renderer/portal/fusion/model/jpeg-segments.ts';

const image = () => sharp({ create: { width: 8, height: 4, channels: 3, background: '#c33' } });

test('FI4 a JPEG loses its orientation and nothing else', async () => {
  const jpeg = await image().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect((await sharp(jpeg).metadata()).orientation).toBe(6);
  const bare = withoutExif(jpeg);
  const { orientation, width, height } = await sharp(bare).metadata();
  expect({ orientation, width, height }).toEqual({ orientation: undefined, width: 8, height: 4 });
  expect(await sharp(bare).raw().toBuffer()).toEqual(await sharp(jpeg).raw().toBuffer());
});

test('FI4 a JPEG without orientation, and what is no JPEG, are given back', async () => {
  const jpeg = await image().jpeg().toBuffer();
  expect(withoutExif(jpeg)).toBe(jpeg);
  const other = new Uint8Array([1, 2, 3]);
  expect(withoutExif(other)).toBe(other);
});
