import { type PageItem, turned } from './page.ts';

/** A page that was removed, and where it stood. */
export interface Removed {
  readonly page: PageItem;
  readonly index: number;
}

/** The pages in their order, and what was removed, the latest last. */
export interface PageList {
  readonly pages: readonly PageItem[];
  readonly removed: readonly Removed[];
}

export const EMPTY_LIST: PageList = { pages: [], removed: [] };

const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, value));

/** Put a page at `to` (0-based, clamped); the others keep their order. Same list when nothing moves. */
export function movePage(list: PageList, id: string, to: number): PageList {
  const from = list.pages.findIndex((page) => page.id === id);
  const target = clamp(to, list.pages.length - 1);
  const page = list.pages[from];
  if (!page || from === target) return list;
  const others = list.pages.toSpliced(from, 1);
  return { ...list, pages: others.toSpliced(target, 0, page) };
}

/** Turn a page by a quarter, clockwise. */
export const rotatePage = (list: PageList, id: string): PageList => ({
  ...list,
  pages: list.pages.map((page) => (page.id === id ? { ...page, rotation: turned(page.rotation, 90) } : page)),
});

export function removePage(list: PageList, id: string): PageList {
  const index = list.pages.findIndex((page) => page.id === id);
  const page = list.pages[index];
  if (!page) return list;
  return { pages: list.pages.toSpliced(index, 1), removed: [...list.removed, { page, index }] };
}

/** Bring the last removed page back where it stood, or as near as the list now lets. */
export function restorePage(list: PageList): PageList {
  const last = list.removed.at(-1);
  if (!last) return list;
  const at = clamp(last.index, list.pages.length);
  return { pages: list.pages.toSpliced(at, 0, last.page), removed: list.removed.slice(0, -1) };
}
