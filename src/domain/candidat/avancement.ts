import { adresseObligatoires } from './adresse.ts';
import { aSpecialites, bacObligatoires } from './bac.ts';
import { infosObligatoires } from './infos.ts';
import { FRANCE } from './pays.ts';
import type { Adresse, Baccalaureat, Infos, Profil } from './profil.ts';
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

/** Obligatoire fields of a rubric as it stands. Of one that is empty: as for a birth, a home, a bac in France. */
function obligatoires(profil: Profil, fiche: RubriqueFiche): readonly string[] {
  switch (fiche) {
    case 'infos':
      return infosObligatoires(profil.infos?.paysNaissance ?? FRANCE);
    case 'adresse':
      return adresseObligatoires(profil.adresse?.pays ?? FRANCE);
    case 'bac': {
      const { bac } = profil;
      const champs = bacObligatoires(bac?.obtenu ?? true);
      return bac && aSpecialites(bac.annee, bac.serie) ? [...champs, 'specialites'] : champs;
    }
  }
}

function avancementFiche(profil: Profil, fiche: RubriqueFiche): Omit<AvancementRubrique, 'ouverte'> {
  const valeur: Partial<Infos & Adresse & Baccalaureat> | null = profil[fiche];
  const champs = obligatoires(profil, fiche);
  const manquants = champs.filter((champ) => estVide((valeur as Record<string, unknown> | null)?.[champ]));
  return {
    rubrique: fiche,
    obligatoire: true,
    remplie: manquants.length === 0,
    champs: { remplis: champs.length - manquants.length, total: champs.length },
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
