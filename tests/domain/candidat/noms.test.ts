import { describe, expect, it } from 'vitest';
import { verifierInfos } from '../../../src/domain/candidat/infos.ts';
import { anInfos, CTX, fautes } from './factories.ts';

const ofNom = (nomNaissance: string) => verifierInfos(anInfos({ nomNaissance }), CTX);

/** Names as people have them, and as they are kept. */
const NOMS: readonly (readonly [quoi: string, ecrit: string, garde: string])[] = [
  ['accents and ligatures', 'Œuvrard-Żółć', 'Œuvrard-Żółć'],
  ['a decomposed accent', 'Nguye\u0302\u0303n', 'Nguyễn'],
  ['a typographic apostrophe', 'D’Amico', 'D’Amico'],
  ['a plain apostrophe', "O'Brien", "O'Brien"],
  ['a grave accent for an apostrophe', 'O`Brien', 'O’Brien'],
  ['a hyphen that does not break', 'Jean\u2011Paul', 'Jean-Paul'],
  ['spaces at the ends and doubled', '  de   La\u00a0Tour ', 'de La Tour'],
  ['a tab and a line end', 'de\tLa\nTour', 'de La Tour'],
  ['Chinese', '李明', '李明'],
  ['Chinese, then its romanisation', '李明 Li Ming', '李明 Li Ming'],
  ['a Japanese variant of a character', '辻\u{e0100}', '辻\u{e0100}'],
  ['full-width letters of a Japanese keyboard', 'Ｄｕｐｏｎｔ', 'Dupont'],
  ['katakana with a middle dot', 'ジャン・ポール', 'ジャン・ポール'],
  ['Korean', '김민준', '김민준'],
  ['Cyrillic', 'Дмитрий', 'Дмитрий'],
  ['Greek', 'Παπαδόπουλος', 'Παπαδόπουλος'],
  ['Arabic', 'محمد العربي', 'محمد العربي'],
  ['Persian with its joiner', 'علی\u200cرضا', 'علی\u200cرضا'],
  ['Hebrew with a geresh', 'ג׳ורג׳', 'ג׳ורג׳'],
  ['Tibetan with its dots', 'བསྟན་འཛིན', 'བསྟན་འཛིན'],
  ['Sinhala with a joiner', 'ශ්\u200dරී', 'ශ්\u200dරී'],
  ['Mongolian with a vowel separator', 'ᠰᠠᠷ\u180eᠠ', 'ᠰᠠᠷ\u180eᠠ'],
  ['Ethiopic', 'ኃይለ፡ሥላሴ', 'ኃይለ፡ሥላሴ'],
  ['a click letter', 'ǃXóõ', 'ǃXóõ'],
  ['initials', 'A.-M.', 'A.-M.'],
  ['a digit after letters', 'Jean 2', 'Jean 2'],
  ['a direction mark that a copy left at the end', 'José\u200f', 'José'],
  ['100 characters', 'é'.repeat(100), 'é'.repeat(100)],
];

