import { PdfFile } from '../pdf-file.ts';
import { OBJET, type PageImportee } from '../protocol.ts';
import type { Part } from './serialize.ts';

/** A part as a document of its own, to be read through. */
export function standalone(
  part: Part,
  pages: readonly Pick<PageImportee, 'objet' | 'estampille'>[],
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const file = new PdfFile((bytes) => chunks.push(bytes));
  file.begin();
  file.append(part.body, part.objets);
  file.object(OBJET.catalogue, `<< /Type /Catalog /Pages ${OBJET.pages} 0 R >>`);
  const kids = pages.map(({ objet }) => `${objet} 0 R`).join(' ');
  file.object(OBJET.pages, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  file.end({ racine: OBJET.catalogue });
  // Its own memory, and no Buffer: pdf.js takes it away.
  return new Uint8Array(Buffer.concat(chunks));
}
