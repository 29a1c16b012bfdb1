import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import type { Nature, Rotation } from '../model/page.ts';
import type { Size } from '../model/page-box.ts';
import { lightenImages } from './lighten-images.ts';
import { isCopiable, loadPdf } from './load-pdf.ts';
import { natureOf } from './pdf-nature.ts';
import { weighPages } from './pdf-weight.ts';
import { answer } from './rpc.ts';

/** A page of the file to come: copied from a PDF, or a JPEG on a page of its own. */
export type Sheet =
  | { readonly kind: 'copie'; readonly document: string; readonly index: number; readonly rotation: Rotation }
  | { readonly kind: 'image'; readonly jpeg: ArrayBuffer; readonly box: Size; readonly rotation: Rotation };

export interface PageNature {
  readonly nature: Nature;
  /** Bytes that copying the page costs. */
  readonly poids: number;
}

/** A file and the name it is asked again by; a document let go meanwhile is parsed anew. */
export interface NamedFile {
  readonly document: string;
  readonly file: File;
  /** With the photographs within its pages made smaller. */
  readonly allege: boolean;
}

/** Documents kept parsed: a phone holds a few, not all. */
const KEPT = 3;
const parsed = new Map<string, Promise<PDFDocument>>();

async function parse({ file, allege }: NamedFile): Promise<PDFDocument> {
  const document = await loadPdf(new Uint8Array(await file.arrayBuffer()));
  if (allege) await lightenImages(document);
  return document;
}

function open(named: NamedFile): Promise<PDFDocument> {
  const key = `${named.document} ${named.allege}`;
  const known = parsed.get(key) ?? parse(named);
  parsed.delete(key);
  parsed.set(key, known);
  for (const oldest of parsed.keys()) if (parsed.size > KEPT) parsed.delete(oldest);
  return known;
}

const calls = {
  /** What each page of a document is; none when they cannot be copied. Rejects when it cannot be read. */
  inspect: async (named: NamedFile): Promise<readonly PageNature[]> => {
    const document = await open(named);
    if (!(await isCopiable(document))) return [];
    return document
      .getPageIndices()
      .map((index) => ({ nature: natureOf(document, index), poids: weighPages(document, [index]) }));
  },
  /** Bytes that copying these pages of one document costs, fonts they share counted once. */
  weigh: async ({ named, indices }: { named: NamedFile; indices: readonly number[] }): Promise<number> =>
    weighPages(await open(named), indices),
  /** The file: sheets in their order. */
  assemble: async ({
    sheets,
    files,
    titre,
  }: {
    sheets: readonly Sheet[];
    files: readonly NamedFile[];
    titre: string;
  }): Promise<Uint8Array> => {
    const made = await PDFDocument.create();
    made.setTitle(titre);
    made.setProducer('Pupitre');
    made.setCreator('Pupitre');
    const copies = new Map<string, Awaited<ReturnType<typeof made.copyPages>>>();
    // All pages of one document in one go, so that what they share is copied once.
    for (const named of files) {
      const indices = sheets.flatMap((s) =>
        s.kind === 'copie' && s.document === named.document ? [s.index] : [],
      );
      if (indices.length > 0) copies.set(named.document, await made.copyPages(await open(named), indices));
    }
    for (const sheet of sheets) {
      if (sheet.kind === 'copie') {
        const page = copies.get(sheet.document)?.shift();
        if (!page) throw new Error('page not copied');
        page.setRotation(degrees((page.getRotation().angle + sheet.rotation) % 360));
        made.addPage(page);
      } else {
        const page = made.addPage([sheet.box.width, sheet.box.height]);
        page.drawImage(await made.embedJpg(sheet.jpeg), { x: 0, y: 0, ...sheet.box });
        page.setRotation(degrees(sheet.rotation));
      }
    }
    return made.save();
  },
};

export type AssembleCalls = typeof calls;
answer(calls);
