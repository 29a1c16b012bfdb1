import type { Couleur } from '../couleurs.ts';

/** Longest name of an étiquette. */
export const ETIQUETTE_MAX = 40;

/** A word that the commission puts on a dossier to find it again; id is `${dossierId}.${cle}`. */
export interface Etiquette {
  readonly id: string;
  readonly dossierId: string;
  readonly commissionId: string;
  /** What tells étiquettes apart: the name without accents, capitals and punctuation. */
  readonly cle: string;
  readonly libelle: string;
  readonly couleur: Couleur;
  readonly parId: string;
  readonly parNom: string;
  readonly poseeLe: number;
}

/** '' when there is no letter or digit in it. */
export const cleEtiquette = (libelle: string): string =>
  libelle
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

export const etiquetteId = (dossierId: string, cle: string): string => `${dossierId}.${cle}`;
