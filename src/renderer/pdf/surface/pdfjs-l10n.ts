import type { PDFViewer } from '../engine/pdfjs.ts';

type PdfjsL10n = NonNullable<ConstructorParameters<typeof PDFViewer>[0]['l10n']>;

/**
 * pdf.js translates its elements with a library and an English catalogue of its own. The few texts it
 * puts on a page are ours (surface labels), so this one translates nothing.
 */
const silent = {
  getLanguage: () => 'fr',
  getDirection: () => 'ltr',
  get: () => Promise.resolve(''),
  translate: () => Promise.resolve(),
  translateOnce: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  pause: () => undefined,
  resume: () => undefined,
};

/** Its class has private members, so that no other object is assignable to it: hence the conversion. */
export const silentL10n = silent as unknown as PdfjsL10n;
