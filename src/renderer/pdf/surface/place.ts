import type { PlaceLecture } from '../../../protocol/workspace.ts';

/** Where a page lies in the scrolled content, in CSS pixels, border included. */
export interface PageBox {
  readonly top: number;
  readonly height: number;
}

/**
 * What the top of the view touches: a page, and how far into it. The room above a page counts as its
 * beginning, so that 0 shows the page with its margin, and every scroll position has one place.
 */
export function placeOf(
  scrollTop: number,
  pages: readonly PageBox[],
  gap: number,
): Pick<PlaceLecture, 'page' | 'y'> {
  // The last page that begins above the top of the view; pages lie in order.
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pages[middle]?.top ?? 0) - gap <= scrollTop + 0.5) low = middle;
    else high = middle - 1;
  }
  const box = pages[low];
  if (!box) return { page: 1, y: 0 };
  const y = (scrollTop - box.top + gap) / (box.height + gap);
  return { page: low + 1, y: Math.min(1, Math.max(0, y)) };
}

/** The scroll position that shows a place: the inverse of placeOf. */
export function scrollTopOf(
  place: Pick<PlaceLecture, 'page' | 'y'>,
  pages: readonly PageBox[],
  gap: number,
): number {
  const box = pages[Math.min(Math.max(1, place.page), pages.length) - 1];
  return box ? Math.max(0, box.top - gap + place.y * (box.height + gap)) : 0;
}
