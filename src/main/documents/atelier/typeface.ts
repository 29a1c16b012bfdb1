import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from '@cantoo/fontkit';
import { create, type Font } from '@cantoo/fontkit';
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import anyAscii from 'any-ascii';

export type Style = 'normal' | 'gras';

/** A word as the typeface can show it; `origine` as it was written, where that is something else. */
export interface Mot {
  readonly texte: string;
  readonly origine: string | null;
}

export interface Typeface {
  /** Words of a text without line breaks. Never fails, and loses no character without keeping it. */
  spell(texte: string): readonly Mot[];
  /** Points. */
  width(style: Style, corps: number, texte: string): number;
  /** The operand of TJ: the glyphs of a text with its kerning. */
  show(style: Style, texte: string): string;
  /** Lines as they were written → as they are shown, of those met so far where that is not the same. */
  readonly remplacements: ReadonlyMap<string, string>;
  readonly fonts: Readonly<Record<Style, PDFFont>>;
}

/** The files of the typeface, read once per child. */
export async function loadTypefaceFiles(): Promise<Readonly<Record<Style, Uint8Array>>> {
  const require = createRequire(import.meta.url);
  const [normal, gras] = await Promise.all([
    readFile(require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf')),
    readFile(require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf')),
  ]);
  return { normal, gras };
}

/** What stands for a character that has neither a glyph nor a transliteration. */
const UNKNOWN = '□';
/** Controls, and marks of direction and joining: nothing to see. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{VS}]/gu;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Embeds Source Sans 3 into `pdf`: only the glyphs that were shown end in the file. */
export async function createTypeface(
  pdf: PDFDocument,
  files: Readonly<Record<Style, Uint8Array>>,
): Promise<Typeface> {
  pdf.registerFontkit(fontkit);
  const embed = (style: Style, name: string): Promise<PDFFont> =>
    pdf.embedFont(files[style], { subset: true, customName: `PUPITR+SourceSans3-${name}` });
  const fonts = { normal: await embed('normal', 'Regular'), gras: await embed('gras', 'SemiBold') };
  const faces = { normal: create(files.normal) as Font, gras: create(files.gras) as Font };
  const known = new Set(faces.gras.characterSet).intersection(new Set(faces.normal.characterSet));
  const has = (text: string): boolean => [...text].every((c) => known.has(c.codePointAt(0) ?? 0));
  const remplacements = new Map<string, string>();
  const words = new Map<string, Mot>();
  const widths = new Map<string, number>();

  const spellWord = (word: string): Mot => {
    if (has(word)) return { texte: word, origine: null };
    // What is missing is written out in runs: a letter without an equivalent of its own has one in a word.
    let texte = '';
    let missing = '';
    for (const { segment } of [...graphemes.segment(word), { segment: '' }]) {
      if (segment !== '' && !has(segment)) missing += segment;
      else {
        if (missing !== '') texte += anyAscii(missing) || UNKNOWN;
        missing = '';
        texte += segment;
      }
    }
    return { texte, origine: word };
  };
  const spell = (texte: string): readonly Mot[] => {
    const plain = texte
      .normalize('NFC')
      .replace(/[\t\n\r]+/g, ' ')
      .replace(INVISIBLE, '');
    const mots = plain
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => remember(words, word, () => spellWord(word)));
    if (mots.some(({ origine }) => origine !== null))
      remplacements.set(plain, mots.map((mot) => mot.texte).join(' '));
    return mots;
  };
  return {
    fonts,
    remplacements,
    spell,
    width: (style, corps, texte) =>
      remember(widths, `${style} ${texte}`, () => {
        const positions = faces[style].layout(texte).positions ?? [];
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / faces[style].unitsPerEm;
      }) * corps,
    show(style, texte) {
      const codes = fonts[style].encodeText(texte).asString();
      const { glyphs, positions } = faces[style].layout(texte);
      const thousandths = (units: number): number => Math.round((units * 1000) / faces[style].unitsPerEm);
      let out = '';
      let pending = 0;
      for (const [i, glyph] of glyphs.entries()) {
        const { xAdvance = 0, xOffset = 0 } = positions?.[i] ?? {};
        pending -= thousandths(xOffset);
        if (pending !== 0) out += `>${pending}<`;
        out += codes.slice(i * 4, i * 4 + 4);
        pending = thousandths(glyph.advanceWidth - xAdvance + xOffset);
      }
      return `[<${out}>]`;
    },
  };
}

function remember<V>(cache: Map<string, V>, key: string, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  cache.set(key, fresh);
  return fresh;
}
