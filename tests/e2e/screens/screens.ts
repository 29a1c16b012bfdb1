/** A screen of the catalogue, and the pictures that are kept of it. */
export interface Screen {
  /** Begins the names of its files. */
  readonly name: string;
  /** What the index calls it. */
  readonly title: string;
  readonly kept: Kept;
}

/**
 * `main`: two windows, both themes, both languages. `light`: one window, light in French and dark in English,
 * which shows what breaks in either. `phone`: a phone, both themes, both languages.
 */
export type Kept = 'main' | 'light' | 'phone';

export const WINDOWS = {
  1280: { width: 1280, height: 800 },
  1920: { width: 1920, height: 1080 },
  390: { width: 390, height: 844 },
} as const;
export type WindowName = keyof typeof WINDOWS;

export const THEMES = ['clair', 'sombre'] as const;
export type Theme = (typeof THEMES)[number];
export const LANGUES = ['fr', 'en'] as const;
type Langue = (typeof LANGUES)[number];

/** One picture: a screen in a window, a theme and a language. */
export interface Variant {
  readonly size: WindowName;
  readonly theme: Theme;
  readonly langue: Langue;
}

const all = (sizes: readonly WindowName[]): readonly Variant[] =>
  LANGUES.flatMap((langue) => THEMES.flatMap((theme) => sizes.map((size) => ({ size, theme, langue }))));
const two = (size: WindowName): readonly Variant[] => [
  { size, theme: 'clair', langue: 'fr' },
  { size, theme: 'sombre', langue: 'en' },
];

export const VARIANTS: Readonly<Record<Kept, readonly Variant[]>> = {
  main: all([1280, 1920]),
  light: two(1280),
  phone: all([390]),
};

export const fileOf = (name: string, { size, theme, langue }: Variant): string =>
  `${name}-${size}-${theme}-${langue}.png`;

const screen = (name: string, title: string, kept: Kept): Screen => ({ name, title, kept });

/** In the order of the index. */
export const CHAPTERS: readonly { readonly title: string; readonly screens: readonly Screen[] }[] = [
  {
    title: 'Entering and finding',
    screens: [
      screen('adresse', 'First run: the server', 'light'),
      screen('connexion', 'First run: the account', 'light'),
      screen('inbox', 'The list of dossiers', 'main'),
      screen('inbox-vide', 'A list without a dossier', 'light'),
      screen('palette', 'Command palette', 'main'),
      screen('textes', 'Search in the texts of pièces', 'main'),
      screen('textes-vide', 'Search in the texts, before it', 'light'),
      screen('touches', 'The keys', 'light'),
      screen('reglages', 'Settings', 'main'),
    ],
  },
  {
    title: 'Reading',
    screens: [
      screen('dossier', 'A dossier: who, the pièce, my avis', 'main'),
      screen('volets', 'Two pièces compared', 'main'),
      screen('surlignages', 'Highlights, notes on them, and citations', 'main'),
      screen('notes', 'Notes in threads', 'light'),
      screen('presentation', 'Presentation without identity', 'main'),
    ],
  },
  {
    title: 'Deciding',
    screens: [
      screen('balayage', 'One criterion across all dossiers', 'main'),
      screen('repartition', 'Sharing out the reading', 'main'),
      screen('accord', 'Agreement of readers', 'main'),
      screen('lot', 'An act on many dossiers: preview', 'main'),
      screen('lot-resultat', 'An act on many dossiers: result', 'light'),
      screen('lettres', 'The letters of a commission', 'main'),
      screen('seances', 'Séances', 'light'),
      screen('seance-preparation', 'A séance being prepared', 'light'),
      screen('seance', 'A séance being held', 'main'),
      screen('projection', 'A séance: the screen for the public', 'light'),
      screen('classement', 'Ranking of the liste complémentaire', 'light'),
      screen('seance-close', 'A séance that is closed', 'light'),
    ],
  },
  {
    title: 'Treating',
    screens: [
      screen('depouillement', 'One type of pièce across all dossiers', 'main'),
      screen('traitement', 'Treatment of a pièce, and its facts', 'light'),
      screen('export', 'Exporting', 'light'),
      screen('file', 'What waits to be sent', 'light'),
      screen('file-vide', 'Nothing waits', 'light'),
      screen('conflits', 'Two people set the same thing', 'light'),
      screen('conflits-vide', 'No conflict', 'light'),
    ],
  },
  {
    title: 'The workspace in a narrow window',
    screens: [screen('etroit-inbox', 'The list', 'phone'), screen('etroit-dossier', 'A dossier', 'phone')],
  },
  {
    title: 'The portal on a phone',
    screens: [
      screen('portail-accueil', 'Home', 'phone'),
      screen('portail-offre', 'The offer', 'phone'),
      screen('portail-candidatures', 'My candidatures', 'phone'),
      screen('portail-candidature', 'A candidature', 'phone'),
      screen('portail-decision', 'The decision', 'phone'),
    ],
  },
];

export const SCREENS: readonly Screen[] = CHAPTERS.flatMap(({ screens }) => screens);

/** Every picture that is kept, by its file. */
export const FILES: readonly string[] = SCREENS.flatMap(({ name, kept }) =>
  VARIANTS[kept].map((variant) => fileOf(name, variant)),
);
