/** From the words of an information system to the codes of the profile (PR4); what is no such word stays as it is. */
import {
  type Choix,
  mentionsDuBac,
  seriesDuBac,
  specialitesDuBac,
} from '../../../domain/candidat/nomenclature-bac.ts';
import { PAYS } from '../../../domain/candidat/pays.ts';
import { lettersOf } from './readers.ts';

const byLetters = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(pairs.map(([name, code]) => [lettersOf(name), code]));

const PAYS_BY_NAME = byLetters(
  ['fr', 'en'].flatMap((langue) => {
    const names = new Intl.DisplayNames([langue], { type: 'region' });
    return PAYS.map((code) => [names.of(code) ?? code, code] as const);
  }),
);

/** 'FR' of 'France' and 'FRANCE'. */
export const paysCode = (text: string): string => PAYS_BY_NAME.get(lettersOf(text)) ?? text;

/** '75' of '075', as Apogée pads it; '2A' of '02A'. */
export const departementCode = (text: string): string => text.replace(/^0(?=\d{2}$|2[ABab]$)/, '');

const codeIn = (list: readonly Choix[], text: string): string =>
  byLetters(
    list.flatMap(({ code, libelle }) => [code, libelle.fr, libelle.en].map((name) => [name, code] as const)),
  ).get(lettersOf(text)) ?? text;

/** Codes of a session's lists, of their names: 'B' of 'Bien', 'GENERALE' of 'Général'. */
export const bacCodes = (annee: number) => ({
  serie: (text: string): string => codeIn(seriesDuBac(annee), text),
  mention: (text: string): string => codeIn(mentionsDuBac(annee), text),
  specialite: (text: string): string => codeIn(specialitesDuBac(annee), text),
});
