import type { Size } from './fit.ts';
import type { PageFrame } from './page-frame.ts';
import type { TextBox } from './passage-lines.ts';

/** CSS pixels of one key. */
const STEP = 12;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(least, value), most);

/** What a key does to the zone being drawn: moved or sized inside its page, taken, given up; null: nothing. */
export function keyOnZone(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  box: TextBox,
  page: Size,
): TextBox | 'prendre' | 'abandonner' | null {
  if (key === 'Escape') return 'abandonner';
  if (key === 'Enter') return 'prendre';
  const [dx, dy] = ARROWS[key] ?? [0, 0];
  if (dx === 0 && dy === 0) return null;
  if (shiftKey)
    return {
      ...box,
      right: clamp(box.right + dx * STEP, box.left + STEP, page.width),
      bottom: clamp(box.bottom + dy * STEP, box.top + STEP, page.height),
    };
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const left = clamp(box.left + dx * STEP, 0, page.width - width);
  const top = clamp(box.top + dy * STEP, 0, page.height - height);
  return { left, top, right: left + width, bottom: top + height };
}

/** A zone to begin with: in the middle of what is seen of the page. */
export function zoneInView(root: HTMLElement, { element, size }: PageFrame): TextBox {
  const view = root.getBoundingClientRect();
  const page = element.getBoundingClientRect();
  const left = Math.max(0, view.left - page.left);
  const top = Math.max(0, view.top - page.top);
  const width = Math.min(size.width, view.right - page.left) - left;
  const height = Math.min(size.height, view.bottom - page.top) - top;
  return {
    left: left + width * 0.3,
    right: left + width * 0.7,
    top: top + height * 0.4,
    bottom: top + height * 0.55,
  };
}
