import type { Size } from './page-box.ts';

/** Clockwise, added to what the source says itself. */
export type Rotation = 0 | 90 | 180 | 270;

/** What a page of a PDF is made of: text and drawings are kept as they are, a scan may be compressed. */
export type Nature = 'texte' | 'scan';

/** An image file: one page. `size` in pixels as shown, EXIF orientation applied. */
export interface PhotoSource {
  readonly genre: 'photo';
  readonly file: File;
  readonly size: Size;
}

/** One page of a PDF. `size` in points as shown, the page's own rotation applied. */
export interface PdfSource {
  readonly genre: 'pdf';
  readonly file: File;
  /** Names the document in the readers that hold it open. */
  readonly document: string;
  /** 0-based. */
  readonly index: number;
  /** Pages of the whole document. */
  readonly total: number;
  readonly size: Size;
  readonly nature: Nature;
  /** Bytes that copying the page costs; Infinity when it cannot be copied, only drawn. */
  readonly poids: number;
}

/** FI4: one page of the file to come. */
export interface PageItem {
  readonly id: string;
  readonly source: PhotoSource | PdfSource;
  readonly rotation: Rotation;
}

/** How a page is named to people: its file, and its place in it when it is one of several. */
export const labelOf = ({ source }: PageItem): { readonly nom: string; readonly page: number | null } => ({
  nom: source.file.name,
  page: source.genre === 'pdf' && source.total > 1 ? source.index + 1 : null,
});

export const turned = (rotation: Rotation, by: number): Rotation => ((rotation + by + 360) % 360) as Rotation;
