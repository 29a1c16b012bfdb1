/** pdf.js as the sandboxed child loads it. */
type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * A PDF written anew by pdf.js from the pages that it can read; null when it can't. Fonts and character maps
 * are not needed for that: contents are copied, not drawn.
 */
export async function rewritePdf(pdfjs: Pdfjs, bytes: Uint8Array): Promise<Uint8Array | null> {
  const task = pdfjs.getDocument({
    // Its own copy: pdf.js takes it away.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
  });
  try {
    const document = await task.promise;
    // Null when there is nothing to extract, whatever its types say.
    const anew: Uint8Array | null = await document.extractPages([{ document: null }]);
    return anew;
  } catch {
    // A password, or nothing that is a document: the reason that was found before stands.
    return null;
  } finally {
    await task.destroy();
  }
}
