import type { PlaceLecture } from '../../../protocol/workspace.ts';
import { createEmitter, createStore } from '../emitter.ts';
import type { OpenImage } from '../piece.ts';
import { clampScale, MARGIN, scaleOf, turned, turnedSize, type Zoom } from './fit.ts';
import { createMarks } from './marks.ts';
import { imageWays, type Pages } from './page-frame.ts';
import { createPassages } from './passages.ts';
import { looksLikePhoto } from './photo-areas.ts';
import { createPicture } from './picture.ts';
import { placeOf, scrollTopOf } from './place.ts';
import { createScroller, watchPinch, watchSize } from './scroller.ts';
import type { Surface, SurfaceOptions, SurfaceState } from './surface.ts';

const START: PlaceLecture = { page: 1, y: 0, zoom: 'page', rotation: 0 };

/** A JPEG as one page, decoded by the browser (which obeys its EXIF orientation). */
export function createImageSurface(
  host: HTMLElement,
  piece: OpenImage,
  { place: asked, labels, darkPage }: SurfaceOptions,
): Surface {
  const start = asked ?? START;
  const ending = new AbortController();
  const { signal } = ending;
  const scroller = createScroller(host, labels.contents);
  const { element } = scroller;
  const sheet = document.createElement('div');
  sheet.className = 'pv-sheet';
  const picture = createPicture(piece, labels.image, signal);
  sheet.append(picture.canvas);
  element.append(sheet);
  if (darkPage && !looksLikePhoto(piece.drawn.source, { x: 0, y: 0, width: 1, height: 1 }))
    sheet.classList.add('pv-paper');

  const store = createStore<SurfaceState>({
    page: 1,
    pages: 1,
    zoom: start.zoom,
    scale: 1,
    rotation: start.rotation,
    painted: true,
    failures: [],
  });
  const moved = createEmitter<PlaceLecture>();
  const redrawn = createEmitter<void>();

  const boxes = () => [{ top: sheet.offsetTop, height: sheet.offsetHeight }];
  const place = (): PlaceLecture => {
    const { zoom, rotation } = store.get();
    return { ...placeOf(element.scrollTop, boxes(), MARGIN), zoom, rotation };
  };
  /** Give the sheet its size, and the picture its turn. */
  const lay = (zoom: Zoom): void => {
    const { rotation } = store.get();
    const natural = turnedSize(piece.size, rotation);
    const scale = scaleOf(zoom, natural, scroller.view);
    const width = Math.round(natural.width * scale);
    const height = Math.round(natural.height * scale);
    sheet.style.width = `${width}px`;
    sheet.style.height = `${height}px`;
    const unturned = turnedSize({ width, height }, rotation);
    const { style } = picture.canvas;
    style.width = `${unturned.width}px`;
    style.height = `${unturned.height}px`;
    style.transform = `translate(-50%, -50%) rotate(${rotation}deg)`;
    picture.sharpen(unturned.width * devicePixelRatio);
    store.set({ zoom, scale });
    redrawn.emit();
  };
  /** Change the zoom and keep what is at (x, y) of the view where it is. */
  const zoomAt = (zoom: Zoom, x: number, y: number): void => {
    const before = { width: sheet.offsetWidth, height: sheet.offsetHeight };
    const atX = (element.scrollLeft + x - sheet.offsetLeft) / before.width;
    const atY = (element.scrollTop + y - sheet.offsetTop) / before.height;
    lay(zoom);
    element.scrollLeft = sheet.offsetLeft + atX * sheet.offsetWidth - x;
    element.scrollTop = sheet.offsetTop + atY * sheet.offsetHeight - y;
    moved.emit(place());
  };
  const middle = (): { x: number; y: number } => ({
    x: scroller.view.width / 2,
    y: scroller.view.height / 2,
  });

  lay(start.zoom);
  element.scrollTop = scrollTopOf(start, boxes(), MARGIN);
  element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2;

  element.addEventListener('scroll', () => moved.emit(place()), { signal, passive: true });
  watchSize(element, () => lay(store.get().zoom), signal);
  const pages: Pages = {
    frame(page) {
      if (page !== 1) return undefined;
      const size = { width: sheet.offsetWidth, height: sheet.offsetHeight };
      return { page, element: sheet, size, ...imageWays(piece.size, store.get().rotation, size) };
    },
    frameAt: (node) => (sheet.contains(node) ? pages.frame(1) : undefined),
    current: () => 1,
    redrawn,
  };
  const passages = createPassages({
    root: element,
    pages,
    goTo(_page, x, y) {
      element.scrollTop = sheet.offsetTop + y * sheet.offsetHeight - element.clientHeight / 3;
      element.scrollLeft = sheet.offsetLeft + x * sheet.offsetWidth - element.clientWidth / 2;
    },
    signal,
  });
  const pinched = createEmitter<{ readonly factor: number; readonly x: number; readonly y: number }>();
  watchPinch(element, pinched, signal);
  pinched.on(({ factor, x, y }) => zoomAt(clampScale(store.get().scale * factor), x, y));

  return {
    store,
    moved,
    scroller,
    finder: null,
    thumbnails: null,
    passages,
    marks: createMarks(element, pages, signal),
    place,
    goToPage: () => scroller.scrollTo('debut'),
    scrollToPlace(to) {
      element.scrollTop = scrollTopOf(to, boxes(), MARGIN);
    },
    // One page without text: there is nothing to go to, nor to mark.
    show: () => undefined,
    setZoom(zoom) {
      const { x, y } = middle();
      zoomAt(zoom, x, y);
    },
    rotate() {
      store.set({ rotation: turned(store.get().rotation) });
      lay(store.get().zoom);
      element.scrollTop = 0;
      moved.emit(place());
    },
    close() {
      ending.abort();
      element.remove();
      return () => picture.free();
    },
  };
}
