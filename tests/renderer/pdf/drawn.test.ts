import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDrawn } from '../../../src/renderer/pdf/drawn.ts';

/** As much of a canvas as is needed: its size, what was drawn on it, and whether it is on the page. */
class Canvas {
  width = 0;
  height = 0;
  drawn: unknown = null;
  removed = 0;
  getContext() {
    return { drawImage: (picture: unknown) => (this.drawn = picture) };
  }
  remove() {
    this.removed += 1;
  }
}

const canvas = (): HTMLCanvasElement =>
  Object.assign(new Canvas(), { width: 30, height: 40 }) as unknown as HTMLCanvasElement;

beforeEach(() => void vi.stubGlobal('document', { createElement: () => new Canvas() }));
afterEach(() => void vi.unstubAllGlobals());

describe('a picture drawn before it is asked for', () => {
  test('is lent as it is, again and again', () => {
    const mine = canvas();
    const drawn = createDrawn(mine);
    for (let times = 1; times <= 2; times += 1) {
      expect(drawn.lend()).toBe(mine);
      drawn.takeBack(mine);
      expect((mine as unknown as Canvas).removed).toBe(times);
      expect(mine.width).toBe(30);
    }
  });

  test('is copied for a second place, and the copy let go of', () => {
    const mine = canvas();
    const drawn = createDrawn(mine);
    drawn.lend();
    const copy = drawn.lend();
    expect(copy).toMatchObject({ width: 30, height: 40, drawn: mine });
    drawn.takeBack(copy);
    expect(copy.width).toBe(0);
    // The first place still has the drawn one.
    expect(drawn.lend()).not.toBe(mine);
  });

  test('freed on the page, it stays until it leaves', () => {
    const mine = canvas();
    const drawn = createDrawn(mine);
    drawn.lend();
    drawn.free();
    expect(mine.width).toBe(30);
    drawn.takeBack(mine);
    expect(mine.width).toBe(0);
  });

  test('freed elsewhere, its pixels go at once', () => {
    const mine = canvas();
    createDrawn(mine).free();
    expect(mine.width).toBe(0);
  });
});
