import {
  CURSUS_OBLIGATOIRES,
  EXPERIENCE_OBLIGATOIRES,
  STAGE_OBLIGATOIRES,
} from '../../../../domain/candidat/parcours.ts';
import type { RubriqueListe } from '../../../../domain/candidat/rubriques.ts';
import { textIn } from '../forms.ts';
import type { FieldSpec } from './field-spec.ts';

const YEAR = { champ: 'annee', kind: 'text', inputMode: 'numeric', width: 'short' } as const;

/** PR4: the fields of one row of each list, in their order. */
export const LIGNE_FIELDS: Readonly<Record<RubriqueListe, readonly FieldSpec[]>> = {
  cursusExterne: [
    { ...YEAR, help: 'help.anneeCursus' },
    { champ: 'etablissement', kind: 'text', help: 'help.etablissement' },
    { champ: 'diplome', kind: 'text', help: 'help.diplome' },
    { champ: 'libelle', kind: 'text', help: 'help.libelle' },
    {
      champ: 'obtenu',
      kind: 'radio',
      options: (_values, _langue, t) => [
        { value: 'oui', label: t('obtenu.oui') },
        { value: 'non', label: t('obtenu.non') },
        { value: 'enCours', label: t('obtenu.enCours') },
      ],
    },
    {
      champ: 'mention',
      kind: 'text',
      width: 'medium',
      when: (values) => textIn(values, 'obtenu') === 'oui',
    },
    {
      champ: 'moyenne',
      kind: 'text',
      help: 'help.moyenne',
      inputMode: 'decimal',
      width: 'short',
    },
  ],
  stages: [
    { ...YEAR },
    { champ: 'organisme', kind: 'text', autoComplete: 'off' },
    { champ: 'duree', kind: 'text', help: 'help.duree', width: 'medium' },
    { champ: 'heuresSemaine', kind: 'text', inputMode: 'decimal', width: 'short' },
    { champ: 'descriptif', kind: 'textarea', help: 'help.descriptif' },
  ],
  experiences: [
    { ...YEAR },
    { champ: 'intitule', kind: 'text', autoComplete: 'off' },
    { champ: 'organisme', kind: 'text', autoComplete: 'off' },
    { champ: 'duree', kind: 'text', help: 'help.duree', width: 'medium' },
    { champ: 'objectif', kind: 'textarea', help: 'help.objectif' },
  ],
};

/** PR4: which of them may not be empty. */
export const LIGNE_REQUIRED: Readonly<Record<RubriqueListe, readonly string[]>> = {
  cursusExterne: CURSUS_OBLIGATOIRES,
  stages: STAGE_OBLIGATOIRES,
  experiences: EXPERIENCE_OBLIGATOIRES,
};
