import type { Bloc } from '../contenu/bloc.ts';
import { type Curseur, interligne, PLUMES } from './cursor.ts';
import { A4, LARGEUR_UTILE, MARGES } from './measures.ts';

const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/**
 * French usage: folded in three, the window of a long envelope shows what is 50 mm from the top and 110 mm from
 * the left of the sheet.
 */
const FENETRE = { haut: mm(50), gauche: mm(110) - MARGES.cote } as const;
/** Below the window, where the letter begins whatever is above it. */
const SOUS_FENETRE = A4.hauteur - mm(92);
const COLONNE = { gauche: FENETRE.gauche - 16, droite: LARGEUR_UTILE - FENETRE.gauche } as const;

type De<K extends Bloc['kind']> = Extract<Bloc, { kind: K }>;

/** DE2: who writes on the left, to whom on the right, then the date and what it is about. */
export function drawCorrespondance(curseur: Curseur, bloc: De<'correspondance'>): void {
  const left = (plume: (typeof PLUMES)[keyof typeof PLUMES], texte: string): void =>
    curseur.draw(plume, 0, curseur.lines(plume, texte, COLONNE.gauche));
  left(PLUMES.enTete, bloc.expediteur.nom);
  curseur.y -= 2;
  for (const ligne of bloc.expediteur.lignes) left(PLUMES.discret, ligne);
  curseur.y -= 12;
  for (const reference of bloc.references) left(PLUMES.discret, reference);
  const sous = curseur.y;

  curseur.y = A4.hauteur - FENETRE.haut;
  const right = (texte: string): void =>
    curseur.draw(PLUMES.corps, FENETRE.gauche, curseur.lines(PLUMES.corps, texte, COLONNE.droite));
  bloc.destinataire.forEach(right);
  curseur.y = Math.min(sous, curseur.y - 12, SOUS_FENETRE);
  right(bloc.date);
  curseur.y -= 24;
  curseur.draw(PLUMES.objet, 0, curseur.lines(PLUMES.objet, bloc.objet, LARGEUR_UTILE));
  curseur.y -= 14;
}

/** Points of a list, each behind its dash. */
export function drawListe(curseur: Curseur, { points }: De<'liste'>): void {
  for (const point of points) {
    const lignes = curseur.lines(PLUMES.corps, point, LARGEUR_UTILE - 28);
    curseur.reserve(Math.min(2, lignes.length) * interligne(PLUMES.corps));
    const { y } = curseur;
    curseur.draw(PLUMES.corps, 14, curseur.lines(PLUMES.corps, '–', 14));
    curseur.y = y;
    curseur.draw(PLUMES.corps, 28, lignes, interligne(PLUMES.corps), 'suite');
    curseur.y -= 2;
  }
  curseur.y -= 7;
}

/** DE2: in what capacity, and who, under the right-hand column. */
export function drawSignature(curseur: Curseur, { qualite, nom }: De<'signature'>): void {
  const lines = [PLUMES.corps, PLUMES.fort].map((plume, i) =>
    curseur.lines(plume, i === 0 ? qualite : nom, COLONNE.droite),
  );
  const [first = [], second = []] = lines;
  curseur.reserve(14 + (first.length + second.length) * interligne(PLUMES.corps));
  curseur.y -= 14;
  curseur.draw(PLUMES.corps, FENETRE.gauche, first);
  curseur.draw(PLUMES.fort, FENETRE.gauche, second, interligne(PLUMES.fort), 'suite');
}
