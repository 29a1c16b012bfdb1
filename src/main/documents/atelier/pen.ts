import { PDFHexString } from '@cantoo/pdf-lib';
import type { Ligne } from './lines.ts';
import { artefact } from './structure.ts';
import type { Mot, Style, Typeface } from './typeface.ts';

export const COULEUR = {
  texte: '#1d2126',
  discret: '#5a6470',
  accent: '#1b365d',
  filet: '#cfd5dd',
  fond: '#f4f6f9',
} as const;
export type Couleur = keyof typeof COULEUR;

/** Names of the fonts in every page's resources. */
export const FONT_NAME: Readonly<Record<Style, string>> = { normal: 'F1', gras: 'F2' };

export interface Plume {
  readonly style: Style;
  readonly corps: number;
  readonly couleur: Couleur;
}

/** Collects the operators of one page or form. Points, y upwards from its foot. */
export interface Dessin {
  ligne(plume: Plume, x: number, y: number, ligne: Ligne): void;
  filet(x: number, y: number, largeur: number, epaisseur?: number): void;
  fond(x: number, y: number, largeur: number, hauteur: number, couleur: Couleur): void;
  operators(): string;
}

/** `marque`: what begins a line in a tagged document, where all else is an artefact. */
export function createDessin(typeface: Typeface, marque?: () => string): Dessin {
  const out: string[] = [];
  const ornament = (operators: string): void => void out.push(marque ? artefact(operators) : operators);
  return {
    ligne({ style, corps, couleur }, x, y, { mots }) {
      if (mots.length === 0) return;
      const shown = runs(mots).map(({ texte, origine }) => {
        const tj = `${typeface.show(style, texte)} TJ`;
        return origine === null
          ? tj
          : `/Span <</ActualText ${PDFHexString.fromText(origine).toString()}>> BDC ${tj} EMC`;
      });
      const text = `BT ${rgb(couleur)} rg /${FONT_NAME[style]} ${n(corps)} Tf ${n(x)} ${n(y)} Td ${shown.join(' ')} ET`;
      out.push(marque ? `${marque()}\n${text}\nEMC` : text);
    },
    filet(x, y, largeur, epaisseur = 0.5) {
      ornament(`${rgb('filet')} RG ${n(epaisseur)} w ${n(x)} ${n(y)} m ${n(x + largeur)} ${n(y)} l S`);
    },
    fond(x, y, largeur, hauteur, couleur) {
      ornament(`${rgb(couleur)} rg ${n(x)} ${n(y)} ${n(largeur)} ${n(hauteur)} re f`);
    },
    operators: () => out.join('\n'),
  };
}

/** Words that are shown as they were written go together; the others each carry what they were. */
function runs(mots: readonly Mot[]): readonly Mot[] {
  const out: Mot[] = [];
  for (const [i, { texte, origine }] of mots.entries()) {
    const spaced = i > 0 ? ` ${texte}` : texte;
    const last = out.at(-1);
    if (last && last.origine === null && origine === null)
      out[out.length - 1] = { texte: last.texte + spaced, origine: null };
    else out.push({ texte: spaced, origine: origine === null ? null : i > 0 ? ` ${origine}` : origine });
  }
  return out;
}

export const n = (value: number): string => String(Math.round(value * 1000) / 1000);

const rgb = (couleur: Couleur): string =>
  [1, 3, 5].map((i) => n(Number.parseInt(COULEUR[couleur].slice(i, i + 2), 16) / 255)).join(' ');
