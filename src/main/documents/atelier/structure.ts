import { type PDFContext, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import type { Lien } from '../contenu/bloc.ts';
import type { LienPose } from './links.ts';

/** What a text is to who has it read aloud. */
export type Role = 'H1' | 'H2' | 'H3' | 'P';
type Cell = 'TH' | 'TD';

/** A line, by its page and its number there. */
interface Marque {
  readonly page: number;
  readonly mcid: number;
}

interface Element {
  readonly role: Role | Cell | 'Table' | 'TR' | 'Link';
  readonly lien: Lien | undefined;
  /** In the order in which they are read. */
  readonly contenu: (Element | Marque)[];
}

const element = (role: Element['role'], lien?: Lien): Element => ({ role, lien, contenu: [] });
const isMarque = (one: Element | Marque): one is Marque => 'mcid' in one;

/** Which lines of which pages make one text, in the order in which they are read. */
export interface Structure {
  /** What is drawn from now on is a new text. */
  ouvrir(role: Role): void;
  /** A table; each of its rows says how to go to one of its cells, as often as need be. */
  tableau(): { rangee(role: Cell, cellules: number): (cellule: number) => void };
  /** What is drawn from now on repeats what was read already. */
  ornement(): void;
  /** What begins a line drawn on this page, and belongs to the text that is open, or to what leads somewhere in it. */
  marquer(page: number, lien?: Lien): string;
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
          table.contenu.push(row);
          const cells = Array.from({ length: cellules }, () => element(role));
          row.contenu.push(...cells);
          return (cellule) => {
            open = cells[cellule];
          };
        },
      };
    },
    ornement() {
      open = 'ornement';
    },
    marquer(page, lien) {
      if (open === 'ornement') return '/Artifact BMC';
      if (!open) throw new Error('a line of no text');
      const mcid = counts.get(page) ?? 0;
      counts.set(page, mcid + 1);
      const of = lien ? within(open, lien) : open;
      of.contenu.push({ page, mcid });
      return `/${of.role} <</MCID ${mcid}>> BDC`;
    },
  };
}

/** What leads there in this text; it goes on where it was the last. */
function within(text: Element, lien: Lien): Element {
  const last = text.contenu.at(-1);
  if (last && !isMarque(last) && last.lien === lien) return last;
  const made = element('Link', lien);
  text.contenu.push(made);
  return made;
}

/** Drawn on every page, and read by nobody. */
export const artefact = (operators: string): string => `/Artifact BMC\n${operators}\nEMC`;

/** Entries of the catalogue for a tagged document whose pages are `pages`, in their order, with what leads somewhere. */
export function writeStructure(
  context: PDFContext,
  { elements }: Structure,
  pages: readonly PDFRef[],
  liens: readonly LienPose[],
): Readonly<Record<string, PDFObject>> {
  const root = context.nextRef();
  const document = context.nextRef();
  const byPage: PDFRef[][] = pages.map(() => []);
  /** Number of what leads somewhere, then the text that does. */
  const led: PDFObject[] = [];
  const write = (one: Element, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    // What is on one page names it once: a table has as many elements as cells.
    const marques = one.contenu.filter(isMarque);
    const [first] = marques;
    const onOnePage = marques.every(({ page }) => page === first?.page);
    const kids: PDFObject[] = one.contenu.map((kid) => {
      if (!isMarque(kid)) return write(kid, ref);
      const of = byPage[kid.page];
      const pageRef = pages[kid.page];
      if (!of || !pageRef) throw new RangeError('a text on a page that is not there');
      of[kid.mcid] = ref;
      return onOnePage ? PDFNumber.of(kid.mcid) : context.obj({ Type: 'MCR', Pg: pageRef, MCID: kid.mcid });
    });
    for (const { lien, objet, page, cle } of liens)
      if (lien === one.lien) {
        led.push(PDFNumber.of(cle), ref);
        kids.push(context.obj({ Type: 'OBJR', Obj: objet, Pg: pages[page] }));
      }
    const page = onOnePage && first ? pages[first.page] : undefined;
    const head = one.role === 'TH' ? { A: context.obj({ O: 'Table', Scope: 'Column' }) } : {};
    const entries = {
      S: one.role,
      P: parent,
      K: kids,
      ...(page ? { Pg: page } : {}),
      ...head,
    };
    context.assign(ref, context.obj(entries));
    return ref;
  };
  const kids = elements.filter(({ contenu }) => contenu.length > 0).map((one) => write(one, document));
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: kids }));
  const nums: PDFObject[] = byPage.flatMap((refs, page) => [PDFNumber.of(page), context.obj(refs)]);
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: context.register(context.obj({ Nums: [...nums, ...led] })),
      ParentTreeNextKey: pages.length + liens.length,
    }),
  );
  return { MarkInfo: context.obj({ Marked: true }), StructTreeRoot: root };
}
