/** What a year of study consists of: units with their credits and the subjects in them. */
export interface ModeleUe {
  readonly libelle: string;
  readonly ects: number;
  readonly matieres: readonly (readonly [libelle: string, coefficient: number])[];
}

export interface Filiere {
  readonly libelle: string;
  readonly diplome: string;
  /** Does it lead to a formation in this language? */
  readonly proche: boolean;
  /** Units of one semester. */
  readonly ues: (langue: string, semestre: number) => readonly ModeleUe[];
}

const ue = (
  libelle: string,
  ects: number,
  ...matieres: readonly (readonly [string, number])[]
): ModeleUe => ({ libelle, ects, matieres });

export const LLCER: Filiere = {
  libelle: 'LLCER',
  diplome: 'Licence',
  proche: true,
  ues: (langue, s) => [
    ue(
      `Langue : ${langue} ${s}`,
      12,
      ['Grammaire', 2],
      ['Compréhension et expression orales', 2],
      ['Lecture et écriture', 2],
      ['Thème', 1],
      ['Version', 1],
    ),
    ue(
      'Civilisation et histoire',
      9,
      [`Histoire ${paysDe(langue)} ${s % 2 ? 'ancienne' : 'contemporaine'}`, 2],
      ['Géographie et société', 1],
    ),
    ue(
      'Littérature',
      6,
      [s > 2 ? 'Littérature moderne' : 'Introduction à la littérature', 1],
      ['Analyse de textes', 1],
    ),
    ue(
      'Transversal',
      3,
      ['Anglais', 1],
      [s % 2 ? 'Méthodologie du travail universitaire' : 'Compétences numériques', 1],
    ),
  ],
};

export const LEA: Filiere = {
  libelle: 'LEA anglais et',
  diplome: 'Licence',
  proche: true,
  ues: (langue, s) => [
    ue(
      'Langue A : anglais',
      9,
      ['Thème', 1],
      ['Version', 1],
      ['Expression orale', 1],
      ['Langue des affaires', 1],
    ),
    ue(`Langue B : ${langue}`, 9, ['Grammaire', 1], ['Traduction', 1], ['Expression orale', 1]),
    ue('Matières d’application', 9, ['Droit', 1], ['Économie', 1], [s > 2 ? 'Marketing' : 'Gestion', 1]),
    ue('Outils', 3, ['Informatique', 1], ['Communication', 1]),
  ],
};

export const AUTRES: readonly Filiere[] = [
  autre('Histoire', ['Histoire moderne', 'Histoire contemporaine', 'Histoire médiévale', 'Historiographie']),
  autre('Droit', [
    'Droit constitutionnel',
    'Droit civil',
    'Histoire du droit',
    'Institutions juridictionnelles',
  ]),
  autre('Psychologie', [
    'Psychologie sociale',
    'Psychologie du développement',
    'Statistiques',
    'Neurosciences',
  ]),
  autre('Informatique', [
    'Algorithmique',
    'Programmation',
    'Mathématiques discrètes',
    'Architecture des ordinateurs',
  ]),
  autre('Sciences du langage', [
    'Phonétique et phonologie',
    'Syntaxe',
    'Sémantique',
    'Acquisition des langues',
  ]),
  autre('Économie et gestion', ['Microéconomie', 'Macroéconomie', 'Comptabilité', 'Statistiques']),
  {
    ...autre('Commerce international', [
      'Étude de marchés étrangers',
      'Vente à l’international',
      'Gestion import-export',
      'Négociation',
    ]),
    diplome: 'BTS',
  },
];

function autre(libelle: string, majeures: readonly [string, string, string, string]): Filiere {
  const [a, b, c, d] = majeures;
  return {
    libelle,
    diplome: 'Licence',
    proche: false,
    ues: (langue, s) => [
      ue('Enseignements fondamentaux', 15, [`${a} ${s}`, 3], [`${b} ${s}`, 2]),
      ue('Enseignements complémentaires', 9, [c, 2], [d, 1]),
      ue(
        'Langues',
        4,
        ['Anglais', 1],
        [`${langue.charAt(0).toUpperCase()}${langue.slice(1)} (initiation)`, 1],
      ),
      ue('Méthodologie', 2, ['Méthodologie documentaire', 1]),
    ],
  };
}

const PAYS: Readonly<Record<string, string>> = {
  japonais: 'du Japon',
  mongol: 'de la Mongolie',
  albanais: 'de l’Albanie',
  polonais: 'de la Pologne',
  chinois: 'de la Chine',
  coréen: 'de la Corée',
};

export const paysDe = (langue: string): string => PAYS[langue] ?? 'du pays';

export const SPECIALITES = [
  'LLCER anglais',
  'Histoire-géographie, géopolitique et sciences politiques',
  'Humanités, littérature et philosophie',
  'Sciences économiques et sociales',
  'Mathématiques',
  'Physique-chimie',
  'Sciences de la vie et de la Terre',
  'Numérique et sciences informatiques',
  'LLCER espagnol',
  'Arts plastiques',
] as const;
