import {
  type PDFContext,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { AskPages } from '../protocol.ts';

export interface Entree {
  readonly texte: string;
  readonly page: PDFRef;
  /** Points from the foot; absent: the whole page. */
  readonly y?: number;
  readonly enfants?: readonly Entree[];
}

/** LC9: a bookmark to each part and to each pièce, these below one of their own. */
export function writeOutline(
  context: PDFContext,
  ask: Pick<AskPages, 'titre' | 'titrePieces'>,
  first: PDFRef | undefined,
  sections: readonly Entree[],
  pieces: readonly Entree[],
): PDFRef {
  const [piece] = pieces;
  const entries: readonly Entree[] = [
    ...(first ? [{ texte: ask.titre, page: first }] : []),
    ...sections,
    ...(piece ? [{ texte: ask.titrePieces, page: piece.page, enfants: pieces }] : []),
  ];
  return writeEntries(context, entries);
}

/** Bookmarks as they are given, all of them open. */
export function writeEntries(context: PDFContext, entries: readonly Entree[]): PDFRef {
  const root = context.nextRef();
  const { ends, count } = writeLevel(context, root, entries);
  context.assign(root, context.obj({ Type: 'Outlines', ...ends, Count: count }));
  return root;
}

function writeLevel(
  context: PDFContext,
  parent: PDFRef,
  entries: readonly Entree[],
): { readonly ends: Readonly<Record<string, PDFRef>>; readonly count: number } {
  const refs = entries.map(() => context.nextRef());
  let count = entries.length;
  for (const [i, { texte, page, y, enfants = [] }] of entries.entries()) {
    const ref = refs[i] as PDFRef;
    const below = writeLevel(context, ref, enfants);
    count += below.count;
    const previous = refs[i - 1];
    const next = refs[i + 1];
    const dest: PDFObject[] =
      y === undefined
        ? [page, PDFName.of('Fit')]
        : [page, PDFName.of('XYZ'), PDFNull, PDFNumber.of(y), PDFNull];
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(texte),
        Parent: parent,
        Dest: dest,
        ...(previous ? { Prev: previous } : {}),
        ...(next ? { Next: next } : {}),
        ...(below.count > 0 ? { ...below.ends, Count: below.count } : {}),
      }),
    );
  }
  const first = refs[0];
  const last = refs.at(-1);
  return { ends: first && last ? { First: first, Last: last } : {}, count };
}
