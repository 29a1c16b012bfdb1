import type { Bilingue } from '../organisation/organisation.ts';

/** One entry of a list that depends on the year: the profile keeps its code, the interface shows its name. */
export interface Choix {
  readonly code: string;
  readonly libelle: Bilingue;
}
interface ChoixDate extends Choix {
  readonly de: number;
  readonly a: number;
}

const TOUJOURS = 9999;
const choix = (code: string, fr: string, en: string, de = 0, a = TOUJOURS): ChoixDate => ({
  code,
  libelle: { fr, en },
  de,
  a,
});
const enVigueur = (liste: readonly ChoixDate[], annee: number): readonly Choix[] =>
  liste.filter(({ de, a }) => de <= annee && annee <= a).map(({ code, libelle }) => ({ code, libelle }));

/** The série that has spécialités, since the session of 2021. */
export const SERIE_GENERALE = 'GENERALE';
const PREMIERE_GENERALE = 2021;

/**
 * General séries: 1968 (A to E), 1995 (L, ES, S), 2021 (one). Technological ones by their first session.
 * Where a change of série came over two sessions, both are offered in them: a real diploma is never refused.
 */
const SERIES: readonly ChoixDate[] = [
  choix(SERIE_GENERALE, 'Général', 'General', PREMIERE_GENERALE),
  choix('L', 'L – Littéraire', 'L – Literature', 1995, 2020),
  choix('ES', 'ES – Économique et social', 'ES – Economics and social sciences', 1995, 2020),
  choix('S', 'S – Scientifique', 'S – Science', 1995, 2020),
  ...['A', 'A1', 'A2', 'A3', 'A4', 'A5'].map((code) =>
    choix(code, `${code} – Philosophie-lettres`, `${code} – Philosophy and literature`, 1968, 1994),
  ),
  choix('B', 'B – Économique et social', 'B – Economics and social sciences', 1968, 1994),
  choix('C', 'C – Mathématiques et sciences physiques', 'C – Mathematics and physics', 1968, 1994),
  choix('D', 'D – Mathématiques et sciences de la nature', 'D – Mathematics and biology', 1968, 1994),
  choix('DP', 'D’ – Sciences agronomiques et techniques', 'D’ – Agricultural science', 1968, 1994),
  choix('E', 'E – Mathématiques et technique', 'E – Mathematics and technology', 1968, 1994),
  choix('PHILO', 'Philosophie', 'Philosophy', 1950, 1968),
  choix('SCEX', 'Sciences expérimentales', 'Experimental science', 1950, 1968),
  choix('MATHELEM', 'Mathématiques élémentaires', 'Elementary mathematics', 1950, 1968),
  choix('MATHTECH', 'Mathématiques et technique', 'Mathematics and technology', 1950, 1968),
  choix('TECHECO', 'Technique et économie', 'Technology and economics', 1950, 1968),

  choix('STMG', 'STMG – Management et gestion', 'STMG – Management', 2013),
  choix('STG', 'STG – Gestion', 'STG – Business administration', 2007, 2013),
  choix('STT', 'STT – Tertiaire', 'STT – Service sector', 1995, 2007),
  choix(
    'STI2D',
    'STI2D – Industrie et développement durable',
    'STI2D – Industry and sustainable development',
    2013,
  ),
  choix('STD2A', 'STD2A – Design et arts appliqués', 'STD2A – Design and applied arts', 2013),
  choix('STI', 'STI – Industrie', 'STI – Industry', 1995, 2013),
  choix('STL', 'STL – Laboratoire', 'STL – Laboratory', 1995),
  choix('ST2S', 'ST2S – Santé et social', 'ST2S – Health and social care', 2008),
  choix('SMS', 'SMS – Médico-social', 'SMS – Medical and social care', 1995, 2009),
  choix('STAV', 'STAV – Agronomie et vivant', 'STAV – Agronomy and living world', 2008),
  choix('STAE', 'STAE – Agronomie et environnement', 'STAE – Agronomy and environment', 1995, 2008),
  choix('STPA', 'STPA – Produit alimentaire', 'STPA – Food products', 1995, 2008),
  choix('STHR', 'STHR – Hôtellerie et restauration', 'STHR – Hotel and catering', 2018),
  choix('HOT', 'Hôtellerie', 'Hotel trade', 1980, 2018),
  choix('S2TMD', 'S2TMD – Théâtre, musique et danse', 'S2TMD – Theatre, music and dance', 2021),
  choix('TMD', 'TMD – Musique et danse', 'TMD – Music and dance', 1980, 2023),
  ...Array.from({ length: 12 }, (_, i) =>
    choix(`F${i + 1}`, `F${i + 1} – Technologique`, `F${i + 1} – Technological`, 1969, 1996),
  ),
  ...[1, 2, 3].map((n) => choix(`G${n}`, `G${n} – Gestion`, `G${n} – Business`, 1969, 1995)),
  choix('H', 'H – Techniques informatiques', 'H – Computing', 1969, 1996),

  choix('PRO', 'Professionnel', 'Vocational', 1987),

  choix('DAEUA', 'DAEU A – Littéraire', 'DAEU A – Literature (university access)', 1995),
  choix('DAEUB', 'DAEU B – Scientifique', 'DAEU B – Science (university access)', 1995),
  choix('ESEUA', 'ESEU A – Littéraire', 'ESEU A – Literature (university access)', 1957, 1996),
  choix('ESEUB', 'ESEU B – Scientifique', 'ESEU B – Science (university access)', 1957, 1996),
  choix('CAPACITE', 'Capacité en droit', 'Capacité en droit (law)'),
  choix('EUROPEEN', 'Baccalauréat européen', 'European Baccalaureate'),
  choix('IB', 'Baccalauréat international', 'International Baccalaureate'),
  choix('ETRANGER', 'Diplôme étranger de fin d’études secondaires', 'Secondary school diploma from abroad'),
  choix('EQUIVALENCE', 'Autre titre admis en équivalence', 'Other diploma accepted as equivalent'),
];

