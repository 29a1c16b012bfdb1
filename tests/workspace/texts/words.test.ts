import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/main/workspace/replica/fold.ts';
import { countedWords, foldText, placedWords } from '../../../src/main/workspace/texts/fold-text.ts';
import { parseTextQuery } from '../../../src/main/workspace/texts/parse-query.ts';
import { excerptOf, findUnits } from '../../../src/main/workspace/texts/passages.ts';

const shown = (text: string, typed: string): string =>
  excerptOf(text, parseTextQuery(typed)?.avec ?? [])
    .map(({ texte, marque }) => (marque ? `[${texte}]` : texte))
    .join('');

describe('folding of texts', () => {
  it('is the folding of the house, for every text without Chinese or Japanese signs', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...'éœÆ’-  \nñ½İΣσ“Åşŀ'), fc.string({ unit: 'binary' })),
    });
    fc.assert(
      fc.property(text, (value) => {
        fc.pre(!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value));
        expect(foldText(value)).toBe(fold(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes each Chinese or Japanese sign for a word, so that words are found in a run of them', () => {
    expect(foldText('日本語の試験 N2')).toBe('日 本 語 の 試 験 n2');
    expect(parseTextQuery('日本')?.avec).toEqual([{ mots: ['日', '本'], debut: false }]);
  });

  it('finds in a text the words that its folding has, where they stand', () => {
    const text = 'L’Œuvre d’Éloïse : 日本, très-bien (12,5)';
    expect(placedWords(text).map(({ mot }) => mot)).toEqual(foldText(text).split(' '));
    for (const { mot, debut, fin } of placedWords(text)) expect(foldText(text.slice(debut, fin))).toBe(mot);
  });

  it('says a word once more each time its number doubles', () => {
    const counted = countedWords(['a b b', 'c '.repeat(9).trim()]).split(' ');
    const times = (word: string): number => counted.filter((other) => other === word).length;
    expect([times('a'), times('b'), times('c')]).toEqual([1, 2, 4]);
  });
});

describe('what is typed', () => {
  it('is words, phrases in three kinds of quotes, and words to leave out', () => {
    expect(parseTextQuery('Œuvre "double licence" «été» -Tokyo -"très bien" rendez-vous')).toEqual({
      avec: [
        { mots: ['oeuvre'], debut: true },
        { mots: ['double', 'licence'], debut: false },
        { mots: ['ete'], debut: false },
        { mots: ['rendez', 'vous'], debut: true },
      ],
      sans: [
        { mots: ['tokyo'], debut: false },
        { mots: ['tres', 'bien'], debut: false },
      ],
    });
  });

  it('asks for nothing when nothing is to be in the dossier', () => {
    for (const typed of ['', '  ', '-tokyo', '"" -', '…']) expect(parseTextQuery(typed), typed).toBeNull();
  });

  it('takes one letter for itself, and a quote that is still open for a phrase', () => {
    expect(parseTextQuery('s "moyenne gén')?.avec).toEqual([
      { mots: ['s'], debut: false },
      { mots: ['moyenne', 'gen'], debut: false },
    ]);
  });
});

describe('passages', () => {
  it('show the text as it was written, with what answers marked', () => {
    expect(shown('Sa mention\n « Très   bien » à l’œuvre', 'tres oeuv')).toBe(
      'Sa mention « [Très] bien » à l’[œuvre]',
    );
    expect(shown('Licence, licences et la double licence.', '"double licence"')).toBe(
      'Licence, licences et la [double licence].',
    );
  });

  it('are made of several stretches when the words stand far from one another', () => {
    const far = `Le japonais. ${'Rien du tout. '.repeat(60)}Un stage à Kyoto. ${'Rien. '.repeat(60)}`;
    const text = shown(far, 'japonais stage');
    expect(text).toMatch(/^Le \[japonais\]\. Rien .* … .*\[stage\] à Kyoto\..* …$/);
    expect(text.length).toBeLessThan(360);
  });

  it('are of the places that together show all the words, and count them all', () => {
    const unit = (cle: string, contenu: string) =>
      ({ genre: 'piece', cle, page: 1, contenu, plie: foldText(contenu) }) as const;
    const units = ['un stage', 'un stage', 'un stage', 'un stage', 'du japonais'].map((text, i) =>
      unit(`f${i}`, text),
    );
    const found = findUnits(units, parseTextQuery('stage japonais')?.avec ?? []);
    expect(found.units.map(({ cle }) => cle)).toEqual(['f0', 'f4', 'f1']);
    expect(found.occurrences).toBe(5);
  });
});
