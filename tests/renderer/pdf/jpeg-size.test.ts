import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { jpegSize } from '../../../src/renderer/pdf/jpeg-size.ts';

const bytesOf = (buffer: Uint8Array): ArrayBuffer => new Uint8Array(buffer).buffer;
const picture = (orientation?: number, progressive = false): Promise<Buffer> => {
  const image = sharp({ create: { width: 40, height: 30, channels: 3, background: '#826644' } });
  if (orientation !== undefined) image.withMetadata({ orientation });
  return image.jpeg({ progressive }).toBuffer();
};

describe('size of a JPEG', () => {
  it('is read from the header, baseline or progressive', async () => {
    expect(jpegSize(bytesOf(await picture()))).toEqual({ width: 40, height: 30, turned: false });
    expect(jpegSize(bytesOf(await picture(undefined, true)))).toEqual({
      width: 40,
      height: 30,
      turned: false,
    });
  });

  it('obeys the EXIF orientation: quarter turns swap the sides', async () => {
    for (const orientation of [1, 2, 3, 4])
      expect(jpegSize(bytesOf(await picture(orientation)))).toEqual({ width: 40, height: 30, turned: false });
    for (const orientation of [5, 6, 7, 8])
      expect(jpegSize(bytesOf(await picture(orientation)))).toEqual({ width: 30, height: 40, turned: true });
  });

  it('is unknown, without throwing, for what is cut or is no JPEG', async () => {
    const whole = await picture(6);
    for (let length = 0; length < 200; length++) jpegSize(bytesOf(whole.subarray(0, length)));
    expect(jpegSize(bytesOf(whole.subarray(0, 60)))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        jpegSize(bytesOf(noise));
        expect(jpegSize(bytesOf(new Uint8Array([0xff, 0xd8, ...noise.map((b) => b & 0x7f)])))).toBeNull();
      }),
    );
  });

  it('never throws on a header that was tampered with', async () => {
    const whole = await picture(6);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const copy = new Uint8Array(whole);
        for (const [at, value] of changes) copy[at % copy.length] = value;
        jpegSize(copy.buffer);
      }),
    );
  });
});
