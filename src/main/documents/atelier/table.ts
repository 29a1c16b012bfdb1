import type { Alinea, Bloc, Cellule, Colonne } from '../contenu/bloc.ts';
import { type Curseur, interligne } from './cursor.ts';
import type { Ligne } from './lines.ts';
import { LARGEUR_UTILE, MARGES } from './measures.ts';
import type { Plume } from './pen.ts';

const TETE: Plume = { style: 'gras', corps: 8.5, couleur: 'discret' };
const CELLULE: Plume = { style: 'normal', corps: 9.5, couleur: 'texte' };
const GOUTTIERE = 10;
/** A row that is higher than this goes over to the next page by lines. */
const LIGNES_ENSEMBLE = 14;

/** A table over as many pages as it takes, its head on each. */
export function drawTable(
  curseur: Curseur,
  { colonnes, lignes }: Extract<Bloc, { kind: 'tableau' }>,
  debutDe: (piece: number) => string,
): void {
  const whole = colonnes.reduce((sum, { part }) => sum + part, 0);
  const widths = colonnes.map(({ part }) => (LARGEUR_UTILE * part) / whole);
  const set = (plume: Plume, cells: readonly (Cellule | undefined)[]): readonly (readonly Ligne[])[] =>
    colonnes.map((_, i) =>
      alineasOf(cells[i], debutDe).flatMap(({ texte, lien }) =>
        curseur
          .lines(plume, texte, (widths[i] ?? 0) - GOUTTIERE)
          .map((ligne) => (lien ? { ...ligne, lien } : ligne)),
      ),
    );

  const head = set(
    TETE,
    colonnes.map(({ titre }) => titre),
  );
  const table = curseur.structure?.tableau();
  const entete = table?.rangee('TH', colonnes.length);
  const drawHead = (ouvrir: Ouvrir): void => {
    drawRow(curseur, TETE, { colonnes, widths, row: head, ouvrir }, () => undefined);
    curseur.dessin().filet(MARGES.cote, curseur.y - 2, LARGEUR_UTILE, 0.8);
    curseur.y -= 5;
  };
  curseur.y -= 6;
  curseur.reserve(60);
  drawHead(entete);
  // Read once, whatever number of pages it stands on.
  const drawHeadAgain = (): void => drawHead(curseur.structure && (() => curseur.structure?.ornement()));
  for (const cells of lignes) {
    const row = set(CELLULE, cells);
    const high = Math.max(...row.map((lines) => lines.length));
    if (curseur.reserve(Math.min(high, LIGNES_ENSEMBLE) * interligne(CELLULE) + 6)) drawHeadAgain();
    const ouvrir = table?.rangee('TD', colonnes.length);
    drawRow(curseur, CELLULE, { colonnes, widths, row, ouvrir }, drawHeadAgain);
    curseur.dessin().filet(MARGES.cote, curseur.y - 3, LARGEUR_UTILE, 0.4);
    curseur.y -= 6;
  }
}

function alineasOf(cellule: Cellule | undefined, debutDe: (piece: number) => string): readonly Alinea[] {
  if (typeof cellule !== 'object') return [{ texte: cellule ?? '' }];
  return 'pageDe' in cellule ? [{ texte: debutDe(cellule.pageDe) }] : cellule;
}

/** What is drawn from now on is in this cell, for who has it read aloud. */
type Ouvrir = ((cellule: number) => void) | undefined;

interface Rangee {
  readonly colonnes: readonly Colonne[];
  /** Points. */
  readonly widths: readonly number[];
  readonly row: readonly (readonly Ligne[])[];
  readonly ouvrir: Ouvrir;
}

/** Cell by cell, the order in which it is read; by lines only where it goes over to another page. */
function drawRow(
  curseur: Curseur,
  plume: Plume,
  { colonnes, widths, row, ouvrir }: Rangee,
  onNewPage: () => void,
): void {
  const high = Math.max(...row.map((lines) => lines.length));
  const step = interligne(plume);
  const drawCell = (i: number, line: number, y: number): void => {
    const ligne = row[i]?.[line];
    if (!ligne) return;
    ouvrir?.(i);
    const left = MARGES.cote + widths.slice(0, i).reduce((sum, width) => sum + width, 0);
    const gutter = i === row.length - 1 ? 0 : GOUTTIERE;
    const x = colonnes[i]?.droite ? left + (widths[i] ?? 0) - gutter - ligne.largeur : left;
    curseur.dessin().ligne(plume, x, y + step * 0.21, ligne);
  };
  if (curseur.y - high * step >= MARGES.bas) {
    for (let i = 0; i < row.length; i += 1)
      for (let line = 0; line < high; line += 1) drawCell(i, line, curseur.y - (line + 1) * step);
    curseur.y -= high * step;
    return;
  }
  for (let line = 0; line < high; line += 1) {
    if (curseur.reserve(step)) onNewPage();
    curseur.y -= step;
    for (let i = 0; i < row.length; i += 1) drawCell(i, line, curseur.y);
  }
}
