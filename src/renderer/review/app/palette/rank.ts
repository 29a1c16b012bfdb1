import { fold } from '../../../i18n/fold.ts';

/** How often each item was picked, by its id. */
export type Uses = Readonly<Record<string, number>>;

export interface Ranked {
  readonly id: string;
  /** What it is found by, folded once: it is read at every key. */
  readonly words: string;
}

const WHOLE = 8;
const WORD = 6;
const INSIDE = 3;
const LETTERS = 1;
/** Picked often counts as much as a better place of the word, and no more. */
const MAX_USE = 3;
/** Fewer letters than this, in a row or not, are in every name. */
const LETTERS_MIN = 3;
const KEPT_USES = 300;

/** Are the letters of `word` in `text` in this order, the first one at the beginning of a word? */
function hasLetters(text: string, word: string): boolean {
  const [first = ''] = word;
  for (let at = ` ${text}`.indexOf(` ${first}`); at >= 0; at = text.indexOf(` ${first}`, at + 1)) {
    let from = at;
    const found = [...word].every((letter) => {
      from = text.indexOf(letter, from) + 1;
      return from > 0;
    });
    if (found) return true;
  }
  return false;
}

function wordScore(text: string, word: string): number {
  if (text.startsWith(word)) return WHOLE;
  if (text.includes(` ${word}`)) return WORD;
  if (text.includes(word)) return INSIDE;
  return word.length >= LETTERS_MIN && hasLetters(text, word) ? LETTERS : 0;
}

/** How well `words` (folded) answer what was typed (folded, by words); 0: not at all. Every word must be there. */
export function scoreOf(words: string, typed: readonly string[]): number {
  let sum = 0;
  for (const word of typed) {
    const score = wordScore(words, word);
    if (score === 0) return 0;
    sum += score;
  }
  return sum / typed.length;
}

/**
 * The items that answer `text`, best first; those that are picked most come first among equals, then the
 * order they are given in. Nothing typed: all of them, most picked first.
 */
export function rank<T extends Ranked>(items: readonly T[], text: string, uses: Uses): readonly T[] {
  const typed = fold(text).split(' ').filter(Boolean);
  const bonus = (id: string): number => Math.min(MAX_USE, Math.log2(1 + (uses[id] ?? 0)));
  return items
    .map((item) => {
      const found = typed.length === 0 ? 1 : scoreOf(item.words, typed);
      return { item, score: found === 0 ? 0 : found + bonus(item.id) };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

/** `uses` with one more of `id`; those picked least are forgotten once there are many. */
export function withUse(uses: Uses, id: string): Uses {
  const next = Object.entries({ ...uses, [id]: (uses[id] ?? 0) + 1 });
  if (next.length <= KEPT_USES) return Object.fromEntries(next);
  return Object.fromEntries(next.toSorted(([, a], [, b]) => b - a).slice(0, KEPT_USES));
}

/** Saved counts, or null when none are usable. */
export function savedUses(saved: unknown): Uses | null {
  if (typeof saved !== 'object' || saved === null || Array.isArray(saved)) return null;
  const counts = Object.entries(saved) as readonly (readonly [string, unknown])[];
  return Object.fromEntries(
    counts.flatMap(([id, count]) => (typeof count === 'number' && count > 0 ? [[id, count]] : [])),
  );
}
