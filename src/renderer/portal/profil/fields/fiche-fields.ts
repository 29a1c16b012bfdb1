import { adresseObligatoires } from '../../../../domain/candidat/adresse.ts';
import { aSpecialites, bacObligatoires } from '../../../../domain/candidat/bac.ts';
import { infosObligatoires } from '../../../../domain/candidat/infos.ts';
import {
  mentionsDuBac,
  seriesDuBac,
  specialitesDuBac,
} from '../../../../domain/candidat/nomenclature-bac.ts';
import { FRANCE } from '../../../../domain/candidat/pays.ts';
import type { RubriqueFiche } from '../../../../domain/candidat/rubriques.ts';
import { normalizeCode } from '../../../../domain/candidat/texte.ts';
import type { Langue } from '../../../../domain/codes.ts';
import { type FormValues, textIn } from '../forms.ts';
import { countries, nationalities } from './countries.ts';
import type { FieldSpec, Option } from './field-spec.ts';

const bornInFrance = (values: FormValues): boolean => textIn(values, 'paysNaissance') === FRANCE;
const hasBac = (values: FormValues): boolean => textIn(values, 'obtenu') === 'oui';

/**
 * The lists of the baccalauréat follow its year: a choice that the new year does not have is taken back, so
 * that what is on screen is what is saved.
 */
export function followBac(values: FormValues): FormValues {
  const annee = yearOf(values);
  if (annee === null) return values;
  const kept = (list: readonly Listed[], champ: string): string =>
    list.some(({ code }) => code === textIn(values, champ)) ? textIn(values, champ) : '';
  const serie = kept(seriesDuBac(annee), 'serie');
  const specialites = Array.isArray(values.specialites) ? (values.specialites as readonly string[]) : [];
  return {
    ...values,
    serie,
    mention: kept(mentionsDuBac(annee), 'mention'),
    specialites: aSpecialites(annee, serie)
      ? specialites.filter((code) => specialitesDuBac(annee).some((one) => one.code === code))
      : [],
  };
}

/** The year of the baccalauréat once it can be read; null before. */
export function yearOf(values: FormValues): number | null {
  const text = normalizeCode(textIn(values, 'annee'));
  return /^\d{4}$/.test(text) ? Number(text) : null;
}

type Listed = { readonly code: string; readonly libelle: Readonly<Record<Langue, string>> };
const listOf =
  (list: (annee: number) => readonly Listed[]) =>
  (values: FormValues, langue: Langue): readonly Option[] => {
    const annee = yearOf(values);
    return annee === null
      ? []
      : list(annee).map(({ code, libelle }) => ({ value: code, label: libelle[langue] }));
  };

const INFOS: readonly FieldSpec[] = [
  {
    champ: 'civilite',
    kind: 'radio',
    options: (_values, _langue, t) => [
      { value: 'Mme', label: t('civilite.madame') },
      { value: 'M.', label: t('civilite.monsieur') },
    ],
  },
  { champ: 'nomNaissance', kind: 'text', autoComplete: 'family-name' },
  { champ: 'nomUsage', kind: 'text', help: 'help.nomUsage' },
  { champ: 'prenoms', kind: 'text', help: 'help.prenoms', autoComplete: 'given-name' },
  { champ: 'dateNaissance', kind: 'date', help: 'help.date', autoComplete: 'bday', width: 'short' },
  { champ: 'paysNaissance', kind: 'select', options: (_, langue) => countries(langue) },
  {
    champ: 'departementNaissance',
    kind: 'text',
    help: 'help.departement',
    width: 'short',
    when: bornInFrance,
  },
  { champ: 'villeNaissance', kind: 'text' },
  { champ: 'nationalite', kind: 'select', options: (_, langue) => nationalities(langue) },
  { champ: 'ine', kind: 'text', help: 'help.ine', autoComplete: 'off', width: 'medium' },
  {
    champ: 'telephonePortable',
    kind: 'text',
    help: 'help.telephone',
    autoComplete: 'mobile tel',
    inputMode: 'tel',
    width: 'medium',
  },
  {
    champ: 'telephone',
    kind: 'text',
    autoComplete: 'home tel',
    inputMode: 'tel',
    width: 'medium',
  },
];

const ADRESSE: readonly FieldSpec[] = [
  {
    champ: 'ligne1',
    kind: 'text',
    help: 'help.ligne1',
    autoComplete: 'address-line1',
  },
  {
    champ: 'ligne2',
    kind: 'text',
    help: 'help.ligne2',
    autoComplete: 'address-line2',
  },
  { champ: 'ligne3', kind: 'text', autoComplete: 'address-line3' },
  { champ: 'codePostal', kind: 'text', autoComplete: 'postal-code', width: 'short' },
  { champ: 'commune', kind: 'text', autoComplete: 'address-level2' },
  { champ: 'cedex', kind: 'text', help: 'help.cedex', width: 'short' },
  { champ: 'pays', kind: 'select', autoComplete: 'country', options: (_, langue) => countries(langue) },
];

const BAC: readonly FieldSpec[] = [
  {
    champ: 'obtenu',
    kind: 'radio',
    label: 'bac.question',
    options: (_values, _langue, t) => [
      { value: 'oui', label: t('bac.oui') },
      { value: 'non', label: t('bac.sans') },
    ],
  },
  {
    champ: 'annee',
    kind: 'text',
    help: 'help.anneeBac',
    inputMode: 'numeric',
    width: 'short',
    when: hasBac,
  },
  {
    champ: 'serie',
    kind: 'select',
    help: 'help.serie',
    options: listOf(seriesDuBac),
    when: hasBac,
  },
  {
    champ: 'specialites',
    kind: 'specialites',
    when: (values) => hasBac(values) && aSpecialites(yearOf(values), textIn(values, 'serie')),
  },
  { champ: 'mention', kind: 'select', options: listOf(mentionsDuBac), when: hasBac },
  {
    champ: 'etablissement',
    kind: 'text',
    help: 'help.lycee',
    when: hasBac,
  },
];

/** PR4: the fields of each rubric that is filled once, in their order. */
export const FICHE_FIELDS: Readonly<Record<RubriqueFiche, readonly FieldSpec[]>> = {
  infos: INFOS,
  adresse: ADRESSE,
  bac: BAC,
};

/** PR4: which of them may not be empty, as the form stands. */
export function requiredOf(rubrique: RubriqueFiche, values: FormValues): readonly string[] {
  switch (rubrique) {
    case 'infos':
      return infosObligatoires(textIn(values, 'paysNaissance'));
    case 'adresse':
      return adresseObligatoires(textIn(values, 'pays'));
    case 'bac':
      return [...bacObligatoires(hasBac(values)), 'specialites'];
  }
}
