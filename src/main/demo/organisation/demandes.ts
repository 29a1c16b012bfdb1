import type { Critere, Motif, Question, TypePiece } from '../../../domain/organisation/organisation.ts';

/** What every formation of the demonstration asks for. Ids are codes, so that the same ones come back. */
export const TYPE_IDS = [
  'identite',
  'cv',
  'lettre',
  'releve-bac',
  'releves-sup',
  'diplome',
  'attestation-langue',
  'traduction',
] as const;
export type TypePieceId = (typeof TYPE_IDS)[number];

type Demande = Omit<TypePiece, 'id' | 'code' | 'ordre' | 'aide'> & { readonly aide?: TypePiece['aide'] };

const DEMANDES: Readonly<Record<TypePieceId, Demande>> = {
  identite: {
    libelle: { fr: 'Pièce d’identité (CNI ou passeport)', en: 'Identity document (card or passport)' },
    obligatoire: true,
    conditionnelle: false,
    commune: true,
    identifiante: true,
  },
  cv: {
    libelle: { fr: 'CV complet en français', en: 'Full CV, in French' },
    obligatoire: true,
    conditionnelle: false,
    commune: false,
    identifiante: true,
  },
  // The one that says of nobody who he is: what is read without identity.
  lettre: {
    libelle: { fr: 'Lettre de motivation', en: 'Cover letter' },
    aide: {
      fr: 'Une page, sans nom ni coordonnées : elle est lue sans savoir de qui elle est.',
      en: 'One page without your name or address: it is read without knowing whose it is.',
    },
    obligatoire: true,
    conditionnelle: false,
    commune: false,
    identifiante: false,
  },
  'releve-bac': {
    libelle: {
      fr: 'Relevé de notes du baccalauréat ou équivalent',
      en: 'Secondary school leaving transcript',
    },
    obligatoire: true,
    conditionnelle: false,
    commune: true,
    identifiante: true,
  },
  'releves-sup': {
    libelle: { fr: 'Relevés de notes de l’enseignement supérieur', en: 'Higher education transcripts' },
    aide: { fr: 'Tous les semestres, en un seul fichier.', en: 'All semesters, in one file.' },
    obligatoire: true,
    conditionnelle: true,
    commune: true,
    identifiante: true,
  },
  diplome: {
    libelle: { fr: 'Diplôme ou attestation de réussite le plus récent', en: 'Latest diploma or certificate' },
    obligatoire: true,
    conditionnelle: false,
    commune: true,
    identifiante: true,
  },
  'attestation-langue': {
    libelle: { fr: 'Attestation de niveau de langue', en: 'Language certificate' },
    aide: {
      fr: 'JLPT, HSK, TOPIK, DALF… si vous en avez une.',
      en: 'JLPT, HSK, TOPIK, DALF… if you have one.',
    },
    obligatoire: false,
    conditionnelle: true,
    commune: true,
    identifiante: true,
  },
  traduction: {
    libelle: {
      fr: 'Traduction assermentée des diplômes étrangers',
      en: 'Sworn translation of foreign diplomas',
    },
    obligatoire: true,
    conditionnelle: true,
    commune: true,
    identifiante: true,
  },
};

export const TYPES_PIECE: readonly TypePiece[] = TYPE_IDS.map((id, ordre) => ({
  id,
  code: id.toUpperCase(),
  aide: null,
  ...DEMANDES[id],
  ordre: ordre + 1,
}));

