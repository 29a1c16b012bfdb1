import { assertNever } from '../refusal.ts';
import { adresseObligatoires } from './adresse.ts';
import { aSpecialites, bacObligatoires } from './bac.ts';
import { infosObligatoires } from './infos.ts';
import { FRANCE } from './pays.ts';
import type { Profil } from './profil.ts';
import {
  FICHES,
  LISTES,
  type RubriqueFiche,
  type RubriqueModifiable,
  rubriquesOuvertes,
} from './rubriques.ts';

/** Counts of one rubric. */
export interface AvancementRubrique {
  readonly rubrique: RubriqueModifiable;
  /** PR3: false while infos are to be filled first. */
  readonly ouverte: boolean;
  /** LC2: no candidature without it. */
  readonly obligatoire: boolean;
  readonly remplie: boolean;
  /** Obligatoire fields that are filled, of how many; both 0 for a list, which may stay empty. */
  readonly champs: { readonly remplis: number; readonly total: number };
  /** Obligatoire fields that are empty, by name. */
  readonly manquants: readonly string[];
  /** Rows of a list; 0 for the others. */
  readonly lignes: number;
}

/** What a progress indicator shows; `remplies` and `total` count the rubrics that a candidature asks for. */
export interface Avancement {
  readonly rubriques: readonly AvancementRubrique[];
  readonly remplies: number;
  readonly total: number;
  readonly champs: { readonly remplis: number; readonly total: number };
  /** Nothing of what a candidature asks for is missing. */
  readonly complet: boolean;
}

const estVide = (valeur: unknown): boolean =>
  valeur === undefined || valeur === null || valeur === '' || (Array.isArray(valeur) && valeur.length === 0);

interface Compte {
  readonly total: number;
  readonly manquants: readonly string[];
}
const compter = <T extends object>(fiche: T | null, champs: readonly (keyof T & string)[]): Compte => ({
  total: champs.length,
  manquants: fiche === null ? champs : champs.filter((champ) => estVide(fiche[champ])),
});

/** Of a rubric that is empty: what is asked of a birth, a home and a baccalauréat in France. */
function compterFiche({ infos, adresse, bac }: Profil, fiche: RubriqueFiche): Compte {
  switch (fiche) {
    case 'infos':
      return compter(infos, infosObligatoires(infos?.paysNaissance ?? FRANCE));
    case 'adresse':
      return compter(adresse, adresseObligatoires(adresse?.pays ?? FRANCE));
    case 'bac': {
      const champs = bacObligatoires(bac?.obtenu ?? true);
      return compter(bac, bac && aSpecialites(bac.annee, bac.serie) ? [...champs, 'specialites'] : champs);
    }
    default:
      return assertNever(fiche);
  }
}

function avancementFiche(profil: Profil, fiche: RubriqueFiche): Omit<AvancementRubrique, 'ouverte'> {
  const { total, manquants } = compterFiche(profil, fiche);
  return {
    rubrique: fiche,
    obligatoire: true,
    remplie: manquants.length === 0,
    champs: { remplis: total - manquants.length, total },
    manquants,
    lignes: 0,
  };
}

/** PR5. What is filled and what is missing, rubric by rubric, in the order of the portal's menu. */
export function avancement(profil: Profil): Avancement {
  const ouvertes = rubriquesOuvertes(profil);
  const fiches = FICHES.map((fiche) => avancementFiche(profil, fiche));
  const listes = LISTES.map((liste) => ({
    rubrique: liste,
    obligatoire: false,
    remplie: profil[liste].length > 0,
    champs: { remplis: 0, total: 0 },
    manquants: [],
    lignes: profil[liste].length,
  }));
  const somme = (compte: (f: (typeof fiches)[number]) => number): number =>
    fiches.reduce((total, fiche) => total + compte(fiche), 0);
  const remplies = somme(({ remplie }) => (remplie ? 1 : 0));
  return {
    rubriques: [...fiches, ...listes].map((r) => ({ ...r, ouverte: ouvertes.includes(r.rubrique) })),
    remplies,
    total: fiches.length,
    champs: { remplis: somme((f) => f.champs.remplis), total: somme((f) => f.champs.total) },
    complet: remplies === fiches.length,
  };
}
