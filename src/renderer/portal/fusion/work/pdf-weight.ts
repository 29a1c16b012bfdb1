import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** What an object costs beside its streams. */
const OBJECT_BYTES = 60;
/** Ways back to the tree and to other pages, which copying does not follow. */
const BACKWARDS: ReadonlySet<string> = new Set([
  '/Parent',
  '/P',
  '/Dest',
  '/A',
  '/StructParent',
  '/StructParents',
]);

/** Bytes of what is reached from one page of a document, or from several: shared fonts count once. */
export function weighPages(document: PDFDocument, indices: readonly number[]): number {
  const seen = new Set<PDFRef>();
  let bytes = 0;
  const waiting: PDFObject[] = indices.map((index) => document.getPage(index).node);
  const resources = indices.map((index) => document.getPage(index).node.Resources());
  for (const inherited of resources) if (inherited) waiting.push(inherited);
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (seen.has(object)) continue;
      seen.add(object);
      const target = document.context.lookup(object);
      if (target) waiting.push(target);
      bytes += OBJECT_BYTES;
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFStream) {
      bytes += object.getContentsSize();
      waiting.push(object.dict);
    } else if (object instanceof PDFDict) {
      if (object.lookup(PDFName.of('Type')) === PDFName.of('Pages')) continue;
      for (const [key, value] of object.entries()) {
        bytes += OBJECT_BYTES / 4;
        if (!BACKWARDS.has(key.asString())) waiting.push(value);
      }
    }
  }
  return bytes;
}
