import type { Drawn } from './drawn.ts';
import type { PdfTask } from './engine/engine.ts';
import type { PDFDocumentProxy, PDFPageProxy } from './engine/pdfjs.ts';
import type { FailureCode } from './failure.ts';
import type { JpegSize } from './jpeg-size.ts';

/** One version of a pièce, as the interface names it. */
export interface PieceSource {
  /** On the page's own origin. */
  readonly url: string;
  readonly sha256: string;
  readonly type: 'application/pdf' | 'image/jpeg';
  /** As the candidat named it; shown, never used as a path. */
  readonly nomFichier: string;
}

export interface OpenPdf {
  readonly kind: 'pdf';
  readonly document: PDFDocumentProxy;
  readonly firstPage: PDFPageProxy;
  readonly task: PdfTask;
}

export interface OpenImage {
  readonly kind: 'image';
  readonly file: Blob;
  readonly size: JpegSize;
  /** The picture at the size of a screen: shown at once. A sharper one is decoded when zoomed. */
  readonly drawn: Drawn;
}

export type OpenContent = OpenPdf | OpenImage;

/** An opened pièce and the picture of its first page, if it is a PDF that was prefetched. */
export interface OpenPiece {
  readonly content: OpenContent;
  readonly preview: Drawn | null;
}

export type Outcome =
  | { readonly ok: true; readonly piece: OpenPiece }
  | { readonly ok: false; readonly code: FailureCode };
