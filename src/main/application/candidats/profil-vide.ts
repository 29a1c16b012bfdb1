import type { Profil } from '../../../domain/candidat/profil.ts';

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
