import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

/**
 * Write what was filled in a form on its pages: a copied page leaves its form behind. A form of a kind
 * pdf-lib does not know stays as it is; its widgets carry their appearance.
 */
function flattenForm(document: PDFDocument): void {
  const form = document.getForm();
  if (form.getFields().length === 0) return;
  const needed = form.acroForm.dict.lookup(PDFName.of('NeedAppearances')) === PDFBool.True;
  try {
    form.flatten({ updateFieldAppearances: needed });
  } catch {
    // Letters that the standard fonts lack: the appearances there are are better than none.
    form.flatten({ updateFieldAppearances: false });
  }
}

/** Does a document hide some of its layers? They would show once their page is copied. */
export function hidesLayers({ catalog }: PDFDocument): boolean {
  const shown = catalog
    .lookupMaybe(PDFName.of('OCProperties'), PDFDict)
    ?.lookupMaybe(PDFName.of('D'), PDFDict);
  if (!shown) return false;
  const off = shown.lookup(PDFName.of('OFF'));
  return (
    (off instanceof PDFArray && off.size() > 0) || shown.lookup(PDFName.of('BaseState')) === PDFName.of('OFF')
  );
}

/** A document whose pages can be copied as they look. Rejects when pdf-lib cannot read it. */
export async function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  try {
    flattenForm(document);
  } catch {
    // What can be read of the pages does not depend on it.
  }
  return document;
}

/**
 * Can the pages of a document be copied, and look the same? Tried once when it is read, rather than found
 * out when the file is made.
 */
export async function isCopiable(document: PDFDocument): Promise<boolean> {
  if (hidesLayers(document)) return false;
  try {
    const trial = await PDFDocument.create();
    await trial.copyPages(document, document.getPageIndices());
    return true;
  } catch {
    return false;
  }
}
