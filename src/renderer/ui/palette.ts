/**
 * Every colour of the interface, once per theme. Neutral greys and one accent (ink blue): the dossier is
 * the colour, the chrome is not. Text of dossiers keeps 7:1 on every surface, all other text 4.5:1,
 * borders of controls 3:1.
 */
export interface Palette {
  /** Around the work: title bar, side columns. */
  readonly canvas: string;
  /** Under the work: tables, cards, forms. */
  readonly surface: string;
  /** A quiet inset on a surface. */
  readonly sunken: string;
  readonly hover: string;
  readonly selected: string;
  readonly line: string;
  readonly lineStrong: string;
  /** Borders of fields and buttons. */
  readonly control: string;
  readonly text: string;
  readonly textSoft: string;
  readonly textDim: string;
  readonly accent: string;
  readonly accentHover: string;
  readonly accentText: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly good: string;
  readonly goodSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly bad: string;
  readonly badSoft: string;
  readonly badFilled: string;
}

export const light: Palette = {
  canvas: '#f4f4f2',
  surface: '#ffffff',
  sunken: '#f8f8f7',
  hover: '#f1f1ef',
  selected: '#e7ecf8',
  line: '#e4e4e1',
  lineStrong: '#cfcfcb',
  control: '#8a8a86',
  text: '#1b1b1a',
  textSoft: '#434340',
  textDim: '#636360',
  accent: '#2c4a94',
  accentHover: '#233c7b',
  accentText: '#28458c',
  accentSoft: '#e9eefa',
  onAccent: '#ffffff',
  good: '#1b6638',
  goodSoft: '#e6f3ea',
  warn: '#8a4a08',
  warnSoft: '#fbf0e1',
  bad: '#a32a20',
  badSoft: '#fbeae8',
  badFilled: '#a32a20',
};

export const dark: Palette = {
  canvas: '#141415',
  surface: '#1d1d1f',
  sunken: '#181819',
  hover: '#28282a',
  selected: '#28324b',
  line: '#303033',
  lineStrong: '#454549',
  control: '#78787d',
  text: '#ededec',
  textSoft: '#cbcbc9',
  textDim: '#a3a3a1',
  accent: '#4463b4',
  accentHover: '#5373c4',
  accentText: '#adc0f7',
  accentSoft: '#252d44',
  onAccent: '#ffffff',
  good: '#86d3a1',
  goodSoft: '#1d3226',
  warn: '#f0b873',
  warnSoft: '#3a2c1a',
  bad: '#f6a39a',
  badSoft: '#412322',
  badFilled: '#b2443a',
};

/** CSS custom properties of a palette: `accentText` becomes `--p-accent-text`. */
export const variablesOf = (palette: Palette): Record<string, string> =>
  Object.fromEntries(
    Object.entries(palette).map(([name, value]) => [
      `--p-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`,
      String(value),
    ]),
  );
