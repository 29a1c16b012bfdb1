import type { Infos, Profil } from './profil.ts';

/** PR4: a rubric « infos » in which nothing is said. */
export const INFOS_VIDES: Infos = {
  civilite: '',
  nomNaissance: '',
  nomUsage: '',
  prenoms: '',
  dateNaissance: '',
  paysNaissance: '',
  departementNaissance: '',
  villeNaissance: '',
  nationalite: '',
  ine: '',
  telephone: '',
  telephonePortable: '',
};

/** PR3: a profile in which nothing was filled yet. */
export const PROFIL_VIDE: Profil = {
  infos: null,
  adresse: null,
  bac: null,
  cursusInterne: [],
  cursusExterne: [],
  stages: [],
  experiences: [],
};
