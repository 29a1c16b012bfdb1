import type {
  Adresse,
  Baccalaureat,
  Cursus,
  Experience,
  Infos,
  Profil,
  Stage,
} from '../../../src/domain/candidat/profil.ts';

export const CTX = { aujourdhui: '2026-03-02' };

export const anInfos = (over: Partial<Infos> = {}): Infos => ({
  civilite: 'Mme',
  nomNaissance: 'Œuvrard-Diallo',
  nomUsage: '',
  prenoms: 'Inès, Marie',
  dateNaissance: '2005-02-28',
  paysNaissance: 'FR',
  departementNaissance: '75',
  villeNaissance: 'Paris 13e',
  nationalite: 'FR',
  ine: '1234567890V',
  telephone: '',
  telephonePortable: '+33612345678',
  ...over,
});

export const anAdresse = (over: Partial<Adresse> = {}): Adresse => ({
  ligne1: '65 rue des Grands-Moulins',
  ligne2: '',
  ligne3: '',
  codePostal: '75013',
  commune: 'Paris',
  cedex: 'CEDEX 13',
  pays: 'FR',
  ...over,
});

export const aBac = (over: Partial<Baccalaureat> = {}): Baccalaureat => ({
  obtenu: true,
  annee: 2023,
  serie: 'GENERALE',
  mention: 'B',
  etablissement: 'Lycée Louise-Michel, Bobigny',
  specialites: ['HGGSP', 'LLCER-ANG'],
  ...over,
});

export const aCursus = (over: Partial<Cursus> = {}): Cursus => ({
  annee: 2025,
  etablissement: 'Université de Rivemont',
  diplome: 'Licence 2e année',
  libelle: 'LLCER japonais',
  obtenu: 'oui',
  mention: 'Assez bien',
  moyenne: 12.75,
  ...over,
});

export const aStage = (over: Partial<Stage> = {}): Stage => ({
  annee: 2024,
  duree: '6 semaines',
  heuresSemaine: 17.5,
  organisme: 'Musée des arts d’Asie',
  descriptif: 'Traduction de cartels.\n\nAccompagnement de groupes.',
  ...over,
});

export const anExperience = (over: Partial<Experience> = {}): Experience => ({
  annee: 2024,
  duree: 'étés',
  intitule: 'Libraire',
  organisme: 'Librairie des Deux-Rives',
  objectif: 'Rayon mangas.',
  ...over,
});

export const VIDE: Profil = {
  infos: null,
  adresse: null,
  bac: null,
  cursusInterne: [],
  cursusExterne: [],
  stages: [],
  experiences: [],
};

export const aProfil = (over: Partial<Profil> = {}): Profil => ({
  infos: anInfos(),
  adresse: anAdresse(),
  bac: aBac(),
  cursusInterne: [aCursus({ etablissement: 'Chez nous' })],
  cursusExterne: [aCursus(), aCursus({ annee: 2024 })],
  stages: [aStage()],
  experiences: [],
  ...over,
});

interface Verdict {
  readonly ok: boolean;
  readonly erreurs?: readonly { readonly champ: string; readonly code: string }[];
}
/** 'champ code' of every error; [] when accepted. */
export const fautes = (verdict: Verdict): readonly string[] =>
  (verdict.erreurs ?? []).map(({ champ, code }) => `${champ} ${code}`);
