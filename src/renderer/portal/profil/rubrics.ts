import { type Avancement, avancement } from '../../../domain/candidat/avancement.ts';
import type { Profil } from '../../../domain/candidat/profil.ts';
import type { Rubrique } from '../../../domain/candidat/rubriques.ts';
import type { Rubrique as Slug } from '../app/routes.ts';

/** PR3: rubrics as addresses call them, and as the domain does. */
export const RUBRIQUE_OF: Readonly<Record<Slug, Rubrique>> = {
  infos: 'infos',
  adresse: 'adresse',
  bac: 'bac',
  'cursus-interne': 'cursusInterne',
  'cursus-externe': 'cursusExterne',
  stages: 'stages',
  experiences: 'experiences',
};

/** How a rubric stands, as its line in the list says it. */
export type RubricState =
  | { readonly kind: 'filled' }
  /** `missing`: fields that a candidature asks for. */
  | { readonly kind: 'toFill'; readonly missing: number }
  /** PR3: infos come first. */
  | { readonly kind: 'closed' }
  /** A list that may stay empty. */
  | { readonly kind: 'rows'; readonly count: number }
  /** Filled by the établissement. */
  | { readonly kind: 'readOnly'; readonly count: number };

/** The state of each rubric, asked of the domain. */
export function rubricStates(profil: Profil): {
  readonly progress: Avancement;
  readonly stateOf: (rubrique: Rubrique) => RubricState;
} {
  const progress = avancement(profil);
  return {
    progress,
    stateOf: (rubrique) => {
      if (rubrique === 'cursusInterne') return { kind: 'readOnly', count: profil.cursusInterne.length };
      const one = progress.rubriques.find((r) => r.rubrique === rubrique);
      if (!one?.ouverte) return { kind: 'closed' };
      if (!one.obligatoire) return { kind: 'rows', count: one.lignes };
      return one.remplie ? { kind: 'filled' } : { kind: 'toFill', missing: one.manquants.length };
    },
  };
}
