import type { PageFrame, Pages } from './page-frame.ts';
import { quadOf } from './page-frame.ts';
import { linesOf } from './passage-lines.ts';
import type { SelectedPassage } from './passages.ts';

/** Limits of a citation on the wire. */
const MAX_QUADS = 200;
const MAX_LENGTH = 4_000;

/** The selected passage; of a selection over several pages, its part on the first one. */
export function readSelection(root: HTMLElement, pages: Pages): SelectedPassage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const frame: PageFrame | undefined = root.contains(range.startContainer)
    ? pages.frameAt(range.startContainer)
    : undefined;
  if (!frame) return null;
  const { element, page } = frame;
  const layer = element.querySelector('.textLayer');
  if (pages.frameAt(range.endContainer)?.page !== page && layer) range.setEnd(layer, layer.childNodes.length);
  const extrait = range.toString().replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
  const lines = linesOf([...range.getClientRects()]);
  const last = lines.at(-1);
  if (!last || extrait === '') return null;
  const origin = element.getBoundingClientRect();
  const quads = lines.slice(0, MAX_QUADS).map(({ left, top, right, bottom }) =>
    quadOf(frame, {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    }),
  );
  return { passage: { page, quads, extrait }, x: last.right, y: last.bottom };
}
