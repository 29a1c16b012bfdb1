/** PR1: no letter or digit that is taken for another one. */
export const ALPHABET_NUMERO = 'ACDEFGHJKMNPQRTUVWXY3479';
const LONGUEUR = 8;

/** Bytes that `numeroDe` needs: one per character, and as many in reserve for those that are thrown away. */
export const OCTETS_NUMERO = 2 * LONGUEUR;

/** PR1: a login or dossier number from random bytes, each character equally likely. */
export function numeroDe(octets: Uint8Array): string {
  const fois = Math.floor(256 / ALPHABET_NUMERO.length) * ALPHABET_NUMERO.length;
  const pris = [...octets].filter((octet) => octet < fois).slice(0, LONGUEUR);
  if (pris.length < LONGUEUR) throw new RangeError('too few bytes for a number');
  return pris.map((octet) => ALPHABET_NUMERO[octet % ALPHABET_NUMERO.length]).join('');
}

/** As typed by somebody who reads it off a mail: spaces and case don't matter. */
export const normaliserNumero = (texte: string): string => texte.replaceAll(/[\s-]/g, '').toUpperCase();
