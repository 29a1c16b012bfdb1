import type { Citation } from '../../../domain/avis/avis.ts';
import type { Couleur } from '../../../domain/couleurs.ts';
import { boxOf, layOver, type Pages } from './page-frame.ts';

/** A highlight on a page. Its colour is told by the line under it too. */
export interface Mark extends Pick<Citation, 'page' | 'quads'> {
  readonly id: string;
  readonly couleur: Couleur;
  /** What is said of it: whose it is, and its text. */
  readonly label: string;
  readonly mine: boolean;
}

export interface Marks {
  /** What is highlighted from now on; `onMark` is told of a click on one. */
  readonly set: (marks: readonly Mark[], onMark: (id: string) => void) => void;
}

/** Draws highlights under the text, so that it can still be selected. */
export function createMarks(root: HTMLElement, pages: Pages, signal: AbortSignal): Marks {
  let marks: readonly Mark[] = [];
  let tell: (id: string) => void = () => undefined;

  const draw = (): void => {
    for (const old of root.querySelectorAll('.pv-mark')) old.remove();
    for (const { id, page, quads, couleur, label, mine } of marks) {
      const frame = pages.frame(page);
      if (!frame) continue;
      const text = frame.element.querySelector('.textLayer');
      for (const quad of quads) {
        const box = document.createElement('div');
        box.className = 'pv-mark';
        box.dataset.id = id;
        box.dataset.couleur = couleur;
        if (!mine) box.dataset.autre = '';
        box.title = label;
        layOver(frame, boxOf(frame, quad), box);
        frame.element.insertBefore(box, text);
      }
    }
  };
  pages.redrawn.on(draw);
  root.addEventListener(
    'click',
    (event) => {
      if (marks.length === 0 || document.getSelection()?.isCollapsed === false) return;
      const frame = event.target instanceof Node ? pages.frameAt(event.target) : undefined;
      if (!frame) return;
      const origin = frame.element.getBoundingClientRect();
      const [x, y] = frame.toPage(event.clientX - origin.left, event.clientY - origin.top);
      const hit = marks.findLast(
        ({ page, quads }) =>
          page === frame.page && quads.some(([x1, y1, x2, y2]) => x >= x1 && x <= x2 && y >= y1 && y <= y2),
      );
      if (hit) tell(hit.id);
    },
    { signal },
  );
  return {
    set(next, onMark) {
      marks = next;
      tell = onMark;
      draw();
    },
  };
}
