/** A sentence that one dossier of twenty has on one of its pages. */
export const PHRASE = 'a soutenu son mémoire avec les félicitations';

const BEGINNINGS =
  'ac ad am an ap ar as av ba ca ce ch co con cr de dé des di do ef en es et ex fo for gr hi im in inter ja la le lin ma mé mi mo no ob or ou par pe per ph pr pré pro qu re ré res sa sc se so st su sur ta te tr un ur va vi'.split(
    ' ',
  );
const MIDDLES =
  'a al an ar ca ce ci co da di é er fi ga gi i il in la le li ma mi na ni o or pa pi ra ri sa si ta ti to tu va vi'.split(
    ' ',
  );
const ENDS =
  'age aire al ance ant ateur ation é ée el elle ement er erie esse eur euse ible ien ique isme iste ité ment oir son té tion ture ude ure'.split(
    ' ',
  );
/** The few words that every page has. */
const COMMON =
  'de la le et les des en du une un à pour dans que est par sur au avec plus licence japonais université année moyenne générale notes semestre'.split(
    ' ',
  );

/** Word number `i` of a vocabulary of some 60,000, the common ones first. */
export function wordOf(i: number): string {
  const common = COMMON[i];
  if (common !== undefined) return common;
  const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
  return pick(BEGINNINGS, i * 7) + pick(MIDDLES, Math.floor(i / 3)) + pick(ENDS, Math.floor(i / 90) + i);
}

/** A page of 1.8 kB whose words are as frequent as in a language (Zipf): the same each time. */
export function benchText(dossier: number, page: number): string {
  let state = (dossier * 2_654_435_761 + page * 40_503 + 1) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const words: string[] = [];
  for (let length = 0; length < 1_800; ) {
    const word = wordOf(Math.floor(60_000 ** next()) - 1);
    words.push(words.length % 12 === 11 ? `${word}\n` : word);
    length += word.length + 1;
  }
  if (dossier % 20 === 0 && page === 3) words.splice(40, 0, PHRASE);
  return words.join(' ');
}
