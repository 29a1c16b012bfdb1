import path from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const assets = path.resolve('node_modules/pdfjs-dist');

export interface Signet {
  readonly titre: string;
  /** From 1. */
  readonly page: number;
  readonly enfants: readonly Signet[];
}

/** A document as a viewer sees it. */
export interface Lu {
  readonly pages: number;
  /** By page; words of one line with their spaces. */
  readonly textes: readonly string[];
  readonly tailles: readonly (readonly [largeur: number, hauteur: number])[];
  readonly signets: readonly Signet[];
  readonly jointes: ReadonlyMap<string, Uint8Array>;
  readonly infos: Readonly<Record<string, unknown>>;
}

/** Opens a document again with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<Lu> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${assets}/cmaps/`,
    standardFontDataUrl: `${assets}/standard_fonts/`,
  });
  const pdf = await task.promise;
  const textes: string[] = [];
  const tailles: [number, number][] = [];
  for (let numero = 1; numero <= pdf.numPages; numero += 1) {
    const page = await pdf.getPage(numero);
    const { items } = await page.getTextContent();
    textes.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        .normalize('NFC'),
    );
    const { width, height } = page.getViewport({ scale: 1 });
    tailles.push([Math.round(width), Math.round(height)]);
  }
  type Outline = { readonly title: string; readonly dest: unknown; readonly items: readonly Outline[] };
  const signetsOf = async (items: readonly Outline[]): Promise<readonly Signet[]> => {
    const out: Signet[] = [];
    for (const { title, dest, items: below } of items) {
      const [ref] = dest as [Parameters<typeof pdf.getPageIndex>[0]];
      out.push({ titre: title, page: 1 + (await pdf.getPageIndex(ref)), enfants: await signetsOf(below) });
    }
    return out;
  };
  const signets = await signetsOf((await pdf.getOutline()) ?? []);
  const jointes = new Map<string, Uint8Array>();
  for (const [id, { filename }] of (await pdf.getAttachments()) ?? []) {
    const content = await pdf.getAttachmentContent(id);
    jointes.set(filename, new Uint8Array(content as unknown as Uint8Array));
  }
  const { info } = await pdf.getMetadata();
  await task.destroy();
  return { pages: textes.length, textes, tailles, signets, jointes, infos: info as Record<string, unknown> };
}

/** What a document says to who has it read aloud, and where the lines of its first page stand. */
export interface Structure {
  readonly marked: boolean;
  /** Roles of all texts that have something on a page, in their order. */
  readonly roles: readonly string[];
  /** Points. */
  readonly placed: readonly { readonly texte: string; readonly x: number; readonly fromTop: number }[];
}

export async function readStructure(bytes: Uint8Array): Promise<Structure> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  type Node = { readonly role?: string; readonly children?: readonly Node[]; readonly id?: string };
  const roles: string[] = [];
  const walk = ({ role, children = [] }: Node): void => {
    if (role !== undefined && children.some(({ id }) => id !== undefined)) roles.push(role);
    children.forEach(walk);
  };
  for (let numero = 1; numero <= pdf.numPages; numero += 1)
    walk((await (await pdf.getPage(numero)).getStructTree()) ?? {});
  const first = await pdf.getPage(1);
  const { height } = first.getViewport({ scale: 1 });
  const { items } = await first.getTextContent();
  const placed = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ texte: item.str, x: Number(item.transform[4]), fromTop: height - Number(item.transform[5]) }]
      : [],
  );
  // A map, whatever its types say.
  const info = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const marked = info?.get('Marked') === true;
  await task.destroy();
  return { marked, roles, placed };
}

/** What is written on a page (from 1), run by run, each with where it begins: points from its foot. */
export async function wordsOf(
  bytes: Uint8Array,
  numero: number,
): Promise<readonly { readonly str: string; readonly x: number; readonly y: number }[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const { items } = await (await (await task.promise).getPage(numero)).getTextContent();
  await task.destroy();
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ str: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
      : [],
  );
}
