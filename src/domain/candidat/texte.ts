/** What is wrong with a text, as `ErreurChamp` says it. */
export interface DefautTexte {
  readonly code:
    | 'trop_long'
    | 'caractere_interdit'
    | 'caractere_invisible'
    | 'sans_mot'
    | 'alphabets_melanges';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Spaces of every width, and line ends. U+FEFF is none: it is invisible. */
const BLANCS = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;
/** What a copy from a right-to-left message leaves around a word: harmless at its ends. */
const BORD = /[\u200b\u200e\u200f\u061c\u2060\ufeff ]/u;

/** Without what `BORD` says at both ends; by hand, for a pattern would try again at each of a million marks. */
function sansBords(texte: string): string {
  let debut = 0;
  let fin = texte.length;
  while (debut < fin && BORD.test(texte.charAt(debut))) debut += 1;
  while (fin > debut && BORD.test(texte.charAt(fin - 1))) fin -= 1;
  return texte.slice(debut, fin);
}

/**
 * One line as it is kept: NFC, single spaces, no space or direction mark at its ends, ASCII for the
 * full-width letters, digits and hyphen of East Asian keyboards, the plain hyphen, an apostrophe where an
 * accent was typed alone. Running it again changes nothing.
 */
export const normalizeLigne = (texte: string): string =>
  sansBords(
    texte
      .normalize('NFC')
      .replace(/[\uff0d\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, (c) =>
        String.fromCharCode(c.charCodeAt(0) - 0xfee0),
      )
      .replace(/[\u2010\u2011]/gu, '-')
      .replace(/[`\u00b4]/gu, '’')
      .replace(BLANCS, ' '),
  ).normalize('NFC');

/** A text of several lines: each as `normalizeLigne`, and never more than one empty line in a row. */
export const normalizeTexte = (texte: string): string =>
  texte
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map(normalizeLigne)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '');

/** Digits stand in tens, from 0 to 9, in every script that has some: how far is this one from its zero? */
function chiffre(caractere: string): string {
  const code = caractere.codePointAt(0) ?? 0;
  let valeur = 0;
  while (valeur < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - valeur - 1))) valeur += 1;
  return String(valeur);
}

/**
 * Codes (INE, telephone, years, days): compatibility forms become plain, so that ２０２１ is 2021, digits of
 * other scripts too (٢٠٢١), and ASCII letters capitals. Other letters stay: no code has any, and ß in capitals
 * would become two.
 */
export const normalizeCode = (texte: string): string =>
  normalizeLigne(
    texte
      .normalize('NFKC')
      .replace(/(?![0-9])\p{Nd}/gu, chiffre)
      .replace(/[a-z]/gu, (c) => c.toUpperCase()),
  );

/** Scripts that are written with joiners between their letters. */
const A_JOINTS = [
  ...['Arabic', 'Syriac', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu'],
  ...['Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan', 'Mongolian'],
];
const LETTRE_A_JOINT = `[${A_JOINTS.map((nom) => `\\p{Script=${nom}}`).join('')}]`;
/**
 * Invisible characters that belong to the spelling of a script: joiners between its letters, variants of a
 * Mongolian letter or of a Chinese character (the second 辻 of Japanese names).
 */
const JOINTS = new RegExp(
  [
    `(?<=${LETTRE_A_JOINT})[\\u200c\\u200d](?=${LETTRE_A_JOINT})`,
    '(?<=\\p{Script=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
    '(?<=\\p{Script=Mongolian})[\\u180b-\\u180f]',
  ].join('|'),
  'gu',
);
/** Zero width, direction overrides, soft hyphens, fillers, tags: what an eye can't tell from nothing. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
/** Control characters, halves of characters, private ones, emoji; signs that fonts print, as ▪, stay. */
const INTERDIT =
  /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Emoji_Presentation}\p{Regional_Indicator}]|\p{Extended_Pictographic}(?=\ufe0f)|\u20e3/u;

const nomme = (caractere: string): string =>
  `U+${(caractere.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A character as a sentence can show it: itself, or its number when showing it would do harm. */
const montre = (caractere: string): string =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(caractere) ? caractere : nomme(caractere);

/** Length in characters as people count them, not in UTF-16 halves. */
export const longueur = (texte: string): number => [...texte].length;

/** PR4. What is wrong with a free text that is already normalised; null when nothing is. */
export function defautTexte(texte: string, max: number): DefautTexte | null {
  if (longueur(texte) > max) return { code: 'trop_long', params: { max } };
  const lu = texte.replaceAll('\n', ' ').replace(JOINTS, '');
  const emoji = INTERDIT.exec(lu)?.[0];
  if (emoji) return { code: 'caractere_interdit', params: { caractere: montre(emoji) } };
  const invisible = INVISIBLE.exec(lu)?.[0];
  if (invisible) return { code: 'caractere_invisible', params: { caractere: nomme(invisible) } };
  if (!/[\p{L}\p{N}]/u.test(lu)) return { code: 'sans_mot', params: {} };
  return null;
}

/**
 * Letters, marks and digits of any script, and the signs that names are written with: apostrophes, hyphens,
 * dots, commas, the Catalan and Japanese dots, Hebrew, Armenian, Tibetan and Ethiopic signs, 〇.
 */
const HORS_NOM =
  /[^\p{L}\p{M}\p{Nd} '’‘\-–.,·・\u05be\u05f3\u05f4\u055a\u058a\u0f0b\u0f0c\u1361\u30a0\u3007]/u;
/** Letters for formulas, which look like others: ℌ, 𝓓. */
const LETTRE_FORMULE = /[\u2100-\u214f\u{1d400}-\u{1d7ff}\u{1ee00}-\u{1eeff}]/u;
/** More marks than any writing stacks on one letter. */
const MARQUES = /\p{M}{9}/u;
/** Alphabets whose letters pass for one another; no word mixes them. */
const ALPHABETS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic'].map(
  (nom) => new RegExp(`\\p{Script=${nom}}`, 'u'),
);

const melange = (texte: string): boolean =>
  texte.split(/[^\p{L}\p{M}]+/u).some((mot) => ALPHABETS.filter((alphabet) => alphabet.test(mot)).length > 1);

/**
 * PR4. What is wrong with a person's name that is already normalised. Any script; not: digits alone, emoji,
 * invisible or control characters, letters of two alphabets in one word.
 */
export function defautNom(nom: string, max: number): DefautTexte | null {
  const defaut = defautTexte(nom, max);
  if (defaut) return defaut;
  const lu = nom.replace(JOINTS, '');
  const interdit = (HORS_NOM.exec(lu) ?? LETTRE_FORMULE.exec(lu))?.[0];
  if (interdit) return { code: 'caractere_interdit', params: { caractere: montre(interdit) } };
  if (!/\p{L}/u.test(lu)) return { code: 'sans_mot', params: {} };
  if (MARQUES.test(lu)) return { code: 'caractere_interdit', params: { caractere: '◌́◌́◌́' } };
  if (melange(lu)) return { code: 'alphabets_melanges', params: {} };
  return null;
}
