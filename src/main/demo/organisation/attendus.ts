import type { Bilingue } from '../../../domain/organisation/organisation.ts';
import type { Formation } from './formations.ts';

type Nomme = Pick<Formation, 'niveau' | 'langues' | 'parcours'>;

const EN: Readonly<Record<string, string>> = {
  japonais: 'Japanese',
  chinois: 'Chinese',
  coréen: 'Korean',
  mongol: 'Mongolian',
  albanais: 'Albanian',
  polonais: 'Polish',
};
const LIEUX: Readonly<Record<string, readonly string[]>> = {
  japonais: ['Japon', 'Tokyo', 'kanji', 'Japan'],
  chinois: ['Chine', 'Taïwan', 'mandarin', 'China'],
  coréen: ['Corée', 'Séoul', 'hangeul', 'Korea'],
  mongol: ['Mongolie', 'Oulan-Bator', 'steppe', 'Mongolia'],
  albanais: ['Albanie', 'Kosovo', 'Balkans', 'Albania'],
  polonais: ['Pologne', 'Varsovie', 'langue slave', 'Poland'],
};
const PARCOURS: Readonly<Record<NonNullable<Formation['parcours']>, readonly string[]>> = {
  commerce: ['commerce', 'export', 'gestion', 'trade'],
  didactique: ['FLE', 'enseignement', 'pédagogie', 'teaching'],
};

/** Words by which one looks for a formation that are not in its title. */
export const motsClesDe = ({ langues, parcours }: Nomme): readonly string[] => [
  ...langues.flatMap((langue) => LIEUX[langue] ?? []),
  ...(parcours ? PARCOURS[parcours] : []),
];

const enAnglais = (langues: readonly string[]): string =>
  langues.map((langue) => EN[langue] ?? langue).join(' and ');

/** What is expected at each level: a beginner in the first year, a reader in the third. */
export function attendusDe({ niveau, langues, parcours }: Nomme): Bilingue {
  const fr = langues.join(' et en ');
  const en = enAnglais(langues);
  const niveaux: Readonly<Record<Formation['niveau'], readonly [Bilingue, Bilingue]>> = {
    1: [
      {
        fr: `Aucune connaissance de la langue n’est demandée : le ${langues[0]} commence par son écriture et ses sons.`,
        en: `No knowledge of the language is asked for: ${en} begins with its writing and its sounds.`,
      },
      {
        fr: 'Un bon niveau de français écrit, de la régularité dans le travail et de la curiosité pour les pays où elle se parle.',
        en: 'Good written French, steady work, and curiosity about where the language is spoken.',
      },
    ],
    2: [
      {
        fr: `Une première année validée dans la langue, ou un niveau A2 en ${fr} à l’oral et à l’écrit.`,
        en: `A first year passed in the language, or level A2 in ${en}, spoken and written.`,
      },
      {
        fr: 'Les bases de la grammaire, et les premiers éléments d’histoire et de civilisation.',
        en: 'The basics of its grammar, and the beginnings of its history and civilisation.',
      },
    ],
    3: [
      {
        fr: `Deux années validées dans la langue, ou un niveau B1 en ${fr} à l’oral et à l’écrit.`,
        en: `Two years passed in the language, or level B1 in ${en}, spoken and written.`,
      },
      {
        fr: 'La lecture de textes suivis avec un dictionnaire, et un projet d’études ou de métier déjà réfléchi.',
        en: 'Reading whole texts with a dictionary, and plans for further study or work.',
      },
    ],
  };
  const parcoursAttendu: Readonly<Record<NonNullable<Formation['parcours']>, Bilingue>> = {
    commerce: {
      fr: 'De l’intérêt pour l’entreprise et les échanges internationaux ; des notions d’économie sont un atout.',
      en: 'An interest in business and international trade; some economics is an advantage.',
    },
    didactique: {
      fr: 'Une expérience d’accueil, de tutorat ou d’animation auprès de publics non francophones est appréciée.',
      en: 'Experience in welcoming or tutoring people whose language is not French is appreciated.',
    },
  };
  const textes = [...niveaux[niveau], ...(parcours ? [parcoursAttendu[parcours]] : [])];
  return { fr: textes.map((one) => one.fr).join('\n'), en: textes.map((one) => one.en).join('\n') };
}
