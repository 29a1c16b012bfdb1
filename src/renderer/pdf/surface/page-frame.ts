import type { Citation } from '../../../domain/avis/avis.ts';
import type { Emitter } from '../emitter.ts';
import { type Size, turnedSize } from './fit.ts';
import type { TextBox } from './passage-lines.ts';

export type Point = readonly [number, number];
export type Quad = Citation['quads'][number];

/**
 * A page as it is shown, and the way between CSS pixels from its top left corner and its own points, from the
 * bottom left one of the unrotated page: PDF points; for an image, pixels as a browser shows it unturned.
 */
export interface PageFrame {
  readonly page: number;
  /** What is put in it in percents follows its size. */
  readonly element: HTMLElement;
  /** CSS pixels, as turned. */
  readonly size: Size;
  toPage(x: number, y: number): Point;
  toView(x: number, y: number): Point;
}

/** The pages of a surface that have a size. */
export interface Pages {
  readonly frame: (page: number) => PageFrame | undefined;
  /** The page that this node is in. */
  readonly frameAt: (node: Node) => PageFrame | undefined;
  /** The page that fills most of the view. */
  readonly current: () => number;
  /** Some were drawn, sized or turned: what lies on them is to be put there again. */
  readonly redrawn: Emitter<void>;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A box of the page as shown, in its own points: [x1, y1, x2, y2] from left and bottom to right and top. */
export function quadOf(frame: Pick<PageFrame, 'toPage'>, box: TextBox): Quad {
  const [ax, ay] = frame.toPage(box.left, box.top);
  const [bx, by] = frame.toPage(box.right, box.bottom);
  return [round(Math.min(ax, bx)), round(Math.min(ay, by)), round(Math.max(ax, bx)), round(Math.max(ay, by))];
}

/** The other way: where that part of the page is shown. */
export function boxOf(frame: Pick<PageFrame, 'toView'>, [x1, y1, x2, y2]: Quad): TextBox {
  const [ax, ay] = frame.toView(x1, y1);
  const [bx, by] = frame.toView(x2, y2);
  return {
    left: Math.min(ax, bx),
    top: Math.min(ay, by),
    right: Math.max(ax, bx),
    bottom: Math.max(ay, by),
  };
}

/** Lays `element` over a box of the page. */
export function layOver({ size }: PageFrame, box: TextBox, element: HTMLElement): void {
  const { style } = element;
  style.left = `${(100 * box.left) / size.width}%`;
  style.top = `${(100 * box.top) / size.height}%`;
  style.width = `${(100 * (box.right - box.left)) / size.width}%`;
  style.height = `${(100 * (box.bottom - box.top)) / size.height}%`;
}

/** The two ways of an image `natural` large, shown `rotation` degrees clockwise in a box of `shown` pixels. */
export function imageWays(
  natural: Size,
  rotation: 0 | 90 | 180 | 270,
  shown: Size,
): Pick<PageFrame, 'toPage' | 'toView'> {
  const { width, height } = natural;
  const turned = turnedSize(natural, rotation);
  const [sx, sy] = [shown.width / turned.width, shown.height / turned.height];
  /** From the top left corner, unturned to turned. */
  const turn = (x: number, y: number): Point =>
    rotation === 90
      ? [height - y, x]
      : rotation === 180
        ? [width - x, height - y]
        : rotation === 270
          ? [y, width - x]
          : [x, y];
  const unturn = (x: number, y: number): Point =>
    rotation === 90
      ? [y, height - x]
      : rotation === 180
        ? [width - x, height - y]
        : rotation === 270
          ? [width - y, x]
          : [x, y];
  return {
    toPage(x, y) {
      const [px, py] = unturn(x / sx, y / sy);
      return [px, height - py];
    },
    toView(x, y) {
      const [vx, vy] = turn(x, height - y);
      return [vx * sx, vy * sy];
    },
  };
}
