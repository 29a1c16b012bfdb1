import type { EventBus } from '../engine/pdfjs.ts';
import { PAGE_LIMIT_MS, type PageFailure } from '../failure.ts';
import { deadline } from './deadline.ts';

/** What the guard needs of pdf.js's page views, which are typed `any`. */
export interface PageView {
  readonly div: HTMLElement;
  readonly pdfPage: object | null;
  /** 0 waiting · 1 drawing · 2 paused · 3 done */
  renderingState: number;
  cancelRendering(): void;
  draw(): Promise<void>;
}

/** Beyond this many pages, pdf.js does not ask for all of them. */
const MANY = 5_000;

interface Rendered {
  readonly pageNumber: number;
  readonly cssTransform: boolean;
  readonly isDetailView: boolean;
  readonly error: unknown;
}

/**
 * Watches every page being drawn. One that fails, or takes too long, gets a sentence in its own place;
 * the others stay readable.
 */
export function guardPages(options: {
  readonly pages: number;
  readonly eventBus: EventBus;
  readonly viewOf: (page: number) => PageView | undefined;
  readonly sentenceOf: (failure: PageFailure) => string;
  readonly onFailure: (failure: PageFailure) => void;
  /** Pages that failed when this document was shown before: not tried again. */
  readonly known: readonly PageFailure[];
  /** Milliseconds left until something must be seen. */
  readonly sightLimit: number;
  /** The page in view. */
  readonly current: () => number;
  readonly signal: AbortSignal;
}): void {
  const { eventBus, viewOf, signal } = options;
  const failed = new Map<number, PageFailure>();
  const timers = new Map<number, () => void>();

  const show = (failure: PageFailure): void => {
    const div = viewOf(failure.page)?.div;
    if (!div || div.querySelector('.pv-page-failure')) return;
    const box = document.createElement('div');
    box.className = 'pv-page-failure';
    const sentence = document.createElement('p');
    sentence.textContent = options.sentenceOf(failure);
    box.append(sentence);
    div.append(box);
  };
  const fail = (failure: PageFailure): void => {
    const known = failed.has(failure.page);
    failed.set(failure.page, failure);
    const view = viewOf(failure.page);
    // What would hold the worker once more, at each change of scale.
    if (view && failure.code === 'tropLongue') view.draw = () => done(view);
    show(failure);
    if (!known) options.onFailure(failure);
  };
  const done = (view: PageView): Promise<void> => {
    view.renderingState = 3;
    return Promise.resolve();
  };
  const stop = (page: number): void => {
    timers.get(page)?.();
    timers.delete(page);
  };
  const watch = (page: number): void => {
    stop(page);
    timers.set(
      page,
      deadline(PAGE_LIMIT_MS, () => {
        const view = viewOf(page);
        // Scrolled away and dropped meanwhile, or waiting behind a page in view: not its fault.
        if (view?.renderingState === 2) watch(page);
        if (view?.renderingState === 1) giveUp(page, view);
      }),
    );
  };
  const giveUp = (page: number, view: PageView): void => {
    stop(page);
    view.cancelRendering();
    view.renderingState = 3;
    fail({ page, code: 'tropLongue' });
  };
  // Something must be seen by then, whatever keeps the page in view from being drawn.
  const seen = deadline(options.sightLimit, () => {
    const view = viewOf(options.current());
    if (view) giveUp(options.current(), view);
  });

  eventBus.on('pagerender', ({ pageNumber }: Rendered) => watch(pageNumber), { signal });
  eventBus.on(
    'pagerendered',
    ({ pageNumber, cssTransform, isDetailView, error }: Rendered) => {
      if (cssTransform || isDetailView) return;
      stop(pageNumber);
      seen();
      if (error) fail({ page: pageNumber, code: 'endommagee' });
    },
    { signal },
  );
  eventBus.on(
    'pagesinit',
    () => {
      for (const failure of options.known) fail(failure);
    },
    { signal },
  );
  eventBus.on(
    'pagesloaded',
    () => {
      // Every page was asked for by now, unless there are thousands, which come as they are scrolled to.
      if (options.pages > MANY) return;
      for (let page = 1; page <= options.pages; page++)
        if (viewOf(page)?.pdfPage === null) fail({ page, code: 'endommagee' });
    },
    { signal },
  );
  // A new scale or rotation empties every page.
  const again = (): void => {
    for (const failure of failed.values()) show(failure);
  };
  eventBus.on('scalechanging', again, { signal });
  eventBus.on('rotationchanging', again, { signal });
  signal.addEventListener('abort', () => {
    seen();
    for (const page of [...timers.keys()]) stop(page);
  });
}
