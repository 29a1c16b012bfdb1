import { describe, expect, it } from 'vitest';
import { CAPTION, slotsInView, slotsOf } from '../../../src/renderer/pdf/components/thumbnail-window.ts';

describe('the column of thumbnails', () => {
  it('lays every page once, none over another', () => {
    const { slots, total } = slotsOf([130, 65, 300]);
    expect(slots.map((slot) => slot.page)).toEqual([1, 2, 3]);
    let bottom = slots[0]?.top ?? Number.NaN;
    for (const { top, height } of slots) {
      expect(top).toBe(bottom);
      bottom = top + height + CAPTION;
    }
    expect(total).toBeGreaterThan(bottom);
  });

  it('draws what is in view and near it, however long the document', () => {
    const { slots, total } = slotsOf(Array(2000).fill(130));
    const shown = slotsInView(slots, total / 2, 700, 200);
    expect(shown.length).toBeGreaterThan(4);
    expect(shown.length).toBeLessThan(12);
    expect(shown[0]?.top).toBeLessThanOrEqual(total / 2);
    expect(slotsInView(slots, 0, 700)[0]?.page).toBe(1);
    expect(slotsInView(slots, total, 700).at(-1)?.page).toBe(2000);
  });
});
