import { type PDFContext, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';

/** What a text is to who has it read aloud. */
export type Role = 'H1' | 'H2' | 'P';

interface Element {
  readonly role: Role;
  readonly marques: { readonly page: number; readonly mcid: number }[];
}

/** Which lines of which pages make one text, in the order in which they are read. */
export interface Structure {
  /** What is drawn from now on is a new text. */
  ouvrir(role: Role): void;
  /** What begins a line drawn on this page, and belongs to the text that is open. */
  marquer(page: number): string;
  readonly elements: readonly Element[];
}

export function createStructure(): Structure {
  const elements: Element[] = [];
  const counts = new Map<number, number>();
  return {
    elements,
    ouvrir: (role) => void elements.push({ role, marques: [] }),
    marquer(page) {
      const mcid = counts.get(page) ?? 0;
      counts.set(page, mcid + 1);
      const open = elements.at(-1);
      if (!open) throw new Error('a line of no text');
      open.marques.push({ page, mcid });
      return `/${open.role} <</MCID ${mcid}>> BDC`;
    },
  };
}

/** Drawn on every page, and read by nobody. */
export const artefact = (operators: string): string => `/Artifact BMC\n${operators}\nEMC`;

/** Entries of the catalogue for a tagged document whose pages are `pages`, in their order. */
export function writeStructure(
  context: PDFContext,
  { elements }: Structure,
  pages: readonly PDFRef[],
): Readonly<Record<string, PDFObject>> {
  const root = context.nextRef();
  const document = context.nextRef();
  const byPage: PDFRef[][] = pages.map(() => []);
  const kids = elements
    .filter(({ marques }) => marques.length > 0)
    .map(({ role, marques }) => {
      const ref = context.nextRef();
      const marked = marques.map(({ page, mcid }) => {
        const of = byPage[page];
        const pageRef = pages[page];
        if (!of || !pageRef) throw new RangeError('a text on a page that is not there');
        of[mcid] = ref;
        return context.obj({ Type: 'MCR', Pg: pageRef, MCID: mcid });
      });
      context.assign(ref, context.obj({ Type: 'StructElem', S: role, P: document, K: marked }));
      return ref;
    });
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: kids }));
  const nums: PDFObject[] = byPage.flatMap((refs, page) => [PDFNumber.of(page), context.obj(refs)]);
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: context.register(context.obj({ Nums: nums })),
      ParentTreeNextKey: pages.length,
    }),
  );
  return { MarkInfo: context.obj({ Marked: true }), StructTreeRoot: root };
}
