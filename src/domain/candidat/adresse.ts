import {
  type ContexteProfil,
  codeBrut,
  collect,
  faux,
  type Lu,
  lu,
  readLigne,
  type Saisie,
  type Verification,
} from './champs.ts';
import { FRANCE, readPays } from './pays.ts';
import type { Adresse } from './profil.ts';
import { normalizeCode } from './texte.ts';

const LIGNE_ADRESSE_MAX = 100;
/** Postal codes abroad: letters, digits, spaces and hyphens; the longest in use have ten characters. */
const CODE_POSTAL_MAX = 12;

/** PR4. Fields of adresse that may not be empty, in that country; many countries have no postal codes. */
export const adresseObligatoires = (pays: string): readonly (keyof Adresse)[] => [
  'ligne1',
  ...(pays === FRANCE ? (['codePostal'] as const) : []),
  'commune',
  'pays',
];

const readCodePostal =
  (enFrance: boolean) =>
  (texte: string): Lu<string> => {
    const code = normalizeCode(texte);
    if (!enFrance)
      return /^[\dA-Z][\dA-Z -]*$/.test(code) && code.length <= CODE_POSTAL_MAX
        ? lu(code)
        : faux('code_postal_format');
    const chiffres = code.replaceAll(' ', '');
    return /^\d{5}$/.test(chiffres) ? lu(chiffres) : faux('code_postal_format');
  };

/** « 13 », « cedex 13 », « CEDEX » -> 'CEDEX 13', 'CEDEX'. */
function readCedex(texte: string): Lu<string> {
  const trouve = /^(?:CEDEX)? ?(\d{0,2})$/.exec(normalizeCode(texte));
  return trouve ? lu(`CEDEX ${trouve[1] ?? ''}`.trim()) : faux('cedex_format');
}

/** PR4. Adresse: 3 lines, code postal (5 digits in France), commune, cedex, pays. */
export function verifierAdresse(saisie: Saisie<Adresse>, _ctx: ContexteProfil): Verification<Adresse> {
  const enFrance = codeBrut(saisie.pays) === FRANCE;
  const c = collect<Adresse>(saisie, adresseObligatoires(enFrance ? FRANCE : ''));
  const readLigneAdresse = readLigne(LIGNE_ADRESSE_MAX);
  return c.fin({
    ligne1: c.lire('ligne1', '', readLigneAdresse),
    ligne2: c.lire('ligne2', '', readLigneAdresse),
    ligne3: c.lire('ligne3', '', readLigneAdresse),
    codePostal: c.lire('codePostal', '', readCodePostal(enFrance)),
    commune: c.lire('commune', '', readLigneAdresse),
    cedex: c.lire('cedex', '', readCedex),
    pays: c.lire('pays', '', readPays),
  });
}
