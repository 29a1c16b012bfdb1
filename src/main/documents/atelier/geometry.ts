import { BANDE } from './footer.ts';

/** x0, y0, x1, y1 in a page's own units, x0 < x1 and y0 < y1. */
export type Boite = readonly [number, number, number, number];
export type Matrice = readonly [number, number, number, number, number, number];

/** A page with a strip added below what it shows. */
export interface AvecBande {
  /** The page's box from now on: what it showed, and the strip. */
  readonly boite: Boite;
  /** From the strip's own drawing to the page. */
  readonly matrice: Matrice;
  /** The strip's width in its own drawing. */
  readonly largeur: number;
}

/** The longer side of A4: the strip looks alike on a page of any size, shown as wide. */
const REFERENCE = 841.89;

/**
 * LC9: page numbers outside of the content. The page grows at the side that is its foot once it is turned
 * by `rotation` (degrees clockwise); nothing of what it shows moves or is covered.
 */
export function withStrip(vue: Boite, rotation: number): AvecBande {
  const [x0, y0, x1, y1] = vue;
  const turned = rotation === 90 || rotation === 270;
  const [width, height] = turned ? [y1 - y0, x1 - x0] : [x1 - x0, y1 - y0];
  const s = Math.min(20, Math.max(0.2, Math.max(width, height) / REFERENCE));
  const h = BANDE * s;
  const largeur = width / s;
  switch (rotation) {
    case 90:
      return { boite: [x0, y0, x1 + h, y1], matrice: [0, s, -s, 0, x1 + h, y0], largeur };
    case 180:
      return { boite: [x0, y0, x1, y1 + h], matrice: [-s, 0, 0, -s, x1, y1 + h], largeur };
    case 270:
      return { boite: [x0 - h, y0, x1, y1], matrice: [0, -s, s, 0, x0 - h, y1], largeur };
    default:
      return { boite: [x0, y0 - h, x1, y1], matrice: [s, 0, 0, s, x0, y0 - h], largeur };
  }
}

/** What is seen of a page: its crop box inside its media box. */
export function visible(media: Boite, crop: Boite): Boite {
  const both: Boite = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return both[0] < both[2] && both[1] < both[3] ? both : media;
}
