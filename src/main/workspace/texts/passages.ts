import type { TextPassage } from '../../../protocol/texts.ts';
import type { GenreTexte, TextTerm, TextUnit } from '../../application/texts-ports.ts';
import { type PlacedWord, placedWords } from './fold-text.ts';

/** Passages shown of one dossier. */
const SHOWN = 3;
/** Characters of a passage, and the part of them before what was found. */
const LENGTH = 200;
const BEFORE = 0.3;
/** Pieces that a passage is made of at most, when its words stand far from one another. */
const STRETCHES = 3;
/** Places that are weighed: a word that stands everywhere is shown at one of the first. */
const LOOKED_AT = 20;

/** A unit that can be shown, with its folded text. */
export interface FoldedUnit extends TextUnit {
  readonly genre: Exclude<GenreTexte, 'nom'>;
  readonly plie: string;
}

export const canBeShown = (unit: TextUnit): unit is TextUnit & Pick<FoldedUnit, 'genre'> =>
  unit.genre !== 'nom';

/** Where a search is met in a dossier. */
export interface Found {
  /** Best first: together they answer as many of the words as can be. */
  readonly units: readonly FoldedUnit[];
  readonly occurrences: number;
}

const countIn = (text: string, needle: string): number => {
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) count += 1;
  return count;
};

/** Looks for the terms in each unit, and picks those that show them best. */
export function findUnits(units: readonly FoldedUnit[], termes: readonly TextTerm[]): Found {
  const needles = termes.map(({ mots, debut }) => ` ${mots.join(' ')}${debut ? '' : ' '}`);
  let occurrences = 0;
  const met = units.flatMap((unit) => {
    const text = ` ${unit.plie} `;
    const counts = needles.map((needle) => countIn(text, needle));
    const sum = counts.reduce((a, b) => a + b, 0);
    occurrences += sum;
    return sum > 0 ? [{ unit, counts }] : [];
  });
  const shown: FoldedUnit[] = [];
  const left = new Set(needles.keys());
  while (shown.length < SHOWN && met.length > 0) {
    const gain = ({ counts }: (typeof met)[number]): number =>
      counts.reduce((sum, count, i) => sum + (count > 0 ? (left.has(i) ? 100 : 1) : 0), 0);
    const best = met.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    met.splice(met.indexOf(best), 1);
    best.counts.forEach((count, i) => {
      if (count > 0) left.delete(i);
    });
    shown.push(best.unit);
  }
  return { units: shown, occurrences };
}

interface Span {
  readonly debut: number;
  readonly fin: number;
}

/** A span with the numbers of the terms that stand there. */
interface Match extends Span {
  readonly termes: ReadonlySet<number>;
}

/** Where the terms stand in a text, in its order; those that overlap are one. */
function matchesOf(words: readonly PlacedWord[], termes: readonly TextTerm[]): readonly Match[] {
  const isAt = ({ mots, debut }: TextTerm, from: number): boolean =>
    mots.every((mot, i) => {
      const word = words[from + i]?.mot;
      return word === mot || (debut && i === mots.length - 1 && word?.startsWith(mot) === true);
    });
  const matches: { debut: number; fin: number; termes: Set<number> }[] = [];
  words.forEach((word, from) => {
    termes.forEach((terme, number) => {
      if (!isAt(terme, from)) return;
      const fin = words[from + terme.mots.length - 1]?.fin ?? word.fin;
      const last = matches.at(-1);
      if (last && word.debut < last.fin) {
        last.fin = Math.max(last.fin, fin);
        last.termes.add(number);
      } else matches.push({ debut: word.debut, fin, termes: new Set([number]) });
    });
  });
  return matches;
}

/** So many characters from a little before `anchor` on, cut between words. */
function stretchAt(anchor: Span, words: readonly PlacedWord[], end: number, length: number): Span {
  const before = Math.floor(length * BEFORE);
  const from = words.find(({ debut }) => debut >= anchor.debut - before)?.debut ?? anchor.debut;
  const debut = anchor.debut <= before ? 0 : from;
  const last = words.findLast(({ fin }) => fin <= debut + length)?.fin ?? anchor.fin;
  return { debut, fin: debut + length >= end ? end : Math.max(last, anchor.fin) };
}

const isWithin = (inner: Span, outer: Span): boolean => inner.debut >= outer.debut && inner.fin <= outer.fin;

/** The stretch that shows most of the terms, and others for those that it doesn't show; in their order. */
function stretchesOf(matches: readonly Match[], words: readonly PlacedWord[], end: number): readonly Span[] {
  const left = new Set(matches.flatMap(({ termes }) => [...termes]));
  const stretches: Span[] = [];
  while (left.size > 0 && stretches.length < STRETCHES) {
    const length = stretches.length === 0 ? LENGTH : LENGTH / 2;
    const gain = (span: Span): number => {
      const inside = matches.filter((match) => isWithin(match, span));
      return (
        new Set(inside.flatMap(({ termes }) => [...termes].filter((n) => left.has(n)))).size * 100 +
        inside.length
      );
    };
    const [best] = matches
      .filter(({ termes }) => [...termes].some((number) => left.has(number)))
      .slice(0, LOOKED_AT)
      .map((match) => stretchAt(match, words, end, length))
      .toSorted((a, b) => gain(b) - gain(a));
    if (!best) break;
    for (const match of matches)
      if (isWithin(match, best)) for (const number of match.termes) left.delete(number);
    stretches.push(best);
  }
  return stretches.toSorted((a, b) => a.debut - b.debut);
}

/** What was found, with what stands around it as it was written. */
export function excerptOf(contenu: string, termes: readonly TextTerm[]): TextPassage['extrait'] {
  const words = placedWords(contenu);
  const matches = matchesOf(words, termes);
  const parts: { texte: string; marque: boolean }[] = [];
  let at = 0;
  const say = (to: number, marque: boolean): void => {
    if (to > at) parts.push({ texte: contenu.slice(at, to).replaceAll(/\s+/g, ' '), marque });
    at = Math.max(at, to);
  };
  for (const { debut, fin } of stretchesOf(matches, words, contenu.length)) {
    if (debut > at) {
      parts.push({ texte: at === 0 ? '… ' : ' … ', marque: false });
      at = debut;
    }
    for (const match of matches) {
      if (match.debut < at || match.fin > fin) continue;
      say(match.debut, false);
      say(match.fin, true);
    }
    say(fin, false);
  }
  if (at < contenu.length) parts.push({ texte: ' …', marque: false });
  return parts;
}
