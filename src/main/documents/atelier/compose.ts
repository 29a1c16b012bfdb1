import { PDFRef } from '@cantoo/pdf-lib';
import { type AskPages, OBJET } from '../protocol.ts';
import { layout, type Pages } from './layout.ts';
import { writeLinks } from './links.ts';
import { writeOutline } from './outline.ts';
import { openPages, writeCatalogue, writePage, writeStrips } from './pages.ts';
import { type Part, serialize } from './serialize.ts';
import { writeStructure } from './structure.ts';
import type { Style, Typeface } from './typeface.ts';

export interface Composed {
  readonly part: Part;
  /** Pages of the whole document. */
  readonly pages: number;
}

/**
 * The rest of a document whose pièces are in the file already: our own pages before them, the strips with
 * the page numbers, outline, attachments, metadata. The same question has the same answer, byte for byte.
 */
export async function compose(ask: AskPages, files: Readonly<Record<Style, Uint8Array>>): Promise<Composed> {
  const { pdf, context, typeface, resources } = await openPages(ask.premier, files);
  const { propres, total } = paginate(ask, typeface);
  const tagged = propres.structure !== undefined;
  const liens = writeLinks(context, propres.dessins);
  const own = propres.dessins.map((dessin, i) =>
    writePage({ context, typeface, resources }, dessin, [ask.pied, i + 1, total], {
      structure: tagged ? i : undefined,
      liens: liens.filter(({ page }) => page === i),
    }),
  );
  const starts = writeStrips(ask, typeface, context, resources, own.length, total);
  const kids = [...own, ...ask.pieces.flatMap(({ pages }) => pages.map(({ objet }) => PDFRef.of(objet)))];
  context.assign(PDFRef.of(OBJET.pages), context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  const pieces = ask.pieces.flatMap(({ libelle }, i) => {
    const start = starts[i];
    const page = start === undefined ? undefined : kids[start];
    return page ? [{ texte: libelle, page }] : [];
  });
  const sections = propres.debuts.flatMap(({ texte, page, y }) => {
    const ref = own[page];
    return ref ? [{ texte, page: ref, y: y + 8 }] : [];
  });
  const outline = writeOutline(context, ask, own[0], sections, pieces);
  const structure = propres.structure ? writeStructure(context, propres.structure, own, liens) : {};
  writeCatalogue(ask, context, typeface, { Outlines: outline, ...structure });
  await pdf.flush();
  return { part: serialize(context, ask.premier), pages: total };
}

/** Lays our pages out until their number is the one that they speak of. */
function paginate(ask: AskPages, typeface: Typeface): { readonly propres: Pages; readonly total: number } {
  for (const { libelle } of ask.pieces) typeface.spell(libelle);
  typeface.spell(ask.pied);
  const theirs = ask.pieces.reduce((sum, { pages }) => sum + pages.length, 0);
  // Pages of others are not told apart: a document that has some says nothing false of itself.
  const balise =
    ask.pieces.length === 0 && ask.blocs.every((bloc) => bloc.kind !== 'tableau' || bloc.balise === true);
  let propres = layout(typeface, ask.blocs, () => '000', balise);
  for (let again = 0; again < 3; again += 1) {
    const before: number = propres.dessins.length;
    const known = typeface.remplacements.size;
    propres = layout(typeface, ask.blocs, (piece) => startOf(ask, piece, before), balise);
    if (propres.dessins.length === before && typeface.remplacements.size === known) break;
  }
  return { propres, total: propres.dessins.length + theirs };
}

function startOf({ pieces }: AskPages, piece: number, own: number): string {
  if (!pieces[piece]?.pages.length) return '—';
  return String(pieces.slice(0, piece).reduce((sum, { pages }) => sum + pages.length, own + 1));
}
