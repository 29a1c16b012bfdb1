/**
 * pdf.js in the order it needs: its viewer components read the core from the global scope, so the core
 * must be evaluated first. Everything else in the viewer imports pdf.js from here.
 */
export {
  AnnotationEditorType,
  AnnotationMode,
  GlobalWorkerOptions,
  getDocument,
  PDFDateString,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist';
export {
  EventBus,
  FindState,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from 'pdfjs-dist/web/pdf_viewer.mjs';

/** Where the build copies pdf.js's data: character maps, fonts, decoders. On the page's own origin. */
export const PDFJS_ASSETS = '/pdfjs/';