/** OR7. */
export const questionsPour = (langue: string): readonly Question[] => [
  {
    id: 'niveau',
    libelle: { fr: `Votre niveau en ${langue}`, en: 'Your level in the language' },
    forme: 'choix',
    obligatoire: true,
    choix: ['Débutant', 'A1', 'A2', 'B1', 'B2', 'C1', 'Langue maternelle'],
    ordre: 1,
  },
  {
    id: 'annees',
    libelle: { fr: `Années d’étude du ${langue}`, en: 'Years of study of the language' },
    forme: 'nombre',
    obligatoire: true,
    choix: [],
    ordre: 2,
  },
  {
    id: 'sejour',
    libelle: {
      fr: 'Avez-vous séjourné plus d’un mois dans un pays où elle est parlée ?',
      en: 'Have you stayed more than a month where it is spoken?',
    },
    forme: 'ouiNon',
    obligatoire: true,
    choix: [],
    ordre: 3,
  },
  {
    id: 'projet',
    libelle: { fr: 'Votre projet en quelques lignes', en: 'Your plans in a few lines' },
    forme: 'long',
    obligatoire: true,
    choix: [],
    ordre: 4,
  },
  {
    id: 'langues',
    libelle: { fr: 'Autres langues', en: 'Other languages' },
    forme: 'tableau',
    obligatoire: false,
    choix: ['Langue', 'Niveau', 'Appris'],
    ordre: 5,
  },
  {
    id: 'disponible',
    libelle: { fr: 'Disponible pour un entretien à partir du', en: 'Available for an interview from' },
    forme: 'date',
    obligatoire: false,
    choix: [],
    ordre: 6,
  },
  {
    id: 'amenagement',
    libelle: { fr: 'Aménagement d’études souhaité', en: 'Special arrangements wanted' },
    forme: 'court',
    obligatoire: false,
    choix: [],
    ordre: 7,
  },
];

/** OR8. */
export const GRILLE: readonly Critere[] = [
  { id: 'resultats', libelle: { fr: 'Résultats', en: 'Results' }, poids: 3, echelle: 20 },
  { id: 'langue', libelle: { fr: 'Niveau de langue', en: 'Language level' }, poids: 3, echelle: 20 },
  {
    id: 'projet',
    libelle: { fr: 'Projet et motivation', en: 'Plans and motivation' },
    poids: 2,
    echelle: 20,
  },
  {
    id: 'coherence',
    libelle: { fr: 'Cohérence du parcours', en: 'Consistency of studies' },
    poids: 1,
    echelle: 20,
  },
];

const motif = (code: string, fr: string, en: string): Motif => ({ code, libelle: { fr, en } });

export const MOTIFS: readonly Motif[] = [
  motif('NIVEAU', 'Niveau insuffisant dans la langue demandée', 'Level too low in the language'),
  motif('RESULTATS', 'Résultats insuffisants', 'Results too low'),
  motif('PREREQUIS', 'Prérequis de la formation non remplis', 'Requirements not met'),
  motif('PROJET', 'Projet peu en rapport avec la formation', 'Plans unrelated to the programme'),
  motif('CAPACITE', 'Capacité d’accueil atteinte', 'No places left'),
  motif('ANNEE', 'Candidature à faire dans une année inférieure', 'Apply to an earlier year'),
  motif('DOSSIER', 'Dossier lacunaire', 'Gaps in the file'),
];

export const MODELES_COMMENTAIRE: readonly Motif[] = [
  motif(
    'ILLISIBLE',
    'Le document est illisible : numérisez-le de nouveau, à plat et en entier.',
    'The document cannot be read: scan it again, flat and whole.',
  ),
  motif(
    'PARTIEL',
    'Il manque des pages : déposez le document complet en un seul fichier.',
    'Pages are missing: upload the whole document in one file.',
  ),
  motif(
    'AUTRE',
    'Ce document n’est pas celui qui est demandé.',
    'This is not the document that is asked for.',
  ),
  motif(
    'PERIME',
    'Votre pièce d’identité n’est plus valide : déposez celle qui est en cours de validité.',
    'Your identity document has expired: upload the valid one.',
  ),
  motif(
    'SEMESTRES',
    'Il manque le relevé d’un semestre : déposez tous les semestres.',
    'One semester’s transcript is missing: upload all of them.',
  ),
  motif(
    'TRADUCTION',
    'Une traduction par un traducteur assermenté est nécessaire.',
    'A translation by a sworn translator is needed.',
  ),
];
