import { canonique } from '../candidature/manifeste.ts';
import type { ContexteProfil, ErreurChamp, SaisieLibre } from './champs.ts';
import type { Profil } from './profil.ts';
import {
  type Fiches,
  LIGNES_MAX,
  type Lignes,
  type RubriqueFiche,
  type RubriqueListe,
  type RubriqueModifiable,
  VERIFIER_FICHE,
  VERIFIER_LIGNE,
} from './rubriques.ts';

/** PR5. What tells an exchange file from another JSON file. */
export const FORMAT_PROFIL = 'pupitre.profil';
export const VERSION_PROFIL = 1;

/** PR5. The exchange file: the profile without cursus interne, which is the établissement's. */
export interface FichierProfil {
  readonly format: typeof FORMAT_PROFIL;
  readonly version: typeof VERSION_PROFIL;
  /** ISO 8601 instant, UTC. */
  readonly exporteLe: string;
  readonly profil: Omit<Profil, 'cursusInterne'>;
}

/** A file whose outside is checked (`fichierProfil` in the protocol); its rubrics hold anything. */
export interface ContenuProfil {
  readonly profil: { readonly [R in RubriqueFiche]: SaisieLibre | null } & {
    readonly [R in RubriqueListe]: readonly SaisieLibre[];
  };
}

/** `ligne`: which row of a list, from 1; null for a fault of a rubric that has no rows, or of a whole list. */
export type ErreurImport = ErreurChamp & { readonly ligne: number | null };

/** What was read of one rubric. Nothing is half taken: one fault, and the rubric is refused with all of them. */
export type RubriqueLue<T> =
  | { readonly etat: 'prise'; readonly valeur: T }
  | { readonly etat: 'refusee'; readonly erreurs: readonly ErreurImport[] }
  /** The file says nothing here: what the profile has stays. */
  | { readonly etat: 'absente' };

/** Rubric by rubric: one that is refused doesn't stop the others. */
export type ProfilLu = {
  readonly [R in RubriqueModifiable]: RubriqueLue<NonNullable<Profil[R]>>;
};

/** PR5. The profile as a file, at an instant (ms). */
export function exporterProfil(profil: Profil, now: number): FichierProfil {
  const { cursusInterne: _, ...reste } = profil;
  return {
    format: FORMAT_PROFIL,
    version: VERSION_PROFIL,
    exporteLe: new Date(now).toISOString(),
    profil: reste,
  };
}

function lireFiche<R extends RubriqueFiche>(
  rubrique: R,
  saisie: SaisieLibre | null,
  ctx: ContexteProfil,
): RubriqueLue<Fiches[R]> {
  if (saisie === null) return { etat: 'absente' };
  const lue = VERIFIER_FICHE[rubrique](saisie, ctx);
  if (lue.ok) return { etat: 'prise', valeur: lue.value };
  return { etat: 'refusee', erreurs: lue.erreurs.map((erreur) => ({ ...erreur, ligne: null })) };
}

function lireListe<R extends RubriqueListe>(
  rubrique: R,
  saisies: readonly SaisieLibre[],
  ctx: ContexteProfil,
): RubriqueLue<readonly Lignes[R][]> {
  if (saisies.length === 0) return { etat: 'absente' };
  if (saisies.length > LIGNES_MAX) {
    const erreur = {
      champ: rubrique,
      code: 'liste_trop_longue',
      params: { max: LIGNES_MAX },
      ligne: null,
    } as const;
    return { etat: 'refusee', erreurs: [erreur] };
  }
  const valeur: Lignes[R][] = [];
  const erreurs: ErreurImport[] = [];
  const vues = new Set<string>();
  for (const [i, saisie] of saisies.entries()) {
    const ligne = i + 1;
    const lue = VERIFIER_LIGNE[rubrique](saisie, ctx);
    if (!lue.ok) {
      erreurs.push(...lue.erreurs.map((erreur) => ({ ...erreur, ligne })));
      continue;
    }
    const contenu = canonique(lue.value);
    if (vues.has(contenu)) erreurs.push({ champ: rubrique, code: 'ligne_en_double', params: {}, ligne });
    vues.add(contenu);
    valeur.push(lue.value);
  }
  return erreurs.length > 0 ? { etat: 'refusee', erreurs } : { etat: 'prise', valeur };
}

/**
 * PR5. Read an exchange file by the rules of the forms (PR4), rubric by rubric. Nothing is changed yet: the
 * candidat sees what would be taken and what is refused, then `appliquerImport` takes it.
 */
export function importerProfil({ profil }: ContenuProfil, ctx: ContexteProfil): ProfilLu {
  return {
    infos: lireFiche('infos', profil.infos, ctx),
    adresse: lireFiche('adresse', profil.adresse, ctx),
    bac: lireFiche('bac', profil.bac, ctx),
    cursusExterne: lireListe('cursusExterne', profil.cursusExterne, ctx),
    stages: lireListe('stages', profil.stages, ctx),
    experiences: lireListe('experiences', profil.experiences, ctx),
  };
}

/**
 * PR5. The profile with each rubric that was taken in the place of its own; the others, and cursus interne,
 * stay. Good rubrics are kept even where infos were refused: they open once infos are filled (PR3).
 */
export function appliquerImport(profil: Profil, lu: ProfilLu): Profil {
  const choisir = <T, V extends T>(actuel: T, rubrique: RubriqueLue<V>): T =>
    rubrique.etat === 'prise' ? rubrique.valeur : actuel;
  return {
    infos: choisir(profil.infos, lu.infos),
    adresse: choisir(profil.adresse, lu.adresse),
    bac: choisir(profil.bac, lu.bac),
    cursusInterne: profil.cursusInterne,
    cursusExterne: choisir(profil.cursusExterne, lu.cursusExterne),
    stages: choisir(profil.stages, lu.stages),
    experiences: choisir(profil.experiences, lu.experiences),
  };
}
