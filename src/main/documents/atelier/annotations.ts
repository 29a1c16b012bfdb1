import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { Reserve } from '../protocol.ts';

const name = (text: string): PDFName => PDFName.of(text);

const MULTIMEDIA = new Set(['Screen', 'Movie', 'Sound', 'RichMedia', '3D']);
/** What a field keeps: how it looks. */
const LOOKS = ['Rect', 'AP', 'AS', 'F'];
/** Ties of an annotation to what is not copied. */
const TIES = ['AA', 'P', 'Parent', 'StructParent', 'Popup', 'IRT', 'A', 'Dest'];

/**
 * What lies on a page, made harmless: appearances stay, fields become still pictures of themselves, links
 * lead to the web or to this file's own pages. Actions, scripts, sounds and films go; what a reader would
 * miss by that is added to `reserves`.
 */
export function tameAnnotations(
  context: PDFContext,
  page: PDFDict,
  pages: ReadonlySet<PDFRef>,
  reserves: Set<Reserve>,
): void {
  const annots = context.lookup(page.get(name('Annots')));
  if (!(annots instanceof PDFArray)) {
    page.delete(name('Annots'));
    return;
  }
  const kept = PDFArray.withContext(context);
  for (const entry of annots.asArray()) {
    const annot = context.lookup(entry);
    if (annot instanceof PDFDict) {
      const tame = tamed(context, annot, pages, reserves);
      if (tame === annot) kept.push(entry);
      else if (tame) kept.push(tame);
    }
  }
  page.set(name('Annots'), kept);
}

function tamed(
  context: PDFContext,
  annot: PDFDict,
  pages: ReadonlySet<PDFRef>,
  reserves: Set<Reserve>,
): PDFDict | undefined {
  const subtype = textOf(context.lookup(annot.get(name('Subtype'))));
  if (subtype === 'Popup') return undefined;
  if (MULTIMEDIA.has(subtype)) {
    reserves.add('multimedia');
    return undefined;
  }
  if (subtype === 'FileAttachment') {
    reserves.add('jointes');
    return undefined;
  }
  if (subtype === 'Widget') return stillField(context, annot, reserves);
  const link = linkOf(context, annot, pages);
  for (const key of TIES) annot.delete(name(key));
  if (link) annot.set(name(link[0]), link[1]);
  return annot;
}

/** A field as a stamp: it shows what was filled in, and nothing fills it again. */
function stillField(context: PDFContext, field: PDFDict, reserves: Set<Reserve>): PDFDict | undefined {
  const value = inherited(context, field, 'V');
  if (textOf(inherited(context, field, 'FT')) === 'Sig' && value) reserves.add('signature');
  const appearance = context.lookup(field.get(name('AP')));
  if (!(appearance instanceof PDFDict) || !appearance.has(name('N'))) {
    if (value) reserves.add('formulaire');
    return undefined;
  }
  const still = PDFDict.withContext(context);
  still.set(name('Type'), name('Annot'));
  still.set(name('Subtype'), name('Stamp'));
  for (const key of LOOKS) {
    const looks = field.get(name(key));
    if (looks) still.set(name(key), looks);
  }
  return still;
}

function linkOf(
  context: PDFContext,
  annot: PDFDict,
  pages: ReadonlySet<PDFRef>,
): readonly [key: string, value: PDFObject] | undefined {
  const action = context.lookup(annot.get(name('A')));
  if (action instanceof PDFDict) {
    const kind = textOf(context.lookup(action.get(name('S'))));
    const uri = context.lookup(action.get(name('URI')));
    if (kind === 'URI' && uri) return ['A', context.obj({ S: name('URI'), URI: uri })];
    const dest = kind === 'GoTo' ? destinationIn(context, action.get(name('D')), pages) : undefined;
    return dest && ['Dest', dest];
  }
  const dest = destinationIn(context, annot.get(name('Dest')), pages);
  return dest && ['Dest', dest];
}

/** A destination on a page of this very file: any other would drag in what is not shown. */
function destinationIn(
  context: PDFContext,
  entry: PDFObject | undefined,
  pages: ReadonlySet<PDFRef>,
): PDFArray | undefined {
  const dest = context.lookup(entry);
  if (!(dest instanceof PDFArray)) return undefined;
  const [target, ...rest] = dest.asArray();
  const plain = rest.every(
    (part) => part instanceof PDFName || part instanceof PDFNumber || !('dict' in part),
  );
  return target instanceof PDFRef && pages.has(target) && plain ? dest : undefined;
}

/** An entry of a field or of those above it. */
function inherited(context: PDFContext, field: PDFDict, key: string): PDFObject | undefined {
  const seen = new Set<PDFDict>();
  let node: PDFObject | undefined = field;
  while (node instanceof PDFDict && !seen.has(node)) {
    seen.add(node);
    const value = context.lookup(node.get(name(key)));
    if (value) return value;
    node = context.lookup(node.get(name('Parent')));
  }
  return undefined;
}

export const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFName ? object.decodeText() : '';
