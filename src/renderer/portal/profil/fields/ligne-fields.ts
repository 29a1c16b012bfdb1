import {
  CURSUS_OBLIGATOIRES,
  EXPERIENCE_OBLIGATOIRES,
  LIMITES_PARCOURS as MAX,
  STAGE_OBLIGATOIRES,
} from '../../../../domain/candidat/parcours.ts';
import type { RubriqueListe } from '../../../../domain/candidat/rubriques.ts';
import { textIn } from '../forms.ts';
import type { FieldSpec } from './field-spec.ts';

const YEAR = { champ: 'annee', kind: 'text', inputMode: 'numeric', maxLength: 4, width: 'short' } as const;

/** PR4: the fields of one row of each list, in their order. */
export const LIGNE_FIELDS: Readonly<Record<RubriqueListe, readonly FieldSpec[]>> = {
  cursusExterne: [
    { ...YEAR, help: 'help.anneeCursus' },
    { champ: 'etablissement', kind: 'text', help: 'help.etablissement', maxLength: MAX.etablissement },
    { champ: 'diplome', kind: 'text', help: 'help.diplome', maxLength: MAX.diplome },
    { champ: 'libelle', kind: 'text', help: 'help.libelle', maxLength: MAX.libelle },
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
      maxLength: MAX.mention,
      width: 'medium',
      when: (values) => textIn(values, 'obtenu') === 'oui',
    },
    {
      champ: 'moyenne',
      kind: 'text',
      help: 'help.moyenne',
      inputMode: 'decimal',
      maxLength: 8,
      width: 'short',
    },
  ],
  stages: [
    { ...YEAR },
    { champ: 'organisme', kind: 'text', autoComplete: 'off', maxLength: MAX.organisme },
    { champ: 'duree', kind: 'text', help: 'help.duree', maxLength: MAX.duree, width: 'medium' },
    { champ: 'heuresSemaine', kind: 'text', inputMode: 'decimal', maxLength: 5, width: 'short' },
    { champ: 'descriptif', kind: 'textarea', help: 'help.descriptif', maxLength: MAX.descriptif },
  ],
  experiences: [
    { ...YEAR },
    { champ: 'intitule', kind: 'text', autoComplete: 'off', maxLength: MAX.intitule },
    { champ: 'organisme', kind: 'text', autoComplete: 'off', maxLength: MAX.organisme },
    { champ: 'duree', kind: 'text', help: 'help.duree', maxLength: MAX.duree, width: 'medium' },
    { champ: 'objectif', kind: 'textarea', help: 'help.objectif', maxLength: MAX.objectif },
  ],
};

/** PR4: which of them may not be empty. */
export const LIGNE_REQUIRED: Readonly<Record<RubriqueListe, readonly string[]>> = {
  cursusExterne: CURSUS_OBLIGATOIRES,
  stages: STAGE_OBLIGATOIRES,
  experiences: EXPERIENCE_OBLIGATOIRES,
};
