import type { Bloc } from '../contenu/bloc.ts';
import { type Curseur, interligne, PLUMES, roleDe } from './cursor.ts';
import { drawCorrespondance, drawListe, drawSignature } from './letter.ts';
import { linesOf } from './lines.ts';
import { A4, LARGEUR_UTILE, MARGES } from './measures.ts';
import { createDessin, type Dessin, type Plume } from './pen.ts';
import { createStructure, type Structure } from './structure.ts';
import { drawTable } from './table.ts';
import type { Typeface } from './typeface.ts';

/** A part of our own pages, for the outline. */
export interface Debut {
  readonly texte: string;
  readonly page: number;
  readonly y: number;
}

export interface Pages {
  readonly dessins: readonly Dessin[];
  readonly debuts: readonly Debut[];
  /** Absent: a document with pages that nothing tells apart for who has it read aloud. */
  readonly structure: Structure | undefined;
}

const HAUT = A4.hauteur - MARGES.haut;
const LIBELLES = 148;

/** Sets blocks on A4 pages. `debutDe` tells the page number of a pièce, in words. */
export function layout(
  typeface: Typeface,
  blocs: readonly Bloc[],
  debutDe: (piece: number) => string,
  balise: boolean,
): Pages {
  const structure = balise ? createStructure() : undefined;
  const dessins: Dessin[] = [];
  const newPage = (): void => {
    const page = dessins.length;
    dessins.push(createDessin(typeface, structure && ((lien) => structure.marquer(page, lien))));
  };
  newPage();
  const debuts: Debut[] = [];
  const curseur: Curseur = {
    typeface,
    structure,
    y: HAUT,
    dessin: () => dessins.at(-1) as Dessin,
    reserve(hauteur) {
      if (this.y - hauteur >= MARGES.bas || this.y === HAUT) return false;
      newPage();
      this.y = HAUT;
      return true;
    },
    lines: (plume, texte, largeur) => linesOf(typeface, plume.style, plume.corps, texte, largeur),
    draw(plume, x, lignes, pas = interligne(plume), suite) {
      if (suite === undefined) structure?.ouvrir(roleDe(plume));
      for (const ligne of lignes) {
        this.reserve(pas);
        this.y -= pas;
        this.dessin().ligne(plume, MARGES.cote + x, this.y + pas * 0.21, ligne);
      }
    },
  };
  for (const bloc of blocs) {
    if (bloc.kind === 'rubrique') {
      if (curseur.y !== HAUT) {
        curseur.reserve(90);
        if (curseur.y !== HAUT) curseur.y -= 22;
      }
      debuts.push({ texte: bloc.texte, page: dessins.length - 1, y: curseur.y });
      curseur.draw(PLUMES.rubrique, 0, curseur.lines(PLUMES.rubrique, bloc.texte, LARGEUR_UTILE));
      curseur.y -= 5;
      curseur.dessin().filet(MARGES.cote, curseur.y, LARGEUR_UTILE);
      curseur.y -= 6;
    } else drawBloc(curseur, bloc, debutDe);
  }
  return { dessins, debuts, structure };
}

