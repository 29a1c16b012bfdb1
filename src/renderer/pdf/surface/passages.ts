import type { Citation } from '../../../domain/avis/avis.ts';
import { createStore, type Store } from '../emitter.ts';
import { boxOf, layOver, type Pages } from './page-frame.ts';
import { readSelection } from './read-selection.ts';
import { createRegionTool } from './region.ts';

/** DE1: a passage of a page, in the terms of a citation; a zone of it has no words (`extrait` is ''). */
export type Passage = Pick<Citation, 'page' | 'quads' | 'extrait'>;

export interface SelectedPassage {
  readonly passage: Passage;
  /** Where the selection ends, CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
}

export interface Passages {
  /** What the member has selected, once he let go of it: a text, or a zone that he drew. */
  readonly selected: Store<{ readonly now: SelectedPassage | null }>;
  /** Lets go of what is selected. */
  readonly clear: () => void;
  /** A zone is drawn with Shift; without it while this is armed. */
  readonly region: Store<{ readonly armed: boolean }>;
  readonly arm: (armed: boolean) => void;
  /** Bring a passage into view and mark it; null takes the mark away. */
  readonly show: (passage: Passage | null) => void;
}

const SETTLE_MS = 150;

export function createPassages(options: {
  readonly root: HTMLElement;
  readonly pages: Pages;
  /** Scroll to a part of a page: 0–1 of its width and height. */
  readonly goTo: (page: number, x: number, y: number) => void;
  readonly signal: AbortSignal;
}): Passages & { /** Pages have their true size and place from now on. */ readonly settled: () => void } {
  const { root, pages, signal } = options;
  const selected = createStore<{ readonly now: SelectedPassage | null }>({ now: null });
  let shown: Passage | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tool = createRegionTool({
    root,
    pages,
    onStart: () => {
      document.getSelection()?.removeAllRanges();
      selected.set({ now: null });
    },
    onZone: (now) => selected.set({ now }),
    signal,
  });
  const clear = (): void => {
    document.getSelection()?.removeAllRanges();
    tool.clear();
    selected.set({ now: null });
  };
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      if (document.getSelection()?.isCollapsed !== false) {
        if (!tool.hasZone()) selected.set({ now: null });
      } else
        timer = setTimeout(() => {
          tool.clear();
          selected.set({ now: readSelection(root, pages) });
        }, SETTLE_MS);
    },
    { signal },
  );
  const letGo = (): void => {
    tool.clear();
    selected.set({ now: null });
  };
  root.addEventListener('scroll', letGo, { signal, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer));

  const mark = (): void => {
    for (const old of root.querySelectorAll('.pv-passage')) old.remove();
    const frame = shown && pages.frame(shown.page);
    if (!shown || !frame) return;
    for (const quad of shown.quads) {
      const box = document.createElement('div');
      box.className = 'pv-passage';
      layOver(frame, boxOf(frame, quad), box);
      frame.element.append(box);
    }
  };
  const reveal = (): void => {
    mark();
    const frame = shown && pages.frame(shown.page);
    const [first] = shown?.quads ?? [];
    if (!shown || !frame) return;
    const { left, top, right } = first ? boxOf(frame, first) : { left: 0, top: 0, right: 0 };
    options.goTo(shown.page, (left + right) / 2 / frame.size.width, top / frame.size.height);
  };
  pages.redrawn.on(mark);

  return {
    selected,
    clear,
    region: tool.store,
    arm: tool.arm,
    show(passage) {
      shown = passage;
      reveal();
    },
    settled: () => shown && reveal(),
  };
}
