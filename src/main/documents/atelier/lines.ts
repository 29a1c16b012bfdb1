import type { Lien } from '../contenu/bloc.ts';
import type { Mot, Style, Typeface } from './typeface.ts';

export interface Ligne {
  readonly mots: readonly Mot[];
  /** Points. */
  readonly largeur: number;
  readonly lien?: Lien;
}

/** A text in lines of at most `largeur` points. Its own line breaks stay; what is longer than a line is cut. */
export function linesOf(
  typeface: Typeface,
  style: Style,
  corps: number,
  texte: string,
  largeur: number,
): readonly Ligne[] {
  const width = (mot: string): number => typeface.width(style, corps, mot);
  const space = width(' ');
  const lines: Ligne[] = [];
  for (const paragraph of texte.split(/\r\n|[\n\r\u2028\u2029]/)) {
    let mots: Mot[] = [];
    let x = 0;
    for (const word of typeface.spell(paragraph)) {
      for (const mot of width(word.texte) > largeur ? cut(word, largeur, width) : [word]) {
        const wide = width(mot.texte);
        if (mots.length > 0 && x + space + wide > largeur) {
          lines.push({ mots, largeur: x });
          mots = [];
          x = 0;
        }
        x += (mots.length > 0 ? space : 0) + wide;
        mots.push(mot);
      }
    }
    lines.push({ mots, largeur: x });
  }
  return lines;
}

/** Pieces of a word, each short enough; the first carries what the word was. */
function cut(word: Mot, largeur: number, width: (mot: string) => number): readonly Mot[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word.texte) {
    if (part !== '' && width(part + character) > largeur) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].map((texte, i) => ({ texte, origine: i === 0 ? word.origine : null }));
}

/** One line, shortened with an ellipsis where it does not fit. */
export function fitted(
  typeface: Typeface,
  style: Style,
  corps: number,
  texte: string,
  largeur: number,
): Ligne {
  const whole = typeface.spell(texte);
  const width = (mots: readonly Mot[]): number =>
    typeface.width(style, corps, mots.map((mot) => mot.texte).join(' '));
  if (width(whole) <= largeur) return { mots: whole, largeur: width(whole) };
  const mots = [...whole];
  while (mots.length > 0 && width([...mots, ELLIPSIS]) > largeur) mots.pop();
  return { mots: [...mots, ELLIPSIS], largeur: width([...mots, ELLIPSIS]) };
}

const ELLIPSIS: Mot = { texte: '…', origine: null };
