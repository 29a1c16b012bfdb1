/** Colours that people mark with: highlights and étiquettes. Each is drawn with a shape or a word beside it. */
export const COULEURS = ['jaune', 'vert', 'bleu', 'rose', 'gris'] as const;
export type Couleur = (typeof COULEURS)[number];
