import type { Citation } from '../../../domain/avis/avis.ts';
import { createStore, type Store } from '../emitter.ts';
import type { EventBus } from '../engine/pdfjs.ts';
import { linesOf } from './passage-lines.ts';
import type { PdfPageView } from './pdf-layout.ts';

/** DE1: a passage of a page, in the terms of a citation. */
export type Passage = Pick<Citation, 'page' | 'quads' | 'extrait'>;

export interface SelectedPassage {
  readonly passage: Passage;
  /** Where the selection ends, CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
}

export interface Passages {
  /** What the member has selected, once he let go of it. */
  readonly selected: Store<{ readonly now: SelectedPassage | null }>;
  /** Bring a passage into view and mark it; null takes the mark away. */
  readonly show: (passage: Passage | null) => void;
}

/** Limits of a citation on the wire. */
const MAX_QUADS = 200;
const MAX_LENGTH = 4_000;
const SETTLE_MS = 150;

type Point = [number, number];
/** Between points of the unrotated page and CSS pixels of the page as shown; pdf.js types them `any`. */
const toPdf = ({ viewport }: PdfPageView, x: number, y: number): Point =>
  viewport.convertToPdfPoint(x, y) as Point;
const toView = ({ viewport }: PdfPageView, x: number, y: number): Point =>
  viewport.convertToViewportPoint(x, y) as Point;

const pageOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.page') ?? null;

/** The selected passage; of a selection over several pages, its part on the first one. */
function read(root: HTMLElement, viewOf: (page: number) => PdfPageView | undefined): SelectedPassage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const div = pageOf(range.startContainer);
  if (!div || !root.contains(div)) return null;
  const layer = div.querySelector('.textLayer');
  if (pageOf(range.endContainer) !== div && layer) range.setEnd(layer, layer.childNodes.length);
  const page = Number(div.dataset.pageNumber);
  const view = viewOf(page);
  const extrait = range.toString().replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
  const lines = linesOf([...range.getClientRects()]);
  const last = lines.at(-1);
  if (!view || !last || extrait === '') return null;
  const origin = div.getBoundingClientRect();
  const quads = lines.slice(0, MAX_QUADS).map(({ left, top, right, bottom }) => {
    const [ax, ay] = toPdf(view, left - origin.left, top - origin.top);
    const [bx, by] = toPdf(view, right - origin.left, bottom - origin.top);
    const round = (value: number): number => Math.round(value * 100) / 100;
    return [
      round(Math.min(ax, bx)),
      round(Math.min(ay, by)),
      round(Math.max(ax, bx)),
      round(Math.max(ay, by)),
    ] as const;
  });
  return { passage: { page, quads, extrait }, x: last.right, y: last.bottom };
}

export function createPassages(options: {
  readonly root: HTMLElement;
  readonly eventBus: EventBus;
  readonly viewOf: (page: number) => PdfPageView | undefined;
  /** Scroll to a point of a page: 0–1 of its height. */
  readonly goTo: (page: number, y: number) => void;
  readonly signal: AbortSignal;
}): Passages {
  const { root, eventBus, viewOf, signal } = options;
  const selected = createStore<{ readonly now: SelectedPassage | null }>({ now: null });
  let shown: Passage | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      if (document.getSelection()?.isCollapsed !== false) selected.set({ now: null });
      else timer = setTimeout(() => selected.set({ now: read(root, viewOf) }), SETTLE_MS);
    },
    { signal },
  );
  root.addEventListener('scroll', () => selected.set({ now: null }), { signal, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer));

  const mark = (): void => {
    for (const old of root.querySelectorAll('.pv-passage')) old.remove();
    const view = shown && viewOf(shown.page);
    if (!shown || !view) return;
    const { width, height } = view.viewport;
    for (const quad of shown.quads) {
      const [ax, ay] = toView(view, quad[0], quad[1]);
      const [bx, by] = toView(view, quad[2], quad[3]);
      const box = document.createElement('div');
      box.className = 'pv-passage';
      box.style.left = `${(100 * Math.min(ax, bx)) / width}%`;
      box.style.top = `${(100 * Math.min(ay, by)) / height}%`;
      box.style.width = `${(100 * Math.abs(bx - ax)) / width}%`;
      box.style.height = `${(100 * Math.abs(by - ay)) / height}%`;
      view.div.append(box);
    }
  };
  const reveal = (): void => {
    mark();
    const view = shown && viewOf(shown.page);
    const [first] = shown?.quads ?? [];
    if (!shown || !view) return;
    const top = first ? toView(view, first[0], first[3])[1] : 0;
    options.goTo(shown.page, top / view.viewport.height);
  };
  for (const name of ['pagerendered', 'scalechanging', 'rotationchanging'])
    eventBus.on(name, mark, { signal });
  // Before that, pages have neither their size nor, at first, their place.
  eventBus.on('pagesloaded', () => shown && reveal(), { signal });

  return {
    selected,
    show(passage) {
      shown = passage;
      reveal();
    },
  };
}
