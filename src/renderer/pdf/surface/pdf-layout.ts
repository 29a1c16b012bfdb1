import type { PlaceLecture } from '../../../protocol/workspace.ts';
import type { PDFPageProxy, PDFViewer } from '../engine/pdfjs.ts';
import { MARGIN, type Rotation, type Size, scaleOf, type Zoom } from './fit.ts';
import type { PageView } from './page-guard.ts';
import { type PageBox, placeOf, scrollTopOf } from './place.ts';

/** The parts of pdf.js's page view (typed `any` there) that the layout reads. */
export interface PdfPageView extends PageView {
  /** CSS pixels at `scale`, as turned. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly canvas: HTMLCanvasElement | null;
  readonly imageCoordinates: ArrayLike<number> | null;
  readonly viewport: ReturnType<PDFPageProxy['getViewport']>;
  /** Frees its canvas and what its page decoded. */
  destroy(): void;
}

/** Places, zoom and rotation of a PDFViewer, in our terms. */
export interface PdfLayout {
  readonly pageView: (page: number) => PdfPageView | undefined;
  readonly zoom: Zoom;
  place(): PlaceLecture;
  /** Turn, scale and scroll at once. */
  restore(place: PlaceLecture): void;
  /** Change the zoom (or apply the current one again) without losing the place. */
  applyZoom(zoom: Zoom): void;
  /** A zoom made by pdf.js itself, around the pointer. */
  adoptScale(): void;
  rotate(rotation: Rotation): void;
  goToPage(page: number): void;
  scrollToPlace(place: Pick<PlaceLecture, 'page' | 'y'>): void;
  /** Bring a point of a page (0–1 of its height) to the upper third of the view. */
  goToPoint(page: number, y: number): void;
}

export function createPdfLayout(viewer: PDFViewer): PdfLayout {
  const { container } = viewer;
  let zoom: Zoom = 'largeur';

  const pageView = (page: number): PdfPageView | undefined =>
    viewer.getPageView(page - 1) as PdfPageView | undefined;
  const boxes = (): PageBox[] =>
    Array.from({ length: viewer.pagesCount }, (_, i) => {
      const div = pageView(i + 1)?.div;
      return { top: div?.offsetTop ?? 0, height: div?.offsetHeight ?? 0 };
    });
  const view = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  const place = (): PlaceLecture => ({
    ...placeOf(container.scrollTop, boxes(), MARGIN),
    zoom,
    rotation: viewer.pagesRotation as Rotation,
  });
  const scrollToPlace = (to: Pick<PlaceLecture, 'page' | 'y'>): void => {
    container.scrollTop = scrollTopOf(to, boxes(), MARGIN);
  };
  /** The middle of the view, 0–1 of the content's width. */
  const middle = (): number => (container.scrollLeft + container.clientWidth / 2) / container.scrollWidth;
  const scrollToMiddle = (at: number): void => {
    container.scrollLeft = at * container.scrollWidth - container.clientWidth / 2;
  };
  const scale = (page: number): void => {
    const shown = pageView(Math.min(page, viewer.pagesCount));
    if (!shown) return;
    const natural = { width: shown.width / shown.scale, height: shown.height / shown.scale };
    viewer.currentScale = scaleOf(zoom, natural, view());
  };

  return {
    pageView,
    get zoom() {
      return zoom;
    },
    place,
    restore(to) {
      zoom = to.zoom;
      viewer.pagesRotation = to.rotation;
      scale(to.page);
      scrollToPlace(to);
      scrollToMiddle(0.5);
    },
    applyZoom(next) {
      const before = place();
      const centre = middle();
      zoom = next;
      scale(viewer.currentPageNumber);
      scrollToPlace(before);
      scrollToMiddle(centre);
    },
    adoptScale() {
      zoom = viewer.currentScale;
    },
    rotate(rotation) {
      const { currentPageNumber } = viewer;
      viewer.pagesRotation = rotation;
      scale(currentPageNumber);
      scrollToPlace({ page: currentPageNumber, y: 0 });
      scrollToMiddle(0.5);
    },
    scrollToPlace,
    goToPage(page) {
      // Going from page to page, each one is to be seen whole; scrolling through them changes no size.
      if (zoom === 'page') scale(page);
      viewer.currentPageNumber = page;
      scrollToPlace({ page, y: 0 });
    },
    goToPoint(page, y) {
      const div = pageView(page)?.div;
      if (div) container.scrollTop = div.offsetTop + y * div.offsetHeight - container.clientHeight / 3;
    },
  };
}