/** What no name is, with the error that says so. */
const FAUX: readonly (readonly [quoi: string, ecrit: string, code: string])[] = [
  ['nothing', '', 'requis'],
  ['only spaces', '   ', 'requis'],
  ['only spaces of other widths', '\u00a0\u2003\u3000', 'requis'],
  ['only invisible marks', '\u200b\u200f\ufeff', 'requis'],
  ['digits', '12345', 'sans_mot'],
  ['Arabic digits', '١٢٣', 'sans_mot'],
  ['a hyphen', '-', 'sans_mot'],
  ['signs', "'.-", 'sans_mot'],
  ['an emoji', '😀', 'caractere_interdit'],
  ['an emoji after letters', 'Zoé 😀', 'caractere_interdit'],
  ['a family of emoji', 'Zoé 👨\u200d👩\u200d👧', 'caractere_interdit'],
  ['a flag', 'Zoé 🇫🇷', 'caractere_interdit'],
  ['a keycap', 'Zoé 1\ufe0f\u20e3', 'caractere_interdit'],
  ['a heart made an emoji by a selector', 'Zoé ❤\ufe0f', 'caractere_interdit'],
  ['a heart', 'Zoé ❤', 'caractere_interdit'],
  ['markup', '<b>Zoé</b>', 'caractere_interdit'],
  ['a mail address', 'zoe@example.org', 'caractere_interdit'],
  ['an ampersand', 'Renée & Paul', 'caractere_interdit'],
  ['a formula', '=Zoé', 'caractere_interdit'],
  ['a NUL', 'Zo\u0000é', 'caractere_interdit'],
  ['a bell', 'Zo\u0007é', 'caractere_interdit'],
  ['half a character', 'Zo\ud83dé', 'caractere_interdit'],
  ['a private character', 'Zo\ue000é', 'caractere_interdit'],
  ['letters for formulas', '𝓓upont', 'caractere_interdit'],
  ['a Roman numeral character', 'Henri Ⅳ', 'caractere_interdit'],
  ['a right-to-left override', '\u202eenomiS', 'caractere_invisible'],
  ['an isolate', 'Zo\u2067é\u2069', 'caractere_invisible'],
  ['a right-to-left mark inside', 'Zo\u200fé', 'caractere_invisible'],
  ['a zero-width space', 'Zo\u200bé', 'caractere_invisible'],
  ['a joiner between Latin letters', 'Zo\u200dé', 'caractere_invisible'],
  ['a joiner after a combining mark', 'Zx\u0301\u200cy', 'caractere_invisible'],
  ['a soft hyphen', 'Zo\u00adé', 'caractere_invisible'],
  ['a byte order mark inside', 'Zo\ufeffé', 'caractere_invisible'],
  ['a Hangul filler', '\u3164', 'caractere_invisible'],
  ['a variation selector after a Latin letter', 'Zo\ufe01é', 'caractere_invisible'],
  ['a tag character', 'Zo\u{e0041}é', 'caractere_invisible'],
  ['a Cyrillic а in a Latin word', 'M\u0430ria', 'alphabets_melanges'],
  ['a Latin a in a Cyrillic word', 'М\u0061рия', 'alphabets_melanges'],
  ['a Greek omicron in a Latin word', 'J\u03bfhn', 'alphabets_melanges'],
  ['an Armenian o in a Latin word', 'J\u0585hn', 'alphabets_melanges'],
  ['a pile of marks', `Z${'\u0317'.repeat(12)}oé`, 'caractere_interdit'],
  ['101 characters', 'é'.repeat(101), 'trop_long'],
  ['250 characters', 'Dupont '.repeat(36), 'trop_long'],
];

describe('names of people', () => {
  it.each(NOMS)('PR4: %s is a name, and is kept in one form', (_quoi, ecrit, garde) => {
    const verdict = ofNom(ecrit);
    expect(fautes(verdict)).toEqual([]);
    expect(verdict.ok && verdict.value.nomNaissance).toBe(garde);
  });

  it.each(FAUX)('PR4: %s is no name', (_quoi, ecrit, code) => {
    expect(fautes(ofNom(ecrit))).toEqual([`nomNaissance ${code}`]);
  });

  it('PR4: a million invisible marks are answered at once', () => {
    expect(fautes(ofNom(`Z${'\u200b'.repeat(1_000_000)}é`))).toEqual(['nomNaissance trop_long']);
    expect(ofNom(`${'\u200f '.repeat(500_000)}Zoé`)).toMatchObject({ value: { nomNaissance: 'Zoé' } });
  });

  it('PR4: an invisible character is named by its number, a visible one shown', () => {
    const of = (nom: string) => {
      const verdict = ofNom(nom);
      return verdict.ok ? null : verdict.erreurs[0]?.params;
    };
    expect(of('Zo\u202eé')).toEqual({ caractere: 'U+202E' });
    expect(of('Zo\u0007é')).toEqual({ caractere: 'U+0007' });
    expect(of('Zoé@')).toEqual({ caractere: '@' });
    expect(of('é'.repeat(101))).toEqual({ max: 100 });
  });
});
