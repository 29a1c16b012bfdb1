import type { TextQuery, TextTerm } from '../../application/texts-ports.ts';

/** A search as the two indexes take it. */
export interface TextMatch {
  /** Of the words of whole dossiers. */
  readonly mots: string;
  /** Of units: each must be met somewhere in the dossier. */
  readonly avec: readonly string[];
  readonly sans: readonly string[];
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Words of a term, each by itself; of the last one its beginning is enough when it is for the term. */
const wordsOf = ({ mots, debut }: TextTerm): readonly string[] =>
  mots.map((mot, i) => `${quoted(mot)}${debut && i === mots.length - 1 ? ' *' : ''}`);

const phraseOf = ({ mots, debut }: TextTerm): string => `${quoted(mots.join(' '))}${debut ? ' *' : ''}`;

const isPhrase = ({ mots }: TextTerm): boolean => mots.length > 1;

export function matchTexts({ avec, sans }: TextQuery): TextMatch {
  const words = avec.flatMap(wordsOf).join(' AND ');
  const without = sans.filter((term) => !isPhrase(term)).flatMap(wordsOf);
  return {
    mots: without.length === 0 ? words : `(${words}) NOT (${without.join(' OR ')})`,
    avec: avec.filter(isPhrase).map(phraseOf),
    sans: sans.filter(isPhrase).map(phraseOf),
  };
}
