import { ecrireJour } from '../../../domain/calendar/jour-saisi.ts';
import { phoneText } from '../../../domain/candidat/libelles.ts';
import type { Profil } from '../../../domain/candidat/profil.ts';
import { INFOS_VIDES } from '../../../domain/candidat/profil-vide.ts';
import type { Lignes, RubriqueFiche, RubriqueListe } from '../../../domain/candidat/rubriques.ts';

/** A form as it is typed: texts as they stand; the domain reads them (`Saisie`). */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

const EMPTY: Readonly<Record<RubriqueFiche | RubriqueListe, FormValues>> = {
  infos: { ...INFOS_VIDES },
  adresse: { ligne1: '', ligne2: '', ligne3: '', codePostal: '', commune: '', cedex: '', pays: 'FR' },
  bac: { obtenu: '', annee: '', serie: '', mention: '', etablissement: '', specialites: [] },
  cursusExterne: {
    annee: '',
    etablissement: '',
    diplome: '',
    libelle: '',
    obtenu: '',
    mention: '',
    moyenne: '',
  },
  stages: { annee: '', duree: '', heuresSemaine: '', organisme: '', descriptif: '' },
  experiences: { annee: '', duree: '', intitule: '', organisme: '', objectif: '' },
};

const typed = (value: unknown): string | readonly string[] => {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : '';
};

/** Kept in one shape, shown as one dials it, or as one writes a day. */
function asTyped(champ: string, value: string | readonly string[]): string | readonly string[] {
  if (typeof value !== 'string') return value;
  if (champ.startsWith('telephone')) return phoneText(value);
  return champ.startsWith('date') ? ecrireJour(value) : value;
}

/** What a form begins with: the saved values as one would type them, or an empty form. */
export function formOf(rubrique: RubriqueFiche | RubriqueListe, value: object | null): FormValues {
  const empty = EMPTY[rubrique];
  if (value === null) return empty;
  const saved = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(empty).map((champ) => {
      return [champ, asTyped(champ, typed(saved[champ]))];
    }),
  );
}

/** The form of a rubric that is filled once. */
export const ficheForm = (profil: Profil, rubrique: RubriqueFiche): FormValues =>
  formOf(rubrique, profil[rubrique]);

/** A draft found on the device, with the fields of `rubrique` and no other; null when it is something else. */
export function parseForm(rubrique: RubriqueFiche | RubriqueListe, value: unknown): FormValues | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const kept = value as Readonly<Record<string, unknown>>;
  const fields = Object.entries(EMPTY[rubrique]).map(([champ, empty]) => {
    const found = kept[champ];
    if (typeof empty === 'string') return [champ, typeof found === 'string' ? found : empty] as const;
    const texts = Array.isArray(found)
      ? found.filter((one): one is string => typeof one === 'string')
      : empty;
    return [champ, texts] as const;
  });
  return Object.fromEntries(fields) as FormValues;
}

/** Has nothing been typed? */
export const isUntouched = (rubrique: RubriqueFiche | RubriqueListe, values: FormValues): boolean =>
  JSON.stringify(values) === JSON.stringify(EMPTY[rubrique]);

/** One text of a form. */
export const textIn = (values: FormValues, champ: string): string => {
  const value = values[champ];
  return typeof value === 'string' ? value : '';
};

/** Rows newest first, as they are shown. */
export const newestFirst = <T extends Lignes[RubriqueListe]>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => b.annee - a.annee);
