import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import type { Nature } from '../model/page.ts';
import { isScan, readContent } from '../model/pdf-content.ts';

/** Forms inside forms, followed this deep. */
const DEPTH = 4;
/** A longer content stream draws: no scan needs one. */
const LONGEST = 2_000_000;

const latin1 = new TextDecoder('latin1');

interface Sum {
  text: boolean;
  paths: number;
  images: number;
}

/** Content of a stream, one character a byte; throws where a filter is unknown. */
function contentOf(stream: PDFObject | undefined): string {
  if (stream instanceof PDFArray)
    return stream
      .asArray()
      .map((_, i) => contentOf(stream.lookup(i)))
      .join('\n');
  if (!(stream instanceof PDFRawStream)) return '';
  return latin1.decode(decodePDFRawStream(stream).decode());
}

function add(sum: Sum, content: string, resources: PDFDict | undefined, depth: number): void {
  if (content.length > LONGEST || depth > DEPTH) throw new Error('too much content for a scan');
  const painted = readContent(content);
  sum.text ||= painted.text;
  sum.paths += painted.paths;
  sum.images += painted.images;
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  for (const name of painted.objects) {
    const object = objects?.lookup(PDFName.of(name));
    if (!(object instanceof PDFRawStream)) continue;
    const subtype = object.dict.lookup(PDFName.of('Subtype'));
    if (subtype === PDFName.of('Image')) sum.images += 1;
    else if (subtype === PDFName.of('Form'))
      add(sum, contentOf(object), object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict), depth + 1);
  }
}

/** FI4: is a page a scan, which may be compressed, or text? What cannot be read is text: it is left alone. */
export function natureOf(document: PDFDocument, index: number): Nature {
  const { node } = document.getPage(index);
  const sum: Sum = { text: false, paths: 0, images: 0 };
  try {
    add(sum, contentOf(node.Contents()), node.Resources(), 0);
  } catch {
    return 'texte';
  }
  return isScan(sum) ? 'scan' : 'texte';
}
