import { type PDFContext, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';

/** What a text is to who has it read aloud. */
export type Role = 'H1' | 'H2' | 'H3' | 'P';
type Cell = 'TH' | 'TD';

interface Element {
  readonly role: Role | Cell | 'Table' | 'TR';
  readonly enfants: Element[];
  readonly marques: { readonly page: number; readonly mcid: number }[];
}

const element = (role: Element['role']): Element => ({ role, enfants: [], marques: [] });

/** Which lines of which pages make one text, in the order in which they are read. */
export interface Structure {
  /** What is drawn from now on is a new text. */
  ouvrir(role: Role): void;
  /** A table; each of its rows says how to go to one of its cells, as often as need be. */
  tableau(): { rangee(role: Cell, cellules: number): (cellule: number) => void };
  /** What is drawn from now on repeats what was read already. */
  ornement(): void;
  /** What begins a line drawn on this page, and belongs to the text that is open. */
  marquer(page: number): string;
  readonly elements: readonly Element[];
}

export function createStructure(): Structure {
  const elements: Element[] = [];
  const counts = new Map<number, number>();
  let open: Element | 'ornement' | undefined;
  return {
    elements,
    ouvrir(role) {
      open = element(role);
      elements.push(open);
    },
    tableau() {
      const table = element('Table');
      elements.push(table);
      return {
        rangee(role, cellules) {
          const row = element('TR');
          table.enfants.push(row);
          row.enfants.push(...Array.from({ length: cellules }, () => element(role)));
          return (cellule) => {
            open = row.enfants[cellule];
          };
        },
      };
    },
    ornement() {
      open = 'ornement';
    },
    marquer(page) {
      if (open === 'ornement') return '/Artifact BMC';
      if (!open) throw new Error('a line of no text');
      const mcid = counts.get(page) ?? 0;
      counts.set(page, mcid + 1);
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
  const write = (one: Element, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const below = one.enfants.map((enfant) => write(enfant, ref));
    // What is on one page names it once: a table has as many elements as cells.
    const [first] = one.marques;
    const onOnePage = one.marques.every(({ page }) => page === first?.page);
    const marked = one.marques.map(({ page, mcid }) => {
      const of = byPage[page];
      const pageRef = pages[page];
      if (!of || !pageRef) throw new RangeError('a text on a page that is not there');
      of[mcid] = ref;
      return onOnePage ? PDFNumber.of(mcid) : context.obj({ Type: 'MCR', Pg: pageRef, MCID: mcid });
    });
    const page = onOnePage && first ? pages[first.page] : undefined;
    const head = one.role === 'TH' ? { A: context.obj({ O: 'Table', Scope: 'Column' }) } : {};
    const entries = {
      S: one.role,
      P: parent,
      K: [...below, ...marked],
      ...(page ? { Pg: page } : {}),
      ...head,
    };
    context.assign(ref, context.obj(entries));
    return ref;
  };
  const kids = elements
    .filter(({ marques, enfants }) => marques.length > 0 || enfants.length > 0)
    .map((one) => write(one, document));
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
