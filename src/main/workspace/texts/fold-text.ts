import { fold } from '../replica/fold.ts';

/** Scripts written without spaces: each character is a word of its own, and words are phrases of them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu;
const PLAIN = /^[a-z0-9]+$/;

/** Characters that are folded by themselves, whatever is around them: Latin, Greek, Cyrillic… and punctuation. */
const TABLE = 0x2100;
/** Its small letter depends on what follows. */
const SIGMA = 0x3a3;
const table: (string | undefined)[] = [];

/** What a character of the table becomes: letters, '' for a mark, or a space between words. */
const folded = (code: number): string => {
  const char = String.fromCharCode(code);
  return /\p{M}/u.test(char) ? '' : fold(char) || ' ';
};

const inTable = (code: number): string => {
  const known = table[code];
  if (known !== undefined) return known;
  const made = folded(code);
  table[code] = made;
  return made;
};

/** A text as the index has it: folded words between single spaces, as `fold` would, at a third of the cost. */
export function foldText(text: string): string {
  let out = '';
  let spaced = true;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= TABLE || code === SIGMA) return foldAny(text);
    const next = inTable(code);
    if (next !== ' ') {
      out += next;
      spaced &&= next === '';
    } else if (!spaced) {
      out += ' ';
      spaced = true;
    }
  }
  return out.endsWith(' ') ? out.slice(0, -1) : out;
}

const foldAny = (text: string): string =>
  fold(text).replaceAll(UNSPACED, ' $& ').replaceAll(/ {2,}/g, ' ').trim();

/** A word of a text where it stands. `mot` is folded; `debut` and `fin` are places in the text as it is. */
export interface PlacedWord {
  readonly mot: string;
  readonly debut: number;
  readonly fin: number;
}

/** The words of a text, in its order: those of `foldText`. */
export function placedWords(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const mot = PLAIN.test(word) ? word : fold(word);
    if (mot !== '') words.push({ mot, debut: index, fin: index + word.length });
  }
  return words;
}

/**
 * Every word of these folded texts once, and once more each time its number doubles: what the index counts
 * by, without the length of the text in its way.
 */
export function countedWords(folded: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of folded)
    for (const word of text.split(' ')) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  const words: string[] = [];
  for (const [word, count] of counts)
    for (let times = count; times >= 1; times = Math.floor(times / 2)) words.push(word);
  return words.join(' ');
}