function drawBloc(
  curseur: Curseur,
  bloc: Exclude<Bloc, { kind: 'rubrique' }>,
  debutDe: (piece: number) => string,
): void {
  const text = (plume: Plume, texte: string, x = 0): void =>
    curseur.draw(plume, x, curseur.lines(plume, texte, LARGEUR_UTILE - x));
  switch (bloc.kind) {
    case 'enTete': {
      text(PLUMES.enTete, bloc.texte);
      if (bloc.complement) text(PLUMES.discret, bloc.complement);
      curseur.y -= 8;
      curseur.dessin().filet(MARGES.cote, curseur.y, LARGEUR_UTILE, 1);
      curseur.y -= 40;
      return;
    }
    case 'titre': {
      text(PLUMES.titre, bloc.texte);
      curseur.y -= 4;
      text(PLUMES.sousTitre, bloc.sousTitre);
      curseur.y -= 22;
      return;
    }
    case 'sousRubrique': {
      curseur.reserve(44);
      curseur.y -= 8;
      text(PLUMES.sousRubrique, bloc.texte);
      if (bloc.complement) text(PLUMES.discret, bloc.complement);
      curseur.y -= 2;
      return;
    }
    case 'champs': {
      drawChamps(curseur, bloc.lignes, 0);
      return;
    }
    case 'paragraphe': {
      text(bloc.discret ? PLUMES.discret : PLUMES.corps, bloc.texte);
      curseur.y -= 4;
      return;
    }
    case 'encadre': {
      drawEncadre(curseur, bloc);
      return;
    }
    case 'tableau': {
      drawTable(curseur, bloc, debutDe);
      return;
    }
    case 'correspondance': {
      drawCorrespondance(curseur, bloc);
      return;
    }
    case 'alinea': {
      const lignes = curseur.lines(PLUMES.corps, bloc.texte, LARGEUR_UTILE);
      // No single line at the foot of a page.
      curseur.reserve(Math.min(2, lignes.length) * interligne(PLUMES.corps));
      curseur.draw(PLUMES.corps, 0, lignes);
      curseur.y -= 9;
      return;
    }
    case 'liste': {
      drawListe(curseur, bloc);
      return;
    }
    case 'signature': {
      drawSignature(curseur, bloc);
      return;
    }
    case 'siRemplace': {
      if (curseur.typeface.remplacements.size === 0) return;
      curseur.y -= 10;
      text(PLUMES.discret, bloc.texte);
    }
  }
}

function drawChamps(curseur: Curseur, lignes: readonly (readonly [string, string])[], x: number): void {
  for (const [libelle, valeur] of lignes) {
    const left = curseur.lines(PLUMES.libelle, libelle, LIBELLES - 12);
    const right = curseur.lines(PLUMES.corps, valeur, LARGEUR_UTILE - LIBELLES - 2 * x);
    curseur.reserve(Math.min(6, Math.max(left.length, right.length)) * interligne(PLUMES.corps));
    const before = { y: curseur.y, page: curseur.dessin() };
    curseur.draw(PLUMES.libelle, x, left, interligne(PLUMES.corps));
    const afterLabel = { y: curseur.y, page: curseur.dessin() };
    if (before.page === afterLabel.page) curseur.y = before.y;
    curseur.draw(PLUMES.corps, x + LIBELLES, right, interligne(PLUMES.corps), 'suite');
    if (curseur.dessin() === afterLabel.page) curseur.y = Math.min(curseur.y, afterLabel.y);
    curseur.y -= 3;
  }
}

/** Never over two pages: its parts are a few lines of ours. */
function drawEncadre(curseur: Curseur, bloc: Extract<Bloc, { kind: 'encadre' }>): void {
  const inner = LARGEUR_UTILE - 32;
  const rows = bloc.lignes.map(([libelle, valeur]) =>
    Math.max(
      curseur.lines(PLUMES.libelle, libelle, LIBELLES - 12).length,
      curseur.lines(PLUMES.corps, valeur, LARGEUR_UTILE - LIBELLES - 32).length,
    ),
  );
  const note = bloc.note ? curseur.lines(PLUMES.discret, bloc.note, inner) : [];
  const hauteur =
    28 +
    interligne(PLUMES.fort) +
    rows.reduce((sum, count) => sum + count * interligne(PLUMES.corps) + 3, 0) +
    (note.length > 0 ? 4 + note.length * interligne(PLUMES.discret) : 0);
  curseur.y -= 8;
  curseur.reserve(hauteur);
  const bottom = curseur.y - hauteur;
  curseur.dessin().fond(MARGES.cote, bottom, LARGEUR_UTILE, hauteur, 'fond');
  curseur.dessin().fond(MARGES.cote, bottom, 3, hauteur, 'accent');
  curseur.y -= 11;
  curseur.draw(PLUMES.fort, 16, curseur.lines(PLUMES.fort, bloc.titre, inner));
  curseur.y -= 3;
  drawChamps(curseur, bloc.lignes, 16);
  if (note.length > 0) {
    curseur.y -= 4;
    curseur.draw(PLUMES.discret, 16, note);
  }
  curseur.y = bottom - 12;
}
