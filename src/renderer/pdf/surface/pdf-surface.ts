import type { PlaceLecture } from '../../../protocol/workspace.ts';
import type { Drawn } from '../drawn.ts';
import { createEmitter, createStore } from '../emitter.ts';
import { AnnotationEditorType, AnnotationMode, EventBus, PDFViewer } from '../engine/pdfjs.ts';
import type { OpenPdf } from '../piece.ts';
import { ICONS_PREFIX } from './annotation-icons.ts';
import { createFinder } from './finder.ts';
import { turned } from './fit.ts';
import type { Found } from './found.ts';
import { insertPreview } from './insert-preview.ts';
import { markPhotos } from './mark-photos.ts';
import { createMarks } from './marks.ts';
import { guardPages } from './page-guard.ts';
import { namePages } from './page-names.ts';
import { createPassages } from './passages.ts';
import { createPdfLayout, type PdfPageView } from './pdf-layout.ts';
import { pdfPages } from './pdf-pages.ts';
import { silentL10n } from './pdfjs-l10n.ts';
import { keepLinksInside, QuietLinks } from './quiet-links.ts';
import { createScroller, watchPinch, watchSize } from './scroller.ts';
import type { Surface, SurfaceOptions, SurfaceState } from './surface.ts';
import { createThumbnailPainter } from './thumbnails.ts';

/** Pictures this small on screen are never given their own element; recording them is all we want. */
const RECORD_ONLY = Number.MAX_SAFE_INTEGER;
const START: PlaceLecture = { page: 1, y: 0, zoom: 'largeur', rotation: 0 };

