import type { PlaceLecture } from '../../../protocol/workspace.ts';
import type { Emitter, Store } from '../emitter.ts';
import type { PageFailure } from '../failure.ts';
import type { Finder } from './finder.ts';
import type { Rotation, Zoom } from './fit.ts';
import type { Found } from './found.ts';
import type { Marks } from './marks.ts';
import type { Passages } from './passages.ts';
import type { Scroller } from './scroller.ts';
import type { ThumbnailPainter } from './thumbnails.ts';

export interface SurfaceState {
  /** 1-based; the page that fills most of the view. */
  readonly page: number;
  readonly pages: number;
  readonly zoom: Zoom;
  /** 1 is 100 %. */
  readonly scale: number;
  readonly rotation: Rotation;
  /** The first page asked for is on screen, or says why it is not. */
  readonly painted: boolean;
  readonly failures: readonly PageFailure[];
}

/** A pièce on screen, PDF or image, behind the same controls. Lives as long as it is shown. */
export interface Surface {
  readonly store: Store<SurfaceState>;
  /** Told at each move; not throttled. */
  readonly moved: Emitter<PlaceLecture>;
  place(): PlaceLecture;
  readonly goToPage: (page: number) => void;
  /** Brings a place to the top of the view; zoom and turn stay. */
  scrollToPlace(place: Pick<PlaceLecture, 'page' | 'y'>): void;
  /** Goes to a place and marks its words; null: nothing is marked any more. */
  show(found: Found | null): void;
  setZoom(zoom: Zoom): void;
  rotate(): void;
  readonly scroller: Scroller;
  /** Null for an image. */
  readonly finder: Finder | null;
  readonly thumbnails: ThumbnailPainter | null;
  readonly passages: Passages;
  readonly marks: Marks;
  /** Takes it off the screen at once; what is returned frees what it holds, and can wait. */
  close(): () => void;
}

export interface SurfaceOptions {
  readonly place: PlaceLecture | null;
  /** Dark page: fixed for the life of a surface, as pictures are found while drawing. */
  readonly darkPage: boolean;
  /** Names of things for screen readers, in the interface's language. */
  readonly labels: SurfaceLabels;
  /** Pages that failed when the same pièce was shown before. */
  readonly failures: readonly PageFailure[];
  /** Milliseconds left until the first page must be seen. */
  readonly sightLimit: number;
}

export interface SurfaceLabels {
  readonly contents: string;
  readonly page: (page: number) => string;
  readonly link: (address: string) => string;
  readonly annotation: string;
  readonly image: string;
  readonly pageFailure: (failure: PageFailure) => string;
}
