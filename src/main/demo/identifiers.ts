import type { Dice } from './dice.ts';

/** A UUIDv7 of the given instant (ms). */
export function uuidAt(dice: Dice, instant: number): string {
  const time = Math.floor(instant).toString(16).padStart(12, '0');
  const hex = dice.hex(18);
  const variant = '89ab'[dice.int(0, 3)];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6)}`;
}

/** No letter or digit that is taken for another one. */
const ALPHABET = 'ACDEFGHJKMNPQRTUVWXY3479';

/** Numbers shown to people (PR1): 8 characters, never twice. */
export function createNumeros(dice: Dice): () => string {
  const given = new Set<string>();
  const draw = (): string => {
    const numero = Array.from({ length: 8 }, () => dice.pick([...ALPHABET])).join('');
    if (given.has(numero)) return draw();
    given.add(numero);
    return numero;
  };
  return draw;
}

const MOTS = [
  'tilleul',
  'rivage',
  'lanterne',
  'boussole',
  'colline',
  'cerisier',
  'horizon',
  'marelle',
  'violette',
  'moulin',
  'estampe',
  'prairie',
  'comptoir',
  'fontaine',
  'grenadine',
  'passerelle',
  'ardoise',
  'mirabelle',
  'clairon',
  'balcon',
  'sureau',
  'papillon',
  'escale',
  'bruyère',
] as const;

/** A password that can be read aloud; it opens nothing but the demonstration. */
export const motDePasse = (dice: Dice): string => `${dice.some(MOTS, 3).join('-')}-${dice.int(10, 99)}`;

/** Letters and digits only, as in mail addresses. */
export const sansAccents = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd')
    .replace(/[øØ]/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[ıİ]/g, 'i')
    .toLowerCase();
