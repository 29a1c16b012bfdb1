import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Langue } from '../../../domain/codes.ts';
import { format } from '../../../messages/catalogue.ts';
import { viewer } from '../../../messages/viewer.ts';
import type { ThumbnailPainter } from '../surface/thumbnails.ts';
import { CAPTION, slotsInView, slotsOf, type ThumbnailSlot } from './thumbnail-window.ts';
import classes from './viewer.module.css';

const WIDTH = 92;

interface Props {
  readonly langue: Langue;
  readonly painter: ThumbnailPainter;
  readonly page: number;
  readonly pages: number;
  readonly rotation: number;
  readonly onGo: (page: number) => void;
}

function Thumbnail({
  painter,
  slot,
  rotation,
}: {
  readonly painter: ThumbnailPainter;
  readonly slot: ThumbnailSlot;
  readonly rotation: number;
}) {
  const sheet = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const canvas = document.createElement('canvas');
    const ending = new AbortController();
    void painter.paint(canvas, slot.page, WIDTH, rotation, ending.signal).then((painted) => {
      if (painted && !ending.signal.aborted) sheet.current?.replaceChildren(canvas);
    });
    return () => {
      ending.abort();
      canvas.remove();
      canvas.width = 0;
    };
  }, [painter, slot.page, rotation]);
  return <span ref={sheet} className={classes.thumbSheet} style={{ height: slot.height }} />;
}

/** The column of small pages; only those in view are drawn. To be mounted anew (key) after a turn. */
export function Thumbnails({ langue, painter, page, pages, rotation, onGo }: Props) {
  const column = useRef<HTMLDivElement>(null);
  const [window, setWindow] = useState({ top: 0, height: 600 });
  const { slots, total } = useMemo(
    () => slotsOf(Array.from({ length: pages }, (_, i) => Math.round(WIDTH * painter.ratio(i + 1)))),
    [painter, pages],
  );
  useLayoutEffect(() => {
    const element = column.current;
    if (!element) return;
    const measure = (): void => setWindow({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  const focusing = useRef(false);
  // The page reached by the arrows takes the focus, once its button is drawn.
  useEffect(() => {
    const button = column.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (!focusing.current || !button) return;
    focusing.current = false;
    button.focus({ preventScroll: true });
  });
  // The page being read stays in view.
  useLayoutEffect(() => {
    const element = column.current;
    const slot = slots[page - 1];
    if (!element || !slot) return;
    if (slot.top < element.scrollTop) element.scrollTop = slot.top - CAPTION / 2;
    const bottom = slot.top + slot.height + CAPTION;
    if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [page, slots]);

  const keys = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -pages, End: pages }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(pages, Math.max(1, page + step));
    focusing.current = true;
    onGo(next);
  };
  return (
    <nav
      ref={column}
      className={classes.thumbs}
      aria-label={format(viewer, langue, 'vignettes')}
      onKeyDown={keys}
      data-own-arrows
    >
      <div style={{ height: total }} className={classes.thumbColumn}>
        {slotsInView(slots, window.top, window.height).map((slot) => (
          <button
            key={slot.page}
            type="button"
            className={classes.thumb}
            style={{ top: slot.top, width: WIDTH }}
            data-page={slot.page}
            aria-current={slot.page === page ? 'page' : undefined}
            aria-label={format(viewer, langue, 'page', { page: slot.page })}
            tabIndex={slot.page === page ? 0 : -1}
            onClick={() => onGo(slot.page)}
          >
            <Thumbnail painter={painter} slot={slot} rotation={rotation} />
            <span className="p-figures">{slot.page}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}
