import type { PlaceLecture } from '../../protocol/workspace.ts';
import type { Lease } from './document-cache.ts';
import { type FailureCode, type PageFailure, SIGHT_LIMIT_MS } from './failure.ts';
import type { OpenPiece, Outcome, PieceSource } from './piece.ts';
import type { ViewerServices } from './services.ts';
import { createImageSurface } from './surface/image-surface.ts';
import { createPdfSurface } from './surface/pdf-surface.ts';
import type { Surface, SurfaceLabels, SurfaceOptions } from './surface/surface.ts';

export interface ShowOptions {
  readonly place: PlaceLecture | null;
  readonly darkPage: boolean;
  readonly labels: SurfaceLabels;
}

/** Told as the pièce opens, is shown, fails. */
export interface ShowingEvents {
  readonly onOpening: () => void;
  readonly onShown: (surface: Surface) => void;
  readonly onFailure: (code: FailureCode) => void;
  readonly onMove: (place: PlaceLecture) => void;
}

/** One pièce being shown, until `end`. */
export interface Showing {
  /** After a failure. */
  readonly retry: () => void;
  /** The place where it was left, as it was last told: nothing is laid out to know it. */
  readonly end: () => PlaceLecture | null;
}

/** Prefetching waits this long at most for a page that does not come. */
const HOLD_LIMIT_MS = 4_000;
/** What was left is freed when there is time for it: the next page is painted first. */
const FREE_WITHIN_MS = 1_000;

const build = (host: HTMLElement, { content, preview }: OpenPiece, options: SurfaceOptions): Surface =>
  content.kind === 'pdf'
    ? createPdfSurface(host, content, preview, options)
    : createImageSurface(host, content, options);

/** What was left and is still to be freed, by pièce. */
const leftOver = new Map<string, () => void>();

function freeLater(sha256: string, free: () => void): void {
  leftOver.get(sha256)?.();
  const once = (): void => {
    if (leftOver.get(sha256) === once) leftOver.delete(sha256);
    cancelIdleCallback(timer);
    free();
  };
  const timer = requestIdleCallback(once, { timeout: FREE_WITHIN_MS });
  leftOver.set(sha256, once);
}

/** Shows a pièce in `host`: in this very frame when it is ready, again when its document was dropped. */
export function showPiece(
  services: ViewerServices,
  host: HTMLElement,
  source: PieceSource,
  options: ShowOptions,
  events: ShowingEvents,
): Showing {
  const { cache, free, prefetcher } = services;
  let { place } = options;
  const move = (to: PlaceLecture): void => {
    place = to;
    events.onMove(to);
  };
  let failures: readonly PageFailure[] = [];
  let lease: Lease | null = null;
  let surface: Surface | null = null;
  let failed = false;
  let attempt = 0;
  /** When the member began to wait. */
  let since = performance.now();
  let resume = (): void => undefined;

  const close = (): void => {
    attempt += 1;
    const held = lease;
    const freeRest = surface?.close();
    surface = null;
    lease = null;
    if (held)
      freeLater(source.sha256, () => {
        freeRest?.();
        held.release();
      });
    resume();
  };
  const watch = (shown: Surface, piece: OpenPiece): void => {
    let seen = false;
    const look = (): void => {
      const now = shown.store.get();
      if (now.painted && !seen) {
        seen = true;
        since = Number.NaN;
        resume();
        services.pageWidth = Math.round(shown.scroller.view.width * devicePixelRatio);
        // Coming back to it will be immediate too.
        if (now.failures.length === 0) prefetcher.prefetch(source);
      }
      if (now.failures.length <= failures.length) return;
      const held = now.failures.slice(failures.length).some(({ code }) => code === 'tropLongue');
      failures = now.failures;
      if (held && piece.content.kind === 'pdf') free(source.sha256, piece.content);
    };
    shown.store.subscribe(look);
    look();
  };
  const timeLeft = (): number => Math.max(1_000, SIGHT_LIMIT_MS - (performance.now() - since));
  const settle = (outcome: Outcome): void => {
    if (!outcome.ok) {
      failed = true;
      resume();
      events.onFailure(outcome.code);
      return;
    }
    surface = build(host, outcome.piece, { ...options, place, failures, sightLimit: timeLeft() });
    surface.moved.on(move);
    watch(surface, outcome.piece);
    events.onShown(surface);
  };
  const open = (): void => {
    const mine = ++attempt;
    // A pièce that was seen already has all its time again.
    if (Number.isNaN(since)) since = performance.now();
    const release = prefetcher.hold();
    const hold = setTimeout(release, HOLD_LIMIT_MS);
    resume = () => {
      clearTimeout(hold);
      release();
    };
    failed = false;
    // A document is not laid out for a second time while the first is still there.
    leftOver.get(source.sha256)?.();
    lease = cache.open(source);
    if (lease.outcome) {
      settle(lease.outcome);
      return;
    }
    events.onOpening();
    const answer = (outcome: Outcome): void => {
      clearTimeout(late);
      if (mine !== attempt) return;
      attempt += 1;
      settle(outcome);
    };
    // Opening has its own limit; this one holds when it had to begin again behind a stuck file.
    const late = setTimeout(() => answer({ ok: false, code: 'tropLong' }), timeLeft());
    void lease.ready.then(answer);
  };
  const reopen = (): void => {
    place = surface?.place() ?? place;
    close();
    open();
  };
  const stopListening = cache.dropped.on((sha256) => {
    if (sha256 === source.sha256 && !failed) reopen();
  });
  open();
  return {
    retry() {
      since = Number.NaN;
      failures = [];
      reopen();
    },
    end() {
      stopListening();
      close();
      return place;
    },
  };
}
