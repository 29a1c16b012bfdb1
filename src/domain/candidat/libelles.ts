import type { Langue } from '../codes.ts';
import { libelleDuBac } from './nomenclature-bac.ts';
import { APATRIDE } from './pays.ts';

const regions = new Map<Langue, Intl.DisplayNames>();

/** The name of a country by its code; what is no code, as older profiles have it, is a name already. */
export function countryName(langue: Langue, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  if (code === APATRIDE.code) return APATRIDE.libelle[langue];
  let names = regions.get(langue);
  if (!names) {
    names = new Intl.DisplayNames(langue, { type: 'region' });
    regions.set(langue, names);
  }
  return names.of(code) ?? code;
}

/** The name of a série, mention or spécialité by its code; a name stays as it is. */
export const bacName = (langue: Langue, liste: 'serie' | 'mention' | 'specialite', code: string): string =>
  libelleDuBac(liste, code)?.[langue] ?? code;

/** A number of France as one dials it there, others as they are kept: '+33612345678' is « 06 12 34 56 78 ». */
export function phoneText(numero: string): string {
  const national = /^\+33(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(numero);
  return national ? `0${national.slice(1).join('\u00a0')}` : numero;
}
