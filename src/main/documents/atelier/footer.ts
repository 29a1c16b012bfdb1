import { fitted } from './lines.ts';
import { createDessin, type Plume } from './pen.ts';
import type { Typeface } from './typeface.ts';

/** Points that a strip adds below a page that is not ours. */
export const BANDE = 24;
const CORPS = 8;
const PLUME: Plume = { style: 'normal', corps: CORPS, couleur: 'discret' };

/** What stands at a page's foot: what it belongs to on the left, « 3 / 12 » on the right (LC9). */
export function footerOperators(
  typeface: Typeface,
  texte: string,
  numero: string,
  place: { readonly largeur: number; readonly marge: number; readonly y: number },
): string {
  const { largeur, marge, y } = place;
  const dessin = createDessin(typeface);
  const droite = fitted(typeface, 'normal', CORPS, numero, largeur);
  dessin.filet(marge, y + 14, largeur - 2 * marge);
  const reste = largeur - 2 * marge - droite.largeur - 12;
  if (reste > 0) dessin.ligne(PLUME, marge, y, fitted(typeface, 'normal', CORPS, texte, reste));
  dessin.ligne(PLUME, largeur - marge - droite.largeur, y, droite);
  return dessin.operators();
}