/** A PDF in continuous scroll, on pdf.js's viewer: no scripts, no forms to fill, no way out. */
export function createPdfSurface(
  host: HTMLElement,
  piece: OpenPdf,
  preview: Drawn | null,
  { place: asked, labels, darkPage, failures, sightLimit }: SurfaceOptions,
): Surface {
  const { document: pdf } = piece;
  const start = asked ?? START;
  const ending = new AbortController();
  const { signal } = ending;
  const scroller = createScroller(host, labels.contents);
  const pages = document.createElement('div');
  pages.className = 'pdfViewer';
  scroller.element.append(pages);

  const eventBus = new EventBus();
  const linkService = new QuietLinks({ eventBus }, labels.link);
  const { finder, controller } = createFinder(pdf, eventBus, linkService);
  const options = {
    container: scroller.element,
    viewer: pages,
    eventBus,
    linkService,
    findController: controller,
    l10n: silentL10n,
    annotationMode: AnnotationMode.ENABLE,
    annotationEditorMode: AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    imageResourcesPath: ICONS_PREFIX,
    imagesRightClickMinSize: darkPage ? RECORD_ONLY : -1,
    // Not in pdf.js's declarations, but what its constructor ends its listeners with.
    abortSignal: signal,
  };
  const viewer = new PDFViewer(options);
  linkService.setViewer(viewer);
  const layout = createPdfLayout(viewer);

  const store = createStore<SurfaceState>({
    page: Math.min(start.page, pdf.numPages),
    pages: pdf.numPages,
    zoom: start.zoom,
    scale: 1,
    rotation: start.rotation,
    painted: false,
    failures: [],
  });
  const moved = createEmitter<PlaceLecture>();
  // Until every page has its true size, the place asked for is kept; the member's first move ends that.
  let kept: PlaceLecture | null = start;
  let found: Found | null = null;

  guardPages({
    pages: pdf.numPages,
    eventBus,
    viewOf: layout.pageView,
    sentenceOf: labels.pageFailure,
    onFailure(failure) {
      store.set({ failures: [...store.get().failures, failure], painted: true });
    },
    known: failures,
    sightLimit,
    current: () => viewer.currentPageNumber,
    signal,
  });
  if (darkPage) markPhotos(eventBus, layout.pageView, signal);
  namePages(eventBus, layout.pageView, labels, signal);
  keepLinksInside(scroller.element, signal);

  const on = <E>(name: string, listener: (event: E) => void): void => eventBus.on(name, listener, { signal });
  on('pagesinit', () => {
    layout.restore(kept ?? start);
    const first = layout.pageView(1);
    if (preview && first && start.page === 1 && start.rotation === 0) {
      insertPreview(first.div, preview, eventBus, signal);
      store.set({ painted: true });
    }
  });
  on('pagerendered', ({ isDetailView }: { isDetailView: boolean }) => {
    if (!isDetailView) store.set({ painted: true });
  });
  on('pagesloaded', () => {
    if (kept) layout.restore(kept);
    kept = null;
    loaded = true;
    if (found) reveal(found);
  });
  on('pagechanging', ({ pageNumber }: { pageNumber: number }) => store.set({ page: pageNumber }));
  on('scalechanging', ({ scale }: { scale: number }) => store.set({ scale }));
  on('rotationchanging', () => store.set({ rotation: layout.place().rotation }));
  on('updateviewarea', () => {
    if (!kept) moved.emit(layout.place());
  });
  const letGo = (): void => {
    kept = null;
  };
  for (const type of ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const)
    scroller.element.addEventListener(type, letGo, { signal, passive: true });

  let loaded = false;
  /** Before pages have their true size, words would be gone to where they are not. */
  const reveal = ({ page, mots }: Found): void => {
    layout.goToPage(Math.min(page, pdf.numPages));
    finder.mark(mots);
  };
  const frames = pdfPages({
    eventBus,
    viewOf: layout.pageView,
    current: () => viewer.currentPageNumber,
    signal,
  });
  const passages = createPassages({
    root: scroller.element,
    pages: frames,
    goTo(page, _x, y) {
      letGo();
      layout.goToPoint(page, y);
    },
    signal,
  });
  // Before that, pages have neither their size nor, at first, their place.
  on('pagesloaded', passages.settled);
  watchSize(scroller.element, () => layout.applyZoom(layout.zoom), signal);
  const pinched = createEmitter<{ readonly factor: number; readonly x: number; readonly y: number }>();
  watchPinch(scroller.element, pinched, signal);
  pinched.on(({ factor, x, y }) => {
    const { offsetLeft, offsetTop } = scroller.element;
    viewer.updateScale({ scaleFactor: factor, drawingDelay: 300, origin: [x + offsetLeft, y + offsetTop] });
    layout.adoptScale();
    store.set({ zoom: layout.zoom });
  });

  linkService.setDocument(pdf);
  viewer.setDocument(pdf);

  return {
    store,
    moved,
    finder,
    passages,
    marks: createMarks(scroller.element, frames, signal),
    scroller,
    thumbnails: createThumbnailPainter(
      pdf,
      eventBus,
      layout.pageView,
      (page) => !store.get().failures.some((failure) => failure.page === page),
    ),
    place: () => kept ?? layout.place(),
    goToPage(page) {
      letGo();
      layout.goToPage(Math.min(Math.max(1, page), pdf.numPages));
    },
    scrollToPlace(to) {
      letGo();
      layout.scrollToPlace(to);
    },
    show(next) {
      if (found && !next) finder.close();
      found = next;
      if (!next) return;
      if (loaded) reveal(next);
      else kept = { ...(kept ?? start), page: Math.min(next.page, pdf.numPages), y: 0 };
    },
    setZoom(zoom) {
      layout.applyZoom(zoom);
      store.set({ zoom });
      moved.emit(layout.place());
    },
    rotate() {
      letGo();
      layout.rotate(turned(store.get().rotation));
      moved.emit(layout.place());
    },
    close() {
      finder.close();
      ending.abort();
      scroller.element.remove();
      return () => {
        // The document stays in the cache; its canvases and the decoded pictures of its pages don't.
        for (const view of viewer.getCachedPageViews() as Set<PdfPageView>) view.destroy();
        viewer.setDocument(null);
      };
    },
  };
}
