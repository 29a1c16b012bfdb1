import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import type { StatutDossier } from '../../src/domain/codes.ts';
import type { Etablissement, SessionCandidature } from '../../src/domain/organisation/organisation.ts';
import type { CommissionDocument } from '../../src/protocol/entities.ts';

const NOMS = [
  'Lefèvre',
  'Nguyễn',
  'Ben Saïd',
  'O’Connor',
  'Saint-Étienne',
  'Müller',
  'Østergård',
  'Kowalczyk',
  'García',
  'Le Goff',
  'Dufœur',
  'Tanaka',
  'D’Aguilar',
  'Çelik',
  'Bălan',
  'Roux',
  'Petit',
  'Girard',
  'Fournier',
  'Mercier',
  'Bonnet',
  'Lambert',
  'Faure',
  'André',
  'Guérin',
  'Böhm',
  'Traoré',
  'Diallo',
  'Hœnigsberg',
  'Lætitia',
];
const SYLLABES = [
  'ba',
  'ré',
  'lin',
  'mo',
  'tar',
  'cou',
  'vel',
  'dre',
  'san',
  'pi',
  'gnac',
  'ly',
  'ber',
  'thé',
  'nou',
  'rac',
  'mœ',
  'zel',
];
const PRENOMS = [
  'Élise',
  'Zoé',
  'Anaïs',
  'Noémie',
  'Jean-Luc',
  'Thị Hoa',
  'François',
  'Inès',
  'Søren',
  'Łukasz',
  'Maël',
  'Chloé',
  'Amélie',
  'Kenji',
  'Fatou',
  'José',
  'Aïcha',
  'Benoît',
  'Gaëlle',
  'Loïc',
];
const STATUTS: readonly StatutDossier[] = ['RE', 'RE', 'RE', 'CO', 'CO', 'IN', 'AT'];

const at = <T>(values: readonly T[], i: number): T => values[i % values.length] as T;
const sha = (i: number): string => i.toString(16).padStart(64, 'ab');

/** Another 32-bit number for each number, without pattern (Knuth's multiplicative hash). */
const scattered = (i: number): number => Math.imul(i + 1, 2_654_435_761) >>> 0;

/** The i-th family name: 30 real stems and enough composed ones that 50,000 dossiers look like a country. */
export const nomOf = (i: number): string =>
  i % 3 === 0
    ? at(NOMS, i / 3)
    : `${at(SYLLABES, i)}${at(SYLLABES, (i / 7) | 0)}${at(SYLLABES, (i / 131) | 0)}`.replace(/^./, (c) =>
        c.toUpperCase(),
      );
export const prenomOf = (i: number): string => at(PRENOMS, scattered(i) >>> 20);

/** As the server draws them: any first letter, no order. */
const numeroOf = (i: number): string =>
  [...scattered(i).toString(36).toUpperCase().padStart(8, '0')].reverse().join('');

/** Deterministic dossiers of one commission, about 900 bytes of JSON each. */
export function benchDossier(i: number): Dossier {
  const transmisLe = 1_775_000_000_000 + i * 1000;
  return {
    id: `d${String(i).padStart(7, '0')}`,
    numero: numeroOf(i),
    sessionId: 's1',
    commissionId: 'c1',
    centreId: 'ce1',
    candidatId: `k${i}`,
    statut: at(STATUTS, i),
    typeTraitement: 'AC',
    profil: {
      infos: {
        civilite: 'Mme',
        nomNaissance: nomOf(i),
        nomUsage: '',
        prenoms: prenomOf(i),
        dateNaissance: '2005-03-04',
        paysNaissance: 'France',
        departementNaissance: '',
        villeNaissance: 'Brest',
        nationalite: 'France',
        ine: '',
        telephone: '',
        telephonePortable: '',
      },
      adresse: null,
      bac: {
        obtenu: true,
        annee: 2023,
        serie: 'Général',
        mention: 'Bien',
        etablissement: '',
        specialites: [],
      },
      cursusInterne: [],
      cursusExterne: [],
      stages: [],
      experiences: [],
    },
    reponses: {},
    pieces: [
      {
        typeId: 'cv',
        statut: 'TR',
        versions: [
          {
            sha256: sha(i),
            taille: 120_000,
            type: 'application/pdf',
            nomFichier: 'cv.pdf',
            deposeeLe: transmisLe,
            pages: 2,
          },
        ],
        commentaires: [],
        signalement: null,
      },
    ],
    transmissions: [{ recu: `R${i}`, le: transmisLe, empreinte: '', pieces: { cv: sha(i) } }],
    retourAccorde: null,
    annuleeLe: null,
    evenements: [],
    creeLe: transmisLe - 1000,
    majLe: transmisLe,
  };
}

export const benchEtablissement: Etablissement = {
  id: 'e1',
  nom: 'Université de mesure',
  fuseau: 'Europe/Paris',
  voeuxMax: 5,
  graceMinutes: 15,
  tailleFichierMax: 2_000_000,
};

export const benchCommission: CommissionDocument = {
  id: 'c1',
  centreId: 'ce1',
  nom: 'Japonais',
  aveugle: false,
  avisMasques: false,
  membres: [{ personneId: 'p1', nom: 'Membre Un', role: 'president' }],
  motifs: [],
  modelesCommentaire: [],
  centreNom: 'Centre',
};

export const benchSession: SessionCandidature = {
  id: 's1',
  formationId: 'f1',
  commissionId: 'c1',
  centreId: 'ce1',
  campagneId: 'ca1',
  code: 'JAP3',
  libelle: { fr: 'Licence LLCER Japonais 3e année', en: 'Bachelor in Japanese, year 3' },
  typeDiplome: 'Licence',
  mention: 'LLCER',
  calendrier: {
    debutDepot: '2026-03-01',
    finDepot: '2026-04-15',
    retour: '2026-05-01',
    jury: '2026-05-12',
    publication: '2026-06-01',
    confirmation: '2026-06-15',
    confirmationListeComplementaire: '2026-07-01',
  },
  capacite: 40,
  typesPiece: [
    {
      id: 'cv',
      code: 'CV',
      libelle: { fr: 'CV', en: 'CV' },
      aide: null,
      obligatoire: true,
      conditionnelle: false,
      commune: false,
      identifiante: true,
      ordre: 1,
    },
  ],
  questions: [],
  grille: [],
};
