import type { PlaceLecture } from '../../protocol/workspace.ts';
import { createStore, type Store } from './emitter.ts';
import type { FailureCode } from './failure.ts';
import type { PieceSource } from './piece.ts';
import type { ViewerServices } from './services.ts';
import { type Showing, type ShowOptions, showPiece } from './showing.ts';
import type { Surface } from './surface/surface.ts';
import { throttle } from './throttle.ts';

export type ControllerState =
  | { readonly phase: 'ouverture'; readonly surface: null; readonly code: null }
  | { readonly phase: 'ouvert'; readonly surface: Surface; readonly code: null }
  | { readonly phase: 'echec'; readonly surface: null; readonly code: FailureCode };

/** Shows pièces one after another in one element; React only draws what it says. */
export interface ViewerController {
  readonly store: Store<ControllerState>;
  /** Where places are told, throttled; to be set anew after the pièce changed. */
  readonly tellPlaces: (onPlace: (place: PlaceLecture) => void) => void;
  /** Show a pièce; in this very frame when it was prefetched. Returns what leaves it. */
  readonly show: (host: HTMLElement, source: PieceSource, options: ShowOptions) => () => void;
  /** Try again after a failure. */
  readonly retry: () => void;
}

/** Often enough to lose nothing that matters, seldom enough to be saved each time. */
const PLACE_INTERVAL_MS = 300;

const OPENING = { phase: 'ouverture', surface: null, code: null } as const;

export function createViewerController(services: ViewerServices): ViewerController {
  const store = createStore<ControllerState>(OPENING);
  let onPlace: (place: PlaceLecture) => void = () => undefined;
  const places = throttle<PlaceLecture>((place) => onPlace(place), PLACE_INTERVAL_MS);
  let showing: Showing | null = null;
  /** Where the last pièce was left: it may be shown again at once, in another theme or language. */
  let left: { readonly sha256: string; readonly place: PlaceLecture | null } | null = null;

  return {
    store,
    tellPlaces: (next) => {
      onPlace = next;
    },
    show(host, source, options) {
      const place = left?.sha256 === source.sha256 ? left.place : options.place;
      showing = showPiece(
        services,
        host,
        source,
        { ...options, place },
        {
          onOpening: () => store.set(OPENING),
          onShown: (surface) => store.set({ phase: 'ouvert', surface, code: null }),
          onFailure: (code) => store.set({ phase: 'echec', surface: null, code }),
          onMove: places.push,
        },
      );
      return () => {
        places.flush();
        left = { sha256: source.sha256, place: showing?.end() ?? null };
        showing = null;
        store.set(OPENING);
      };
    },
    retry: () => showing?.retry(),
  };
}
