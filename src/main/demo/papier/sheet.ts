import type { Step, TrueType } from './truetype.ts';

export type Style = 'normal' | 'gras' | 'italique' | 'grasItalique';
export type Fonts = Readonly<Record<Style, TrueType>>;

/** What is on a sheet, in points from its top left corner. The same marks become a PDF page or a picture. */
export type Mark =
  | {
      readonly kind: 'texte';
      readonly x: number;
      /** Baseline. */
      readonly y: number;
      readonly texte: string;
      readonly corps: number;
      readonly style: Style;
      readonly couleur: string;
    }
  | {
      readonly kind: 'forme';
      readonly steps: readonly Step[];
      /** '#rrggbb', or null for none. */
      readonly fond: string | null;
      readonly trait: string | null;
      readonly epaisseur: number;
    };

export interface TextOptions {
  readonly corps?: number;
  readonly style?: Style;
  readonly couleur?: string;
  /** What stands at x. */
  readonly ancre?: 'gauche' | 'centre' | 'droite';
}

export interface Sheet {
  readonly largeur: number;
  readonly hauteur: number;
  readonly marks: readonly Mark[];
  widthOf(texte: string, options?: TextOptions): number;
  text(x: number, y: number, texte: string, options?: TextOptions): void;
  /** Sets text in lines of at most `largeur` and gives the baseline after the last one. */
  paragraph(
    x: number,
    y: number,
    largeur: number,
    texte: string,
    options?: TextOptions & { readonly interligne?: number; readonly justifie?: boolean },
  ): number;
  rect(x: number, y: number, largeur: number, hauteur: number, options: ShapeOptions): void;
  line(x1: number, y1: number, x2: number, y2: number, couleur?: string, epaisseur?: number): void;
  circle(x: number, y: number, rayon: number, options: ShapeOptions): void;
  path(steps: readonly Step[], options: ShapeOptions): void;
}

export interface ShapeOptions {
  readonly fond?: string;
  readonly trait?: string;
  readonly epaisseur?: number;
}

/** A4 in points. */
export const A4: { readonly largeur: number; readonly hauteur: number } = {
  largeur: 595.28,
  hauteur: 841.89,
};

export const NOIR = '#1d1d1f';

/** An empty sheet that is written on by its own functions. */
export function createSheet(fonts: Fonts, { largeur, hauteur } = A4): Sheet {
  const marks: Mark[] = [];
  const widthOf = (texte: string, { corps = 10, style = 'normal' }: TextOptions = {}): number => {
    const font = fonts[style];
    let units = 0;
    for (const character of settable(font, texte))
      units += font.advanceOf(font.glyphOf(character.codePointAt(0) ?? 0));
    return (units * corps) / font.unitsPerEm;
  };
  const sheet: Sheet = {
    largeur,
    hauteur,
    marks,
    widthOf,
    text(x, y, texte, options = {}) {
      const { corps = 10, style = 'normal', couleur = NOIR, ancre = 'gauche' } = options;
      const shift = ancre === 'gauche' ? 0 : widthOf(texte, options) * (ancre === 'droite' ? 1 : 0.5);
      const set = settable(fonts[style], texte);
      if (set !== '') marks.push({ kind: 'texte', x: x - shift, y, texte: set, corps, style, couleur });
    },
    paragraph(x, y, width, texte, options = {}) {
      const { corps = 10, interligne = corps * 1.38, justifie = false } = options;
      let at = y;
      const lines = linesOf(texte, (line) => widthOf(line, options) <= width);
      for (const [i, line] of lines.entries()) {
        if (justifie && i < lines.length - 1) justify(sheet, x, at, width, line, options);
        else sheet.text(x, at, line, options);
        at += interligne;
      }
      return at;
    },
    rect(x, y, w, h, options) {
      sheet.path([['M', x, y], ['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h], ['Z']], options);
    },
    line(x1, y1, x2, y2, couleur = NOIR, epaisseur = 0.6) {
      sheet.path(
        [
          ['M', x1, y1],
          ['L', x2, y2],
        ],
        { trait: couleur, epaisseur },
      );
    },
    circle(x, y, r, options) {
      const k = r * 0.5523;
      sheet.path(
        [
          ['M', x + r, y],
          ['C', x + r, y + k, x + k, y + r, x, y + r],
          ['C', x - k, y + r, x - r, y + k, x - r, y],
          ['C', x - r, y - k, x - k, y - r, x, y - r],
          ['C', x + k, y - r, x + r, y - k, x + r, y],
          ['Z'],
        ],
        options,
      );
    },
    path(steps, { fond, trait, epaisseur = 0.6 }) {
      marks.push({ kind: 'forme', steps, fond: fond ?? null, trait: trait ?? null, epaisseur });
    },
  };
  return sheet;
}

/**
 * Text with the letters that the font has: what it lacks loses its marks (« Nguyễn » becomes « Nguyên »),
 * as happens on most papers.
 */
function settable(font: TrueType, texte: string): string {
  let set = '';
  for (const character of texte.normalize('NFC')) set += nearest(font, SPARE[character] ?? character);
  return set;
}

const SPARE: Readonly<Record<string, string>> = { ư: 'u', Ư: 'U', '\u202f': '\u00a0', '‑': '-' };

function nearest(font: TrueType, character: string): string {
  if (font.glyphOf(character.codePointAt(0) ?? 0) > 0) return character;
  const parts = character.normalize('NFD');
  return parts.length > 1 ? nearest(font, parts.slice(0, -1).normalize('NFC')) : '?';
}

function linesOf(texte: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of texte.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Words spread over the width, as word processors do. */
function justify(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  line: string,
  options: TextOptions,
): void {
  const words = line.split(' ');
  const gap = (width - sheet.widthOf(words.join(''), options)) / Math.max(1, words.length - 1);
  let at = x;
  for (const word of words) {
    sheet.text(at, y, word, options);
    at += sheet.widthOf(word, options) + gap;
  }
}
