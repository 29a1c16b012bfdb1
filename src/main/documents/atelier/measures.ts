/** Points. */
export const A4 = { largeur: 595.28, hauteur: 841.89 } as const;
/** Margins of our own pages. */
export const MARGES = { cote: 62, haut: 58, bas: 62 } as const;
export const LARGEUR_UTILE = A4.largeur - 2 * MARGES.cote;
