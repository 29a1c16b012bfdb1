import type { PlaceLecture } from '../../../protocol/workspace.ts';

export type Zoom = PlaceLecture['zoom'];
export type Rotation = PlaceLecture['rotation'];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room kept around a page, in CSS pixels. */
export const MARGIN = 12;
export const MIN_SCALE = 0.1;
export const MAX_SCALE = 8;

/** What « + » and « − » go through: 1 is 100 %. */
const STEPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8];

export const clampScale = (scale: number): number => Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));

/** The scale of a zoom, for a page `page` large at 100 % (turned as it is shown) in a `view` of that size. */
export function scaleOf(zoom: Zoom, page: Size, view: Size): number {
  if (typeof zoom === 'number') return clampScale(zoom);
  const width = (view.width - 2 * MARGIN) / page.width;
  if (zoom === 'largeur') return clampScale(width);
  return clampScale(Math.min(width, (view.height - 2 * MARGIN) / page.height));
}

/** The next step above (direction 1) or below (−1) a scale; a scale between two steps goes to the nearer side. */
export function stepScale(scale: number, direction: 1 | -1): number {
  const tolerance = 0.005;
  const next =
    direction === 1
      ? STEPS.find((step) => step > scale + tolerance)
      : STEPS.findLast((step) => step < scale - tolerance);
  return next ?? (direction === 1 ? MAX_SCALE : MIN_SCALE);
}

/** A quarter turn clockwise. */
export const turned = (rotation: Rotation): Rotation => ((rotation + 90) % 360) as Rotation;

/** Width and height swap on odd quarter turns. */
export const turnedSize = (size: Size, rotation: number): Size =>
  rotation % 180 === 0 ? size : { width: size.height, height: size.width };
