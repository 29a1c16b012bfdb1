import { PDFArray, PDFBool, type PDFContext, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { Reserve } from '../protocol.ts';

/** What a file's catalogue says of things that its pages don't carry: readers need the file itself then. */
export function reservesOf(context: PDFContext): Set<Reserve> {
  const reserves = new Set<Reserve>();
  const at = (dict: unknown, key: string): unknown =>
    dict instanceof PDFDict ? context.lookup(dict.get(PDFName.of(key))) : undefined;
  const catalogue = context.lookup(context.trailerInfo.Root);

  const files = at(at(catalogue, 'Names'), 'EmbeddedFiles');
  if (isFilled(at(files, 'Names')) || isFilled(at(files, 'Kids')) || at(catalogue, 'Collection'))
    reserves.add('jointes');

  const form = at(catalogue, 'AcroForm');
  // Drawn by the reader's program from the values, and no longer once the form is gone.
  const byReader = at(form, 'NeedAppearances');
  if (at(form, 'XFA') || (byReader instanceof PDFBool && byReader.asBoolean())) reserves.add('formulaire');
  const flags = at(form, 'SigFlags');
  // Bit 2: signed, and to be changed by additions only.
  if (flags instanceof PDFNumber && (flags.asNumber() & 2) !== 0) reserves.add('signature');

  const layers = at(at(catalogue, 'OCProperties'), 'D');
  const base = at(layers, 'BaseState');
  if (isFilled(at(layers, 'OFF')) || (base instanceof PDFName && base.decodeText() !== 'ON'))
    reserves.add('calques');
  return reserves;
}

const isFilled = (object: unknown): boolean => object instanceof PDFArray && object.size() > 0;
