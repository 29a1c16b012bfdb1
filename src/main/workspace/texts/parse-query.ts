import type { TextQuery, TextTerm } from '../../application/texts-ports.ts';
import { foldText } from './fold-text.ts';

/** Words taken of one search: more say nothing more. */
const TERMS = 16;
/** An excluding sign stands before a word or a quote, after a space. Quotes of three kinds; the last may be open. */
const PARTS = /(?<![^\s])(-?)(?:"([^"]*)"?|«([^»]*)»?|“([^”]*)”?)|(-?)([^\s"«“]+)/gu;

/**
 * A search as it is typed: words that must all be in the dossier, begun or whole; "a phrase" as it stands;
 * -word to leave out. Null: nothing to look for.
 */
export function parseTextQuery(typed: string): TextQuery | null {
  const avec: TextTerm[] = [];
  const sans: TextTerm[] = [];
  for (const [, minusPhrase, straight, french, curly, minusWord, word] of typed.matchAll(PARTS)) {
    const phrase = straight ?? french ?? curly;
    const mots = foldText(phrase ?? word ?? '')
      .split(' ')
      .filter((mot) => mot !== '');
    if (mots.length === 0) continue;
    if ((minusPhrase ?? minusWord) === '-') sans.push({ mots, debut: false });
    else avec.push({ mots, debut: phrase === undefined && isBegun(mots) });
  }
  return avec.length === 0 ? null : { avec: avec.slice(0, TERMS), sans: sans.slice(0, TERMS) };
}

/** One letter begins too many words: it is one by itself. */
const isBegun = (mots: readonly string[]): boolean => (mots.at(-1)?.length ?? 0) > 1;
