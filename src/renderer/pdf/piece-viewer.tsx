import 'pdfjs-dist/web/pdf_viewer.css';
import './surface/surface.css';
import { ViewerFrame } from './components/viewer-frame.tsx';
import type { ViewerProps } from './components/viewer-props.ts';
import { type PdfFacts, readPdfFacts } from './pdf-facts.ts';
import type { PieceSource } from './piece.ts';
import { createViewerServices, type ViewerServices } from './services.ts';

export type { PassageAction, Selected, ViewerProps } from './components/viewer-props.ts';
export type { PieceSource } from './piece.ts';
export type { Found } from './surface/found.ts';
export type { Mark } from './surface/marks.ts';
export type { Passage } from './surface/passages.ts';

/**
 * A window has one parsing worker and one cache, whichever component shows a pièce or asks for one ahead:
 * this is their one place. Everything below takes them as an argument.
 */
const window = (() => {
  let services: ViewerServices | null = null;
  return {
    get: (): ViewerServices => (services ??= createViewerServices()),
    end(): void {
      services?.dispose();
      services = null;
    },
  };
})();

/** A pièce (PDF or JPEG) with its reading tools; fills its parent. */
export default function PieceViewer(props: ViewerProps) {
  return <ViewerFrame services={window.get()} {...props} />;
}

/** Get a pièce ready to be shown at once: bytes, parsed document, picture of its first page. Cheap to call again. */
export const prefetchPiece = (source: PieceSource, first = false): (() => void) =>
  window.get().prefetcher.prefetch(source, first);

/** What a pièce says of itself, read where it is open already. Null: not a PDF that opens. */
export const readFacts = (source: PieceSource): Promise<PdfFacts | null> =>
  readPdfFacts(window.get(), source);

/** End the worker and free every pièce, when the workspace closes or locks. */
export const disposeViewer = (): void => window.end();
