import { faux, type Lu, lu } from './champs.ts';
import { normalizeCode } from './texte.ts';

/** National numbers that begin so are not of the mainland: their country code, by the numbering plan. */
const OUTRE_MER: readonly (readonly [RegExp, string])[] = [
  [/^0(262|263|692|693|269|639)/, '262'],
  [/^0(590|690|691)/, '590'],
  [/^0(594|694)/, '594'],
  [/^0(596|696|697)/, '596'],
];

const international = (national: string): string =>
  `+${OUTRE_MER.find(([debut]) => debut.test(national))?.[1] ?? '33'}${national.slice(1)}`;

/**
 * PR4. A telephone number in one shape, '+' and 6 to 15 digits (E.164). Taken: international with + or 00,
 * the French national form (06 12 34 56 78, overseas included), with the separators people write.
 */
export function readTelephone(texte: string): Lu<string> {
  const ecrit = normalizeCode(texte);
  if (!/^\+?[\d\s().\-/]+$/u.test(ecrit)) return faux('telephone_format');
  const compact = ecrit
    .replace(/\(0\)/gu, '')
    .replace(/[\s().\-/]/gu, '')
    .replace(/^00/u, '+');
  if (/^0[1-9]\d{8}$/.test(compact)) return lu(international(compact));
  const numero = compact.replace(/^\+330(?=\d{9}$)/u, '+33');
  if (!/^\+[1-9]\d{5,14}$/.test(numero)) return faux('telephone_format');
  if (numero.startsWith('+33') && !/^\+33[1-9]\d{8}$/.test(numero)) return faux('telephone_format');
  return lu(numero);
}
