/** PR4. Everything a candidat may say of himself; absent rubrics are null or empty. Days are 'YYYY-MM-DD'. */
export interface Infos {
  readonly civilite: 'M.' | 'Mme' | '';
  readonly nomNaissance: string;
  readonly nomUsage: string;
  readonly prenoms: string;
  readonly dateNaissance: string;
  readonly paysNaissance: string;
  readonly departementNaissance: string;
  readonly villeNaissance: string;
  readonly nationalite: string;
  /** INE with its key, or '' when the candidat has none. */
  readonly ine: string;
  readonly telephone: string;
  readonly telephonePortable: string;
}

export interface Adresse {
  readonly ligne1: string;
  readonly ligne2: string;
  readonly ligne3: string;
  readonly codePostal: string;
  readonly commune: string;
  readonly cedex: string;
  readonly pays: string;
}

export interface Baccalaureat {
  /** "Sans baccalauréat" when false: the other fields are then empty. */
  readonly obtenu: boolean;
  readonly annee: number | null;
  readonly serie: string;
  readonly mention: string;
  readonly etablissement: string;
  readonly specialites: readonly string[];
}

export interface Cursus {
  readonly annee: number;
  readonly etablissement: string;
  readonly diplome: string;
  readonly libelle: string;
  readonly obtenu: 'oui' | 'non' | 'enCours';
  readonly mention: string;
  /** Mean out of 20, or null when not given. */
  readonly moyenne: number | null;
}

export interface Stage {
  readonly annee: number;
  readonly duree: string;
  readonly heuresSemaine: number | null;
  readonly organisme: string;
  readonly descriptif: string;
}

export interface Experience {
  readonly annee: number;
  readonly duree: string;
  readonly intitule: string;
  readonly organisme: string;
  readonly objectif: string;
}

/** PR3. */
export interface Profil {
  readonly infos: Infos | null;
  readonly adresse: Adresse | null;
  readonly bac: Baccalaureat | null;
  readonly cursusInterne: readonly Cursus[];
  readonly cursusExterne: readonly Cursus[];
  readonly stages: readonly Stage[];
  readonly experiences: readonly Experience[];
}
