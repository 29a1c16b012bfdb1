import {
  anneeDe,
  type ContexteProfil,
  collect,
  finAnneeScolaire,
  PREMIERE_ANNEE,
  readAnnee,
  readChoix,
  readLigne,
  readNombre,
  readTexte,
  type Saisie,
  type Verification,
} from './champs.ts';
import type { Cursus, Experience, Stage } from './profil.ts';

/** Longest texts, in characters; errors say them. */
const MAX = {
  etablissement: 200,
  diplome: 150,
  libelle: 200,
  mention: 60,
  duree: 60,
  organisme: 150,
  intitule: 150,
  descriptif: 2000,
  objectif: 2000,
} as const;
export const MOYENNE_MAX = 20;
export const HEURES_SEMAINE_MAX = 60;

/** PR4. Fields that may not be empty. */
export const CURSUS_OBLIGATOIRES: readonly (keyof Cursus)[] = ['annee', 'etablissement', 'diplome', 'obtenu'];
export const STAGE_OBLIGATOIRES: readonly (keyof Stage)[] = ['annee', 'duree', 'organisme'];
export const EXPERIENCE_OBLIGATOIRES: readonly (keyof Experience)[] = [
  'annee',
  'duree',
  'intitule',
  'organisme',
];

const OBTENU = ['oui', 'non', 'enCours'] as const;

/**
 * PR4. A year of study elsewhere. `annee` is the calendar year in which it ended: for one that goes on, up to
 * the end of the current school year. A mention comes with a diploma that was obtained, and is emptied else.
 */
export function verifierCursus(saisie: Saisie<Cursus>, ctx: ContexteProfil): Verification<Cursus> {
  const c = collect<Cursus>(saisie, CURSUS_OBLIGATOIRES);
  const obtenu = c.lire('obtenu', '', readChoix(OBTENU));
  const fini = obtenu === 'oui' || obtenu === 'non';
  const derniere = fini ? anneeDe(ctx) : finAnneeScolaire(ctx);
  return c.fin({
    annee: c.lire('annee', 0, readAnnee(PREMIERE_ANNEE, derniere)),
    etablissement: c.lire('etablissement', '', readLigne(MAX.etablissement)),
    diplome: c.lire('diplome', '', readLigne(MAX.diplome)),
    libelle: c.lire('libelle', '', readLigne(MAX.libelle)),
    obtenu: obtenu === '' ? 'non' : obtenu,
    mention: obtenu === 'oui' ? c.lire('mention', '', readLigne(MAX.mention)) : '',
    moyenne: c.lire('moyenne', null, readNombre(0, MOYENNE_MAX, 3)),
  });
}

/** PR4. A stage, done or going on; hours per week may be empty. */
export function verifierStage(saisie: Saisie<Stage>, ctx: ContexteProfil): Verification<Stage> {
  const c = collect<Stage>(saisie, STAGE_OBLIGATOIRES);
  return c.fin({
    annee: c.lire('annee', 0, readAnnee(PREMIERE_ANNEE, anneeDe(ctx))),
    duree: c.lire('duree', '', readLigne(MAX.duree)),
    heuresSemaine: c.lire('heuresSemaine', null, readNombre(1, HEURES_SEMAINE_MAX, 2)),
    organisme: c.lire('organisme', '', readLigne(MAX.organisme)),
    descriptif: c.lire('descriptif', '', readTexte(MAX.descriptif)),
  });
}

/** PR4. A professional experience, over or going on. */
export function verifierExperience(
  saisie: Saisie<Experience>,
  ctx: ContexteProfil,
): Verification<Experience> {
  const c = collect<Experience>(saisie, EXPERIENCE_OBLIGATOIRES);
  return c.fin({
    annee: c.lire('annee', 0, readAnnee(PREMIERE_ANNEE, anneeDe(ctx))),
    duree: c.lire('duree', '', readLigne(MAX.duree)),
    intitule: c.lire('intitule', '', readLigne(MAX.intitule)),
    organisme: c.lire('organisme', '', readLigne(MAX.organisme)),
    objectif: c.lire('objectif', '', readTexte(MAX.objectif)),
  });
}
