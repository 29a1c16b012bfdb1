import type { Profil } from '../../../domain/candidat/profil.ts';

/** LC2, PR3: the first rubric that a candidature needs and that is still empty; null: none. */
export function rubriqueManquante({ infos, adresse, bac }: Profil): 'infos' | 'adresse' | 'bac' | null {
  if (infos === null) return 'infos';
  if (adresse === null) return 'adresse';
  return bac === null ? 'bac' : null;
}