/** « Félicitations » stand on the diploma since the decree of 4 August 2022. */
const MENTIONS: readonly ChoixDate[] = [
  choix('P', 'Passable (sans mention)', 'Pass (no honours)'),
  choix('AB', 'Assez bien', 'Fairly good'),
  choix('B', 'Bien', 'Good'),
  choix('TB', 'Très bien', 'Very good'),
  choix('TBF', 'Très bien, avec les félicitations du jury', 'Very good, with the jury’s praise', 2023),
];

const ARTS = [
  ['CIRQUE', 'arts du cirque', 'circus'],
  ['PLASTIQUES', 'arts plastiques', 'visual arts'],
  ['CINEMA', 'cinéma-audiovisuel', 'film'],
  ['DANSE', 'danse', 'dance'],
  ['HISTOIRE', 'histoire des arts', 'history of art'],
  ['MUSIQUE', 'musique', 'music'],
  ['THEATRE', 'théâtre', 'theatre'],
] as const;
const LANGUES_ETUDIEES = [
  ['ALL', 'allemand', 'German'],
  ['ANG', 'anglais', 'English'],
  ['AMC', 'anglais, monde contemporain', 'English, contemporary world'],
  ['ESP', 'espagnol', 'Spanish'],
  ['ITA', 'italien', 'Italian'],
  ['AUTRE', 'autre langue étrangère', 'another foreign language'],
  ['REG', 'langue régionale', 'a regional language of France'],
] as const;

/** The public list of enseignements de spécialité (arrêté of 16 July 2018); EPPCS was first sat in 2023. */
const SPECIALITES: readonly ChoixDate[] = [
  ...ARTS.map(([code, fr, en]) => choix(`ARTS-${code}`, `Arts : ${fr}`, `Arts: ${en}`, PREMIERE_GENERALE)),
  choix('BIOECO', 'Biologie-écologie', 'Biology and ecology', PREMIERE_GENERALE),
  choix('EPPCS', 'Éducation physique, pratiques et culture sportives', 'Physical education and sport', 2023),
  choix(
    'HGGSP',
    'Histoire-géographie, géopolitique et sciences politiques',
    'History, geography, geopolitics and political science',
    PREMIERE_GENERALE,
  ),
  choix(
    'HLP',
    'Humanités, littérature et philosophie',
    'Humanities, literature and philosophy',
    PREMIERE_GENERALE,
  ),
  ...LANGUES_ETUDIEES.map(([code, fr, en]) =>
    choix(`LLCER-${code}`, `LLCER : ${fr}`, `Languages, literatures and cultures: ${en}`, PREMIERE_GENERALE),
  ),
  choix('LLCA-LATIN', 'LLCA : latin', 'Languages of Antiquity: Latin', PREMIERE_GENERALE),
  choix('LLCA-GREC', 'LLCA : grec', 'Languages of Antiquity: Greek', PREMIERE_GENERALE),
  choix('MATHS', 'Mathématiques', 'Mathematics', PREMIERE_GENERALE),
  choix('NSI', 'Numérique et sciences informatiques', 'Computer science', PREMIERE_GENERALE),
  choix('PC', 'Physique-chimie', 'Physics and chemistry', PREMIERE_GENERALE),
  choix('SVT', 'Sciences de la vie et de la Terre', 'Life and earth sciences', PREMIERE_GENERALE),
  choix('SI', 'Sciences de l’ingénieur', 'Engineering', PREMIERE_GENERALE),
  choix('SES', 'Sciences économiques et sociales', 'Economics and social sciences', PREMIERE_GENERALE),
];

/** PR4. The séries of a session, French diplomas first, then what is accepted as one. */
export const seriesDuBac = (annee: number): readonly Choix[] => enVigueur(SERIES, annee);

/** PR4. The mentions of a session. */
export const mentionsDuBac = (annee: number): readonly Choix[] => enVigueur(MENTIONS, annee);

/** PR4. The enseignements de spécialité of a session; none before 2021. */
export const specialitesDuBac = (annee: number): readonly Choix[] => enVigueur(SPECIALITES, annee);

/** The name of a code of any year; undefined for what is none (older profiles hold the name itself). */
export const libelleDuBac = (liste: 'serie' | 'mention' | 'specialite', code: string): Bilingue | undefined =>
  ({ serie: SERIES, mention: MENTIONS, specialite: SPECIALITES })[liste].find((c) => c.code === code)
    ?.libelle;
