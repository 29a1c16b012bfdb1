import {
  type PDFContext,
  PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { type AskPages, OBJET } from '../protocol.ts';
import { footerOperators } from './footer.ts';
import { layout, type Pages } from './layout.ts';
import { A4, MARGES } from './measures.ts';
import { writeOutline } from './outline.ts';
import { FONT_NAME } from './pen.ts';
import { type Part, serialize } from './serialize.ts';
import { artefact, writeStructure } from './structure.ts';
import { createTypeface, type Style, type Typeface } from './typeface.ts';

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
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  // The objects that it comes with: ours have numbers of their own.
  for (const [ref] of context.enumerateIndirectObjects()) context.delete(ref);
  context.largestObjectNumber = ask.premier - 1;
  const typeface = await createTypeface(pdf, files);
  const fonts = { [FONT_NAME.normal]: typeface.fonts.normal.ref, [FONT_NAME.gras]: typeface.fonts.gras.ref };
  const resources = context.register(context.obj({ Font: fonts }));

  const { propres, total } = paginate(ask, typeface);
  const own = propres.dessins.map((dessin, i) => {
    const foot = footerOperators(typeface, ask.pied, numero(i + 1, total), {
      largeur: A4.largeur,
      marge: MARGES.cote,
      y: 30,
    });
    const tagged = propres.structure !== undefined;
    return context.register(
      context.obj({
        Type: 'Page',
        Parent: PDFRef.of(OBJET.pages),
        MediaBox: [0, 0, A4.largeur, A4.hauteur],
        Resources: resources,
        Contents: context.register(
          context.flateStream(`${dessin.operators()}\n${tagged ? artefact(foot) : foot}`),
        ),
        ...(tagged ? { StructParents: i, Tabs: 'S' } : {}),
      }),
    );
  });
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
  const structure = propres.structure ? writeStructure(context, propres.structure, own) : {};
  writeCatalogue(ask, context, typeface, { Outlines: outline, ...structure });
  await pdf.flush();
  return { part: serialize(context, ask.premier), pages: total };
}

const numero = (page: number, total: number): string => `${page} / ${total}`;

/** Lays our pages out until their number is the one that they speak of. */
function paginate(ask: AskPages, typeface: Typeface): { readonly propres: Pages; readonly total: number } {
  for (const { libelle } of ask.pieces) typeface.spell(libelle);
  typeface.spell(ask.pied);
  const theirs = ask.pieces.reduce((sum, { pages }) => sum + pages.length, 0);
  // Pages of others are not told apart: a document that has some says nothing false of itself.
  const balise = ask.pieces.length === 0;
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

/** One strip per page of a pièce; returns the index of each pièce's first page, undefined when it has none. */
function writeStrips(
  ask: AskPages,
  typeface: Typeface,
  context: PDFContext,
  resources: PDFRef,
  own: number,
  total: number,
): readonly (number | undefined)[] {
  let page = own;
  return ask.pieces.map(({ libelle, pages }) => {
    const start = pages.length > 0 ? page : undefined;
    for (const [i, { estampille, largeur }] of pages.entries()) {
      page += 1;
      const texte = `${libelle}${pages.length > 1 ? ` (${i + 1}/${pages.length})` : ''} · ${ask.pied}`;
      const marge = largeur > 240 ? 36 : 4;
      const drawing = footerOperators(typeface, texte, numero(page, total), { largeur, marge, y: 7 });
      context.assign(
        PDFRef.of(estampille),
        context.flateStream(drawing, {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, largeur, 24],
          Resources: resources,
        }),
      );
    }
    return start;
  });
}

function writeCatalogue(
  ask: AskPages,
  context: PDFContext,
  typeface: Typeface,
  parts: Readonly<Record<string, PDFObject>>,
): void {
  const jointes = ask.jointes.map(({ objet, nom, description }) =>
    fileSpec(context, nom, description, PDFRef.of(objet)),
  );
  const { remplacements } = typeface;
  if (remplacements.size > 0) {
    const lines = [...remplacements].map(([origine, montre]) => `${montre}\r\n${origine}\r\n`);
    const text = Buffer.from(`\ufeff${lines.join('\r\n')}`);
    const file = context.register(
      context.flateStream(text, {
        Type: 'EmbeddedFile',
        Subtype: 'text/plain',
        Params: { Size: text.length },
      }),
    );
    jointes.push(fileSpec(context, ask.textesOrigine.nom, ask.textesOrigine.description, file));
  }
  const names = jointes.flatMap((spec, i) => [PDFString.of(`piece-${String(i + 1).padStart(4, '0')}`), spec]);
  context.assign(
    PDFRef.of(OBJET.catalogue),
    context.obj({
      Type: 'Catalog',
      Pages: PDFRef.of(OBJET.pages),
      Lang: PDFString.of(ask.langue),
      ...parts,
      PageMode: 'UseOutlines',
      ViewerPreferences: { DisplayDocTitle: true },
      ...(names.length > 0 ? { Names: { EmbeddedFiles: { Names: names } }, AF: jointes } : {}),
    }),
  );
  const date = PDFString.fromDate(new Date(ask.etabliLe));
  context.assign(
    PDFRef.of(OBJET.infos),
    context.obj({
      Title: PDFHexString.fromText(ask.titre),
      Author: PDFHexString.fromText(ask.auteur),
      Subject: PDFHexString.fromText(ask.sujet),
      Creator: PDFHexString.fromText('Pupitre'),
      Producer: PDFHexString.fromText('Pupitre'),
      CreationDate: date,
      ModDate: date,
    }),
  );
}

function fileSpec(context: PDFContext, nom: string, description: string, file: PDFRef): PDFRef {
  const ascii = nom.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(ascii || 'fichier'),
      UF: PDFHexString.fromText(nom),
      Desc: PDFHexString.fromText(description),
      AFRelationship: 'Source',
      EF: { F: file, UF: file },
    }),
  );
}
