import { describe, expect, it } from 'vitest';
import { turnedSize } from '../../../src/renderer/pdf/surface/fit.ts';
import { boxOf, imageWays, quadOf } from '../../../src/renderer/pdf/surface/page-frame.ts';
import { keyOnZone } from '../../../src/renderer/pdf/surface/region-keys.ts';

/** A photo of 400 × 300 pixels, and a mark near its top left corner. */
const NATURAL = { width: 400, height: 300 };
const QUAD = [20, 270, 60, 290] as const;
const ROTATIONS = [0, 90, 180, 270] as const;

describe('zones of a page (DE1)', () => {
  it.each(ROTATIONS)('is the same part of the image at any scale, turned by %d degrees', (rotation) => {
    for (const scale of [0.37, 1, 2.5]) {
      const turned = turnedSize(NATURAL, rotation);
      const shown = { width: turned.width * scale, height: turned.height * scale };
      const ways = imageWays(NATURAL, rotation, shown);
      const box = boxOf(ways, QUAD);
      expect(quadOf(ways, box)).toEqual([...QUAD]);
      expect(box.right - box.left).toBeCloseTo((rotation % 180 === 0 ? 40 : 20) * scale);
      expect(box.bottom - box.top).toBeCloseTo((rotation % 180 === 0 ? 20 : 40) * scale);
    }
  });

  it.each([
    [0, { left: 20, top: 10 }],
    [90, { left: 270, top: 20 }],
    [180, { left: 340, top: 270 }],
    [270, { left: 10, top: 340 }],
  ] as const)('turns clockwise: by %d degrees the mark is at %o', (rotation, corner) => {
    const ways = imageWays(NATURAL, rotation, turnedSize(NATURAL, rotation));
    expect(boxOf(ways, QUAD)).toMatchObject(corner);
  });

  it('counts from the bottom left corner', () => {
    const ways = imageWays(NATURAL, 0, NATURAL);
    expect(quadOf(ways, { left: 0, top: 299, right: 1, bottom: 300 })).toEqual([0, 0, 1, 1]);
  });

  it('is moved and sized by keys, inside its page', () => {
    const page = { width: 100, height: 100 };
    const box = { left: 10, top: 10, right: 50, bottom: 30 };
    const press = (key: string, shiftKey = false) => keyOnZone({ key, shiftKey }, box, page);
    expect(press('ArrowRight')).toEqual({ left: 22, top: 10, right: 62, bottom: 30 });
    expect(press('ArrowUp')).toEqual({ left: 10, top: 0, right: 50, bottom: 20 });
    expect(press('ArrowDown', true)).toEqual({ ...box, bottom: 42 });
    expect(keyOnZone({ key: 'ArrowLeft', shiftKey: true }, { ...box, right: 12 }, page)).toEqual({
      ...box,
      right: 22,
    });
    expect(press('Enter')).toBe('prendre');
    expect(press('Escape')).toBe('abandonner');
    expect(press('j')).toBeNull();
  });
});
