import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { parsePdf as ParsePdf } from '../../sandbox/parse-pdf.ts';
import { type AskPiece, OBJET, type PageImportee, type Raison, type Reserve } from '../protocol.ts';
import { tameAnnotations } from './annotations.ts';
import { reservesOf } from './catalogue.ts';
import { type Boite, visible, withStrip } from './geometry.ts';
import { pagesOf } from './page-tree.ts';
import { n } from './pen.ts';
import { type Part, serialize } from './serialize.ts';
import { standalone } from './standalone.ts';

export type Imported =
  | {
      readonly kind: 'importee';
      readonly part: Part;
      readonly pages: readonly PageImportee[];
      readonly reserves: readonly Reserve[];
    }
  | { readonly kind: 'refusee'; readonly raison: Raison };

/** The viewer's own parser. */
export interface Reader {
  /** Reads a file through. */
  read(data: Uint8Array, limits: { delaiMs: number; pagesMax: number }): ReturnType<typeof ParsePdf>;
  /** The file written anew from what could be read of it; null when there is nothing to write. */
  rewrite(data: Uint8Array): Promise<Uint8Array | null>;
}

const STRIP_NAME = 'PupitreBande';
const LETTER: Boite = [0, 0, 612, 792];

/**
 * LC9: the pages of a candidat's PDF as objects of the dossier's, drawn as they were, a strip for the page
 * number below each. What comes out is read through by the viewer's own parser before it counts.
 *
 * Limits on memory and time are not looked at here: the parent holds them from outside.
 */
export async function importPdf(ask: AskPiece, bytes: Uint8Array, reader: Reader): Promise<Imported> {
  const copied = await copyPages(ask, bytes);
  const imported = copied.kind === 'refusee' ? await repaired(ask, bytes, reader, copied) : copied;
  if (imported.kind === 'refusee') return imported;
  const found = await reader.read(standalone(imported.part, imported.pages), ask);
  if (!found.lisible || found.pages !== imported.pages.length)
    return { kind: 'refusee', raison: 'illisible' };
  return found.pagesAbimees > 0 ? { ...imported, reserves: [...imported.reserves, 'abimee'] } : imported;
}

/**
 * A file that this parser cannot take apart, and the viewer's can: it was validated by that one. What it
 * writes anew is merged, and the file joined, since nobody can tell what was lost.
 */
async function repaired(
  ask: AskPiece,
  bytes: Uint8Array,
  reader: Reader,
  refused: Extract<Imported, { kind: 'refusee' }>,
): Promise<Imported> {
  if (refused.raison === 'trop') return refused;
  const anew = await reader.rewrite(bytes);
  if (!anew) return refused;
  const copied = await copyPages(ask, anew);
  return copied.kind === 'refusee' ? refused : { ...copied, reserves: [...copied.reserves, 'reparee'] };
}

async function copyPages(ask: AskPiece, bytes: Uint8Array): Promise<Imported> {
  try {
    const source = await open(bytes);
    return typeof source === 'string' ? { kind: 'refusee', raison: source } : pagesInto(ask, source);
  } catch {
    // Whatever the parser says of a file that it cannot read, the file is what is wrong.
    return { kind: 'refusee', raison: 'illisible' };
  }
}

function pagesInto(ask: AskPiece, source: PDFContext): Imported {
  const feuilles = pagesOf(source);
  if (feuilles.length > ask.pagesMax) return { kind: 'refusee', raison: 'trop' };
  if (ask.pages !== null && ask.pages !== feuilles.length) return { kind: 'refusee', raison: 'pages' };
  const reserves = reservesOf(source);
  const refs = new Set(feuilles.flatMap(({ ref }) => (ref ? [ref] : [])));
  for (const { dict } of feuilles) tameAnnotations(source, dict, refs, reserves);

  const out = PDFContext.create();
  out.largestObjectNumber = ask.premier - 1 + feuilles.length;
  const copier = PDFObjectCopier.for(source, out);
  const seen = new Set<PDFRef>();
  const pages = feuilles.map(({ ref, dict }, i): PageImportee => {
    const copied = copier.copy(ref ?? dict);
    let objet = copied instanceof PDFRef ? copied : out.register(copied);
    // A page that the tree names twice is two pages here: each has its own number.
    if (seen.has(objet)) objet = out.register(out.lookup(objet, PDFDict).clone(out));
    seen.add(objet);
    const estampille = PDFRef.of(ask.premier + i);
    const largeur = addStrip(out, out.lookup(objet, PDFDict), estampille);
    return { objet: objet.objectNumber, estampille: estampille.objectNumber, largeur };
  });
  const part = serialize(out, ask.premier + feuilles.length);
  return { kind: 'importee', part, pages, reserves: [...reserves] };
}

