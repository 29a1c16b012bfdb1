/** What a scrolled column of thumbnails draws: only what is in view, and a little more. */
export interface ThumbnailSlot {
  /** 1-based. */
  readonly page: number;
  /** CSS pixels from the top of the column. */
  readonly top: number;
  /** Of the sheet, without its number. */
  readonly height: number;
}

/** Under each sheet: its number, then a gap. */
export const CAPTION = 28;
const PADDING = 12;

/** Every slot of the column, from the height of each page's sheet. */
export function slotsOf(heights: readonly number[]): {
  readonly slots: readonly ThumbnailSlot[];
  readonly total: number;
} {
  let top = PADDING;
  const slots = heights.map((height, i) => {
    const slot = { page: i + 1, top, height };
    top += height + CAPTION;
    return slot;
  });
  return { slots, total: top + PADDING };
}

/** Slots that touch the view, plus those within `over` pixels of it. */
export const slotsInView = (
  slots: readonly ThumbnailSlot[],
  scrollTop: number,
  height: number,
  over = 300,
): readonly ThumbnailSlot[] =>
  slots.filter(
    (slot) => slot.top + slot.height + CAPTION > scrollTop - over && slot.top < scrollTop + height + over,
  );
