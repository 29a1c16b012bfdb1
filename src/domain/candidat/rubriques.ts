import { verifierAdresse } from './adresse.ts';
import { verifierBac } from './bac.ts';
import type { ContexteProfil, Saisie, Verification } from './champs.ts';
import { verifierInfos } from './infos.ts';
import { verifierCursus, verifierExperience, verifierStage } from './parcours.ts';
import type { Adresse, Baccalaureat, Cursus, Experience, Infos, Profil, Stage } from './profil.ts';

/** Rubrics that are filled once. */
export interface Fiches {
  readonly infos: Infos;
  readonly adresse: Adresse;
  readonly bac: Baccalaureat;
}
/** Rubrics of several rows; the type is that of one. */
export interface Lignes {
  readonly cursusExterne: Cursus;
  readonly stages: Stage;
  readonly experiences: Experience;
}
export type RubriqueFiche = keyof Fiches;
export type RubriqueListe = keyof Lignes;
export type RubriqueModifiable = RubriqueFiche | RubriqueListe;
/** PR3. Cursus interne comes from the student information system, and is read alone. */
export type Rubrique = RubriqueModifiable | 'cursusInterne';

/** In the order in which they are filled (PR3). */
export const FICHES: readonly RubriqueFiche[] = ['infos', 'adresse', 'bac'];
export const LISTES: readonly RubriqueListe[] = ['cursusExterne', 'stages', 'experiences'];

/** Rows of one rubric. */
export const LIGNES_MAX = 30;

type Verifier<T> = (saisie: Saisie<T>, ctx: ContexteProfil) => Verification<T>;

/** PR4. The one check of each rubric, whether a form, an import or a command fills it. */
export const VERIFIER_FICHE: { readonly [R in RubriqueFiche]: Verifier<Fiches[R]> } = {
  infos: verifierInfos,
  adresse: verifierAdresse,
  bac: verifierBac,
};
export const VERIFIER_LIGNE: { readonly [R in RubriqueListe]: Verifier<Lignes[R]> } = {
  cursusExterne: verifierCursus,
  stages: verifierStage,
  experiences: verifierExperience,
};

/** PR3. Which rubrics may be filled now: infos alone, until they are filled. */
export const rubriquesOuvertes = (profil: Pick<Profil, 'infos'>): readonly RubriqueModifiable[] =>
  profil.infos === null ? ['infos'] : [...FICHES, ...LISTES];