/** The file's objects; files that only ask for a password to be changed are read like any viewer does. */
async function open(bytes: Uint8Array): Promise<PDFContext | Raison> {
  const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY };
  const { context } = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true });
  if (!context.lookup(context.trailerInfo.Encrypt)) return context;
  try {
    return (await PDFDocument.load(bytes, { ...options, password: '' })).context;
  } catch {
    // A password, or a cipher that only others know: there is nothing to tell them apart by.
    return 'chiffree';
  }
}

/** Makes the page longer by the strip; returns the strip's width in its own drawing. */
function addStrip(context: PDFContext, page: PDFDict, estampille: PDFRef): number {
  const media = boxOf(context, page, 'MediaBox') ?? LETTER;
  const vue = visible(media, boxOf(context, page, 'CropBox') ?? media);
  const turn = context.lookup(page.get(PDFName.of('Rotate')));
  const rotation =
    turn instanceof PDFNumber ? (((Math.round(turn.asNumber() / 90) * 90) % 360) + 360) % 360 : 0;
  const { boite, matrice, largeur } = withStrip(vue, rotation);
  const [x0, y0, x1, y1] = vue;
  // Drawn before the page itself, in a state that nothing has touched, and the page is then kept to its
  // own part: whatever its contents leave open or close too often, number and page stay apart.
  const strip = `q ${matrice.map(n).join(' ')} cm /${STRIP_NAME} Do Q ${[x0, y0, x1 - x0, y1 - y0].map(n).join(' ')} re W n\n`;
  const contents = PDFArray.withContext(context);
  contents.push(context.register(context.stream(strip)));
  for (const stream of contentsOf(context, page)) contents.push(stream);
  page.set(PDFName.of('Type'), PDFName.of('Page'));
  page.set(PDFName.of('Parent'), PDFRef.of(OBJET.pages));
  page.set(PDFName.of('MediaBox'), context.obj([...boite]));
  page.delete(PDFName.of('CropBox'));
  page.set(PDFName.of('Rotate'), PDFNumber.of(rotation));
  page.set(PDFName.of('Contents'), contents);
  page.set(PDFName.of('Resources'), withStripResource(context, page, estampille));
  return largeur;
}

function withStripResource(context: PDFContext, page: PDFDict, estampille: PDFRef): PDFDict {
  const own = context.lookup(page.get(PDFName.of('Resources')));
  const resources = own instanceof PDFDict ? own.clone(context) : PDFDict.withContext(context);
  const forms = context.lookup(resources.get(PDFName.of('XObject')));
  const xobjects = forms instanceof PDFDict ? forms.clone(context) : PDFDict.withContext(context);
  xobjects.set(PDFName.of(STRIP_NAME), estampille);
  resources.set(PDFName.of('XObject'), xobjects);
  return resources;
}

function contentsOf(context: PDFContext, page: PDFDict): readonly PDFRef[] {
  const entry = page.get(PDFName.of('Contents'));
  const contents = context.lookup(entry);
  const entries = contents instanceof PDFArray ? contents.asArray() : [entry];
  return entries
    .filter((one) => one instanceof PDFRef)
    .filter((ref) => context.lookup(ref) instanceof PDFStream);
}

function boxOf(context: PDFContext, page: PDFDict, key: string): Boite | undefined {
  const array = context.lookup(page.get(PDFName.of(key)));
  if (!(array instanceof PDFArray) || array.size() < 4) return undefined;
  const sides = [0, 1, 2, 3].map((i) => {
    const side = context.lookup(array.get(i));
    return side instanceof PDFNumber ? side.asNumber() : Number.NaN;
  });
  const [a = 0, b = 0, c = 0, d = 0] = sides;
  const box: Boite = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  const sound = sides.every((side) => Number.isFinite(side) && Math.abs(side) < 1e6);
  return sound && box[2] - box[0] > 0 && box[3] - box[1] > 0 ? box : undefined;
}
