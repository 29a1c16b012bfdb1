import type { Dice } from '../dice.ts';
import type { Fonts, Sheet, Style } from '../papier/sheet.ts';
import { A4, createSheet } from '../papier/sheet.ts';
import type { Step } from '../papier/truetype.ts';

/** What papers are made with. */
export interface Atelier {
  readonly fonts: Fonts;
}

export const feuille = ({ fonts }: Atelier): Sheet => createSheet(fonts, A4);

export interface Colonne {
  readonly titre: string;
  readonly largeur: number;
  readonly ancre?: 'gauche' | 'centre' | 'droite';
}

export interface Ligne {
  readonly cellules: readonly string[];
  readonly style?: Style;
  readonly fond?: string;
  readonly couleur?: string;
}

export interface TableOptions {
  readonly corps?: number;
  readonly hauteur?: number;
  readonly trait?: string;
  readonly entete?: { readonly fond: string; readonly couleur: string };
  /** Rules between the columns too. */
  readonly quadrillage?: boolean;
}

/** A ruled table; gives the y below it. */
export function tableau(
  sheet: Sheet,
  x: number,
  y: number,
  colonnes: readonly Colonne[],
  lignes: readonly Ligne[],
  options: TableOptions = {},
): number {
  const {
    corps = 8.5,
    hauteur = 15,
    trait = '#8a8f98',
    entete = { fond: '#e6e9ee', couleur: '#1d1d1f' },
    quadrillage = true,
  } = options;
  const largeur = colonnes.reduce((sum, c) => sum + c.largeur, 0);
  const tete: Ligne = {
    cellules: colonnes.map((c) => c.titre),
    style: 'gras',
    fond: entete.fond,
    couleur: entete.couleur,
  };
  let at = y;
  for (const ligne of [tete, ...lignes]) {
    if (ligne.fond) sheet.rect(x, at, largeur, hauteur, { fond: ligne.fond });
    let left = x;
    for (const [i, { largeur: w, ancre = 'gauche' }] of colonnes.entries()) {
      const place = ancre === 'gauche' ? left + 4 : ancre === 'droite' ? left + w - 4 : left + w / 2;
      const texte = ligne.cellules[i] ?? '';
      const fits = texte !== '' && sheet.widthOf(texte, { corps, style: ligne.style ?? 'normal' }) > w - 8;
      sheet.text(
        place,
        at + hauteur / 2 + corps * 0.35,
        fits ? shortened(sheet, texte, w - 8, corps) : texte,
        {
          corps,
          style: ligne.style ?? 'normal',
          ancre,
          ...(ligne.couleur ? { couleur: ligne.couleur } : {}),
        },
      );
      left += w;
    }
    sheet.line(x, at, x + largeur, at, trait, 0.5);
    at += hauteur;
  }
  sheet.line(x, at, x + largeur, at, trait, 0.5);
  let left = x;
  for (const { largeur: w } of [...colonnes, { largeur: 0 }]) {
    if (quadrillage || left === x || left >= x + largeur - 0.01) sheet.line(left, y, left, at, trait, 0.5);
    left += w;
  }
  return at;
}

function shortened(sheet: Sheet, texte: string, largeur: number, corps: number): string {
  let short = texte;
  while (short.length > 1 && sheet.widthOf(`${short}…`, { corps }) > largeur) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}

/** A signature: one hand's stroke, never twice the same. */
export function signature(sheet: Sheet, dice: Dice, x: number, y: number, couleur = '#20306e'): void {
  const steps: Step[] = [['M', x, y]];
  let at = x;
  for (let i = 0; i < dice.int(4, 7); i += 1) {
    const w = dice.decimal(9, 20, 1);
    const up = dice.decimal(4, 20, 1);
    steps.push([
      'C',
      at + w * 0.2,
      y - up,
      at + w * 0.9,
      y - up * 0.8,
      at + w * 0.55,
      y + dice.decimal(-2, 7, 1),
    ]);
    at += w * 0.55;
  }
  steps.push(['C', at + 20, y + 9, at + 10, y - 6, at + 46, y + dice.decimal(-8, 3, 1)]);
  sheet.path(steps, { trait: couleur, epaisseur: 1.1 });
}

/** An office's round stamp. */
export function tampon(
  sheet: Sheet,
  x: number,
  y: number,
  lignes: readonly string[],
  couleur = '#3b4a8f',
): void {
  sheet.circle(x, y, 36, { trait: couleur, epaisseur: 1.4 });
  sheet.circle(x, y, 30, { trait: couleur, epaisseur: 0.6 });
  for (const [i, ligne] of lignes.entries())
    sheet.text(x, y + (i - (lignes.length - 1) / 2) * 9 + 2.5, ligne, {
      corps: 6.5,
      style: 'gras',
      couleur,
      ancre: 'centre',
    });
}

/** Marks what could be taken for a real paper. */
export function specimen(sheet: Sheet, x: number, y: number, corps: number, couleur = '#c0392b'): void {
  sheet.text(x, y, 'SPÉCIMEN', { corps, style: 'gras', couleur, ancre: 'centre' });
}

/** '12,50' */
export const nombre = (valeur: number, decimales = 2): string => valeur.toFixed(decimales).replace('.', ',');

/** '2026-03-01' → '01/03/2026' */
export const dateCourte = (jour: string): string => jour.split('-').toReversed().join('/');

const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** '2026-03-01' → '1er mars 2026' */
export function dateLongue(jour: string): string {
  const [annee = '', mois = '', j = ''] = jour.split('-');
  return `${Number(j) === 1 ? '1er' : Number(j)} ${MOIS[Number(mois) - 1] ?? ''} ${annee}`;
}
