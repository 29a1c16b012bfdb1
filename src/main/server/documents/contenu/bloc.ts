/** A cell of a table: text, or the page on which a pièce begins, known once everything is laid out. */
export type Cellule = string | { readonly pageDe: number };

export interface Colonne {
  readonly titre: string;
  /** Share of the width. */
  readonly part: number;
  readonly droite?: true;
}

/**
 * What our own pages are made of: texts and their role, no measure. The child sets them on A4; the same
 * blocks give the same pages.
 */
export type Bloc =
  /** The establishment, above everything. */
  | { readonly kind: 'enTete'; readonly texte: string; readonly complement: string }
  | { readonly kind: 'titre'; readonly texte: string; readonly sousTitre: string }
  /** Begins a part, with a bookmark. */
  | { readonly kind: 'rubrique'; readonly texte: string }
  | { readonly kind: 'sousRubrique'; readonly texte: string; readonly complement?: string }
  | { readonly kind: 'champs'; readonly lignes: readonly (readonly [libelle: string, valeur: string])[] }
  | { readonly kind: 'paragraphe'; readonly texte: string; readonly discret?: true }
  | {
      readonly kind: 'tableau';
      readonly colonnes: readonly Colonne[];
      readonly lignes: readonly (readonly Cellule[])[];
    }
  /** Set apart on a ground of its own. */
  | {
      readonly kind: 'encadre';
      readonly titre: string;
      readonly lignes: readonly (readonly [libelle: string, valeur: string])[];
      readonly note: string;
    }
  /** Shown when some text has characters that the typeface lacks. */
  | { readonly kind: 'siRemplace'; readonly texte: string };
