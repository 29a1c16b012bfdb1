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
import type { LienPose } from './links.ts';
import { A4, MARGES } from './measures.ts';
import { type Dessin, FONT_NAME } from './pen.ts';
import { artefact } from './structure.ts';
import { createTypeface, type Style, type Typeface } from './typeface.ts';

/** What our own pages are drawn with. */
export interface OwnPages {
  readonly pdf: PDFDocument;
  readonly context: PDFContext;
  readonly typeface: Typeface;
  /** Of every page and strip. */
  readonly resources: PDFRef;
}

/** Objects of our own, numbered from `premier` on. */
export async function openPages(
  premier: number,
  files: Readonly<Record<Style, Uint8Array>>,
): Promise<OwnPages> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  // The objects that it comes with: ours have numbers of their own.
  for (const [ref] of context.enumerateIndirectObjects()) context.delete(ref);
  context.largestObjectNumber = premier - 1;
  const typeface = await createTypeface(pdf, files);
  const fonts = { [FONT_NAME.normal]: typeface.fonts.normal.ref, [FONT_NAME.gras]: typeface.fonts.gras.ref };
  const resources = context.register(context.obj({ Font: fonts }));
  return { pdf, context, typeface, resources };
}

const numero = (page: number, total: number): string => `${page} / ${total}`;

/** One A4 page with its foot. `structure`: its place among tagged pages; `liens`: what leads somewhere from it. */
export function writePage(
  { context, typeface, resources }: Omit<OwnPages, 'pdf'>,
  dessin: Dessin,
  [pied, page, total]: readonly [pied: string, page: number, total: number],
  {
    structure,
    liens = [],
  }: { readonly structure?: number | undefined; readonly liens?: readonly LienPose[] } = {},
): PDFRef {
  const foot = footerOperators(typeface, pied, numero(page, total), {
    largeur: A4.largeur,
    marge: MARGES.cote,
    y: 30,
  });
  const tagged = structure !== undefined;
  return context.register(
    context.obj({
      Type: 'Page',
      Parent: PDFRef.of(OBJET.pages),
      MediaBox: [0, 0, A4.largeur, A4.hauteur],
      Resources: resources,
      Contents: context.register(
        context.flateStream(`${dessin.operators()}\n${tagged ? artefact(foot) : foot}`),
      ),
      ...(liens.length > 0 ? { Annots: liens.map(({ objet }) => objet) } : {}),
      ...(tagged ? { StructParents: structure, Tabs: 'S' } : {}),
    }),
  );
}

/**
 * One strip per page of a pièce, `own` pages standing before them; returns the index of each pièce's first
 * page, undefined when it has none.
 */
export function writeStrips(
  ask: Pick<AskPages, 'pieces' | 'pied'>,
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

export function writeCatalogue(
  ask: Pick<AskPages, 'jointes' | 'textesOrigine' | 'langue' | 'titre' | 'auteur' | 'sujet' | 'etabliLe'>,
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
