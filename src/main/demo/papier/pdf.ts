import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { Mark, Sheet, Style } from './sheet.ts';
import { A4, type Fonts } from './sheet.ts';
import { createSubset, type Subset } from './subset.ts';
import type { Step } from './truetype.ts';

export interface PdfInfo {
  readonly titre: string;
  readonly auteur: string;
  /** What "made" it. */
  readonly logiciel: string;
  /** ms. */
  readonly creeLe: number;
}

/** A document of drawn sheets, its fonts embedded as subsets. The same sheets give the same bytes. */
export async function pdfOfSheets(
  fonts: Fonts,
  sheets: readonly Sheet[],
  info: PdfInfo,
): Promise<Uint8Array> {
  const pdf = await newPdf(info);
  const subsets = new Map<Style, { readonly subset: Subset; readonly ref: PDFRef; readonly name: string }>();
  const subsetOf = (style: Style) => {
    const known = subsets.get(style);
    if (known) return known;
    const fresh = {
      subset: createSubset(fonts[style]),
      ref: pdf.context.nextRef(),
      name: `F${subsets.size + 1}`,
    };
    subsets.set(style, fresh);
    return fresh;
  };
  for (const sheet of sheets) {
    const page = pdf.addPage([sheet.largeur, sheet.hauteur]);
    const lines = sheet.marks.map((mark) => operators(mark, sheet.hauteur, subsetOf));
    setContents(pdf, page, lines.join('\n'));
    for (const style of new Set(sheet.marks.flatMap((m) => (m.kind === 'texte' ? [m.style] : [])))) {
      const { name, ref } = subsetOf(style);
      page.node.setFontDictionary(PDFName.of(name), ref);
    }
  }
  for (const { subset, ref, name } of subsets.values()) embed(pdf, subset, ref, name);
  return pdf.save({ updateFieldAppearances: false, useObjectStreams: false });
}

/** A document of pictures, one to a page: what a scanner makes. */
export async function pdfOfImages(jpegs: readonly Uint8Array[], info: PdfInfo): Promise<Uint8Array> {
  const pdf = await newPdf(info);
  for (const jpeg of jpegs) {
    const image = await pdf.embedJpg(jpeg);
    const portrait = image.height >= image.width;
    const [width, height] = portrait ? [A4.largeur, A4.hauteur] : [A4.hauteur, A4.largeur];
    pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  return pdf.save({ updateFieldAppearances: false, useObjectStreams: false });
}

async function newPdf({ titre, auteur, logiciel, creeLe }: PdfInfo): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const date = new Date(creeLe);
  pdf.setTitle(titre);
  pdf.setAuthor(auteur);
  pdf.setProducer(logiciel);
  pdf.setCreator(logiciel);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  return pdf;
}

function setContents(pdf: PDFDocument, page: PDFPage, operators: string): void {
  page.node.set(PDFName.of('Contents'), deflated(pdf, Buffer.from(operators, 'latin1')));
}

/** Deflated by Node itself, ten times faster than in JavaScript. */
const deflated = (pdf: PDFDocument, bytes: Buffer, dict: Readonly<Record<string, number>> = {}): PDFRef =>
  pdf.context.register(pdf.context.stream(deflateSync(bytes), { ...dict, Filter: 'FlateDecode' }));

const n = (value: number): string => String(Math.round(value * 100) / 100);

function operators(
  mark: Mark,
  height: number,
  subsetOf: (style: Style) => { readonly subset: Subset; readonly name: string },
): string {
  switch (mark.kind) {
    case 'texte': {
      const { subset, name } = subsetOf(mark.style);
      const hex = subset
        .encode(mark.texte)
        .map((glyph) => glyph.toString(16).padStart(4, '0'))
        .join('');
      return `BT ${rgb(mark.couleur)} rg /${name} ${n(mark.corps)} Tf ${n(mark.x)} ${n(height - mark.y)} Td <${hex}> Tj ET`;
    }
    case 'forme': {
      const path = mark.steps.map((step) => pathOperator(step, height)).join(' ');
      const paint = mark.fond && mark.trait ? 'B' : mark.fond ? 'f' : 'S';
      const fill = mark.fond ? `${rgb(mark.fond)} rg ` : '';
      const stroke = mark.trait ? `${rgb(mark.trait)} RG ${n(mark.epaisseur)} w 1 J 1 j ` : '';
      return `${fill}${stroke}${path} ${paint}`;
    }
  }
}

function pathOperator(step: Step, height: number): string {
  const at = (i: number): string => `${n(step[i] as number)} ${n(height - (step[i + 1] as number))}`;
  switch (step[0]) {
    case 'M':
      return `${at(1)} m`;
    case 'L':
      return `${at(1)} l`;
    case 'C':
      return `${at(1)} ${at(3)} ${at(5)} c`;
    case 'Q':
      throw new Error('sheets are drawn with cubic curves');
    case 'Z':
      return 'h';
  }
}

const rgb = (hex: string): string =>
  [1, 3, 5].map((i) => n(Number.parseInt(hex.slice(i, i + 2), 16) / 255)).join(' ');

/** A composite font: any Unicode text, its characters found again by search and copy (ToUnicode). */
function embed(pdf: PDFDocument, subset: Subset, ref: PDFRef, name: string): void {
  const { context } = pdf;
  const { font } = subset;
  const file = subset.file();
  const scale = 1000 / font.unitsPerEm;
  const base = PDFName.of(`DEMO${name}+LiberationSans`);
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: base,
      Flags: 4,
      FontBBox: [-200, -300, 1200, 1000],
      ItalicAngle: 0,
      Ascent: Math.round(font.ascender * scale),
      Descent: Math.round(font.descender * scale),
      CapHeight: 720,
      StemV: 80,
      FontFile2: deflated(pdf, file, { Length1: file.length }),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: base,
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      W: [0, [...subset.advances()]],
    }),
  );
  context.assign(
    ref,
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: base,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: deflated(pdf, Buffer.from(toUnicode(subset), 'latin1')),
    }),
  );
}

function toUnicode(subset: Subset): string {
  const hex = (value: number): string => value.toString(16).padStart(4, '0');
  const rows = subset.characters().map(([glyph, codePoint]) => `<${hex(glyph)}> <${hex(codePoint)}>`);
  const blocks = [];
  for (let i = 0; i < rows.length; i += 100) {
    const block = rows.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Demo def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')}
endcmap end end`;
}
