import type { Bilingue } from '../../../domain/organisation/organisation.ts';

/** A formation of the demonstration, and who applies to it. */
export interface Formation {
  readonly code: string;
  readonly libelle: Bilingue;
  readonly mention: string;
  readonly commission: 'asie' | 'europe';
  /** Year of the licence that is applied for. */
  readonly niveau: 1 | 2 | 3;
  /** Languages studied, the main one first. */
  readonly langues: readonly string[];
  readonly capacite: number | null;
  /** What it adds to the language. */
  readonly parcours?: 'commerce' | 'didactique';
  /** Share of the dossiers. */
  readonly poids: number;
}

const annee = (niveau: number): Bilingue => ({
  fr: niveau === 1 ? '1re année' : `${niveau}e année`,
  en: `year ${niveau}`,
});

const llcer = (
  code: string,
  fr: string,
  en: string,
  niveau: Formation['niveau'],
  rest: Pick<Formation, 'commission' | 'langues' | 'capacite' | 'poids' | 'parcours'>,
): Formation => ({
  code,
  libelle: { fr: `Licence LLCER ${fr} ${annee(niveau).fr}`, en: `Bachelor LLCER ${en}, ${annee(niveau).en}` },
  mention: 'Langues, littératures et civilisations étrangères et régionales',
  niveau,
  ...rest,
});

const ja = ['japonais'] as const;

/** The offer: the formations of the user guide. */
export const FORMATIONS: readonly Formation[] = [
  llcer('L1-JPN', 'Asie de l’Est – Japonais', 'East Asia – Japanese', 1, {
    commission: 'asie',
    langues: ja,
    capacite: 120,
    poids: 22,
  }),
  llcer('L2-JPN', 'Asie de l’Est – Japonais', 'East Asia – Japanese', 2, {
    commission: 'asie',
    langues: ja,
    capacite: 40,
    poids: 14,
  }),
  llcer('L3-JPN', 'Asie de l’Est – Japonais', 'East Asia – Japanese', 3, {
    commission: 'asie',
    langues: ja,
    capacite: 30,
    poids: 16,
  }),
  llcer('L2-JPN-CHN', 'Bilangue Japonais-Chinois', 'Two languages: Japanese and Chinese', 2, {
    commission: 'asie',
    langues: ['japonais', 'chinois'],
    capacite: 15,
    poids: 5,
  }),
  llcer('L3-JPN-CHN', 'Bilangue Japonais-Chinois', 'Two languages: Japanese and Chinese', 3, {
    commission: 'asie',
    langues: ['japonais', 'chinois'],
    capacite: 15,
    poids: 4,
  }),
  llcer('L2-JPN-COR', 'Bilangue Japonais-Coréen', 'Two languages: Japanese and Korean', 2, {
    commission: 'asie',
    langues: ['japonais', 'coréen'],
    capacite: 15,
    poids: 5,
  }),
  llcer('L3-JPN-COR', 'Bilangue Japonais-Coréen', 'Two languages: Japanese and Korean', 3, {
    commission: 'asie',
    langues: ['japonais', 'coréen'],
    capacite: 15,
    poids: 4,
  }),
  llcer('L2-JPN-CI', 'parcours Commerce international – Japonais', 'International trade – Japanese', 2, {
    commission: 'asie',
    parcours: 'commerce',
    langues: ja,
    capacite: 20,
    poids: 5,
  }),
  llcer('L3-JPN-CI', 'parcours Commerce international – Japonais', 'International trade – Japanese', 3, {
    commission: 'asie',
    parcours: 'commerce',
    langues: ja,
    capacite: 25,
    poids: 6,
  }),
  llcer(
    'L3-JPN-DDL',
    'parcours Didactique des langues et français langue étrangère – Japonais',
    'Language teaching and French as a foreign language – Japanese',
    3,
    { commission: 'asie', parcours: 'didactique', langues: ja, capacite: 20, poids: 4 },
  ),
  llcer('L1-MNG', 'Eurasie – Mongol', 'Eurasia – Mongolian', 1, {
    commission: 'europe',
    langues: ['mongol'],
    capacite: 12,
    poids: 4,
  }),
  llcer('L1-ALB', 'Europe – Albanais', 'Europe – Albanian', 1, {
    commission: 'europe',
    langues: ['albanais'],
    capacite: null,
    poids: 4,
  }),
  llcer('L3-ALB', 'Europe – Albanais', 'Europe – Albanian', 3, {
    commission: 'europe',
    langues: ['albanais'],
    capacite: null,
    poids: 2,
  }),
  llcer('L2-POL', 'Europe – Polonais', 'Europe – Polish', 2, {
    commission: 'europe',
    langues: ['polonais'],
    capacite: null,
    poids: 5,
  }),
];
