import { faux, type Lu, lu } from './champs.ts';
import { normalizeCode } from './texte.ts';

export const FRANCE = 'FR';

/**
 * ISO 3166-1 alpha-2, and XK: Kosovo has no code of its own there, XK is what the Union and CLDR use.
 * The names are those of libelles.ts.
 */
export const PAYS: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ');

/** Who has no nationality. ISO leaves XX to its users, and no country will get it. */
export const APATRIDE = { code: 'XX', libelle: { fr: 'Apatride', en: 'Stateless' } } as const;

/** PR4. A country by its code. */
export function readPays(texte: string): Lu<string> {
  const code = normalizeCode(texte);
  return PAYS.includes(code) ? lu(code) : faux('pays_inconnu');
}

/** PR4. A nationality by the code of its country, or stateless. */
export const readNationalite = (texte: string): Lu<string> =>
  normalizeCode(texte) === APATRIDE.code ? lu(APATRIDE.code) : readPays(texte);

/** 01 to 95 without 20, 2A and 2B, 971 to 978, 986 to 988. */
export const DEPARTEMENTS: readonly string[] = [
  ...Array.from({ length: 95 }, (_, i) => String(i + 1).padStart(2, '0')).flatMap((code) =>
    code === '20' ? ['2A', '2B'] : [code],
  ),
  ...['971', '972', '973', '974', '975', '976', '977', '978', '986', '987', '988'],
];

/** PR4. A French département by its number. */
export function readDepartement(texte: string): Lu<string> {
  const code = normalizeCode(texte).padStart(2, '0');
  return DEPARTEMENTS.includes(code) ? lu(code) : faux('departement_inconnu');
}
