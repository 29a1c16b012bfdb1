import { PDFHexString } from '@cantoo/pdf-lib';
import type { Lien } from '../contenu/bloc.ts';
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

export type Rectangle = readonly [x1: number, y1: number, x2: number, y2: number];

/** Collects the operators of one page or form. Points, y upwards from its foot. */
export interface Dessin {
  ligne(plume: Plume, x: number, y: number, ligne: Ligne): void;
  filet(x: number, y: number, largeur: number, epaisseur?: number): void;
  fond(x: number, y: number, largeur: number, hauteur: number, couleur: Couleur): void;
  operators(): string;
  /** What leads somewhere, with a box for each of its lines. */
  readonly liens: ReadonlyMap<Lien, readonly Rectangle[]>;
}

/** `marque`: what begins a line in a tagged document, where all else is an artefact. */
export function createDessin(typeface: Typeface, marque?: (lien: Lien | undefined) => string): Dessin {
  const out: string[] = [];
  const liens = new Map<Lien, Rectangle[]>();
  const ornament = (operators: string): void => void out.push(marque ? artefact(operators) : operators);
  const filet = (x: number, y: number, largeur: number, epaisseur: number, couleur: Couleur): void =>
    ornament(`${rgb(couleur)} RG ${n(epaisseur)} w ${n(x)} ${n(y)} m ${n(x + largeur)} ${n(y)} l S`);
  return {
    liens,
    ligne({ style, corps, couleur: dite }, x, y, { mots, largeur, lien }) {
      if (mots.length === 0) return;
      const couleur = lien ? 'accent' : dite;
      const shown = runs(mots).map(({ texte, origine }) => {
        const tj = `${typeface.show(style, texte)} TJ`;
        return origine === null
          ? tj
          : `/Span <</ActualText ${PDFHexString.fromText(origine).toString()}>> BDC ${tj} EMC`;
      });
      const text = `BT ${rgb(couleur)} rg /${FONT_NAME[style]} ${n(corps)} Tf ${n(x)} ${n(y)} Td ${shown.join(' ')} ET`;
      out.push(marque ? `${marque(lien)}\n${text}\nEMC` : text);
      if (!lien) return;
      const box: Rectangle = [x, y - corps * 0.25, x + largeur, y + corps * 0.85];
      liens.set(lien, [...(liens.get(lien) ?? []), box]);
      filet(x, y - corps * 0.14, largeur, 0.4, couleur);
    },
    filet: (x, y, largeur, epaisseur = 0.5) => filet(x, y, largeur, epaisseur, 'filet'),
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
