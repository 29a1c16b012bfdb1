import { faux, type Lu, lu } from './champs.ts';
import { normalizeCode } from './texte.ts';

/** The letters of keys to base 23: the alphabet without I, O and Q, which pass for 1 and 0. */
const LETTRES_CLE = 'ABCDEFGHJKLMNPRSTUVWXYZ';

const BEA = /^(\d{10})([A-Z])$/;
const RNIE = /^\d{9}[A-Z]{2}$/;
const SIFA = /^\d{4}[A-Z]\d{5}[A-Z]$/;
const UNIVERSITE = /^([0-9A-Z]{10})(\d)$/;
/** What is typed to get past a form: ten times one digit, whose key may well be right, or letters alone. */
const POUR_LA_FORME = /^(?:(\d)\1{9}|[A-Z]{10})/;

/** The key letter of ten digits: their remainder by 23. */
const cleBea = (chiffres: string): string => LETTRES_CLE[Number(chiffres) % 23] ?? '';

/** The key digit: six times the sum of the first nine characters to base 36, plus the tenth; its last digit. */
const cleUniversite = (caracteres: string): string => {
  const valeurs = [...caracteres].map((c) => Number.parseInt(c, 36));
  const somme = valeurs.reduce((total, valeur, i) => total + (i < 9 ? valeur * 6 : valeur), 0);
  return String(somme % 10);
};

/**
 * PR4. The national student number with its key, 11 characters in capitals without separators.
 *
 * Four kinds are in circulation:
 * - INE-BEA (rectorats, since 1995): ten digits and a key letter. The key is checked: remainder by 23 over
 *   the alphabet without I, O, Q, as eCandidat (`checkBEA23`) and esup-transferts (`CheckBEA23`) both do.
 * - INE of a university: ten characters to base 36 and a key digit. The key is checked, as in eCandidat
 *   (`checkNNE36`) and esup-transferts (`CheckNNE36`), which agree.
 * - INE-RNIE (since 2018): nine digits and two letters. Format only: eCandidat asks a web service of the
 *   ministry, and how its key is made is not published.
 * - INE-SIFA (apprentis): four digits, a letter, five digits, a letter. Format only, for the same reason.
 */
export function readIne(texte: string): Lu<string> {
  const ine = normalizeCode(texte).replace(/[\s.-]/gu, '');
  if (POUR_LA_FORME.test(ine)) return faux('ine_format');
  const bea = BEA.exec(ine);
  if (bea) {
    const [, chiffres = '', cle = ''] = bea;
    return cleBea(chiffres) === cle ? lu(ine) : faux('ine_cle');
  }
  if (RNIE.test(ine) || SIFA.test(ine)) return lu(ine);
  const universite = UNIVERSITE.exec(ine);
  if (!universite) return faux('ine_format');
  const [, caracteres = '', cle = ''] = universite;
  return cleUniversite(caracteres) === cle ? lu(ine) : faux('ine_cle');
}
