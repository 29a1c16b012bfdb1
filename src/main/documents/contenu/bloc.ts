/** Where a text leads. */
export interface Lien {
  readonly adresse: string;
  /** For who has it read aloud. */
  readonly description: string;
}

/** A line of its own in a cell, which may lead somewhere. */
export interface Alinea {
  readonly texte: string;
  readonly lien?: Lien;
}

/** A cell of a table: text, or the page on which a pièce begins, known once everything is laid out. */
export type Cellule = string | { readonly pageDe: number } | readonly Alinea[];

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
      /** Each cell is told apart for who has it read aloud; without, the whole document is not. It costs bytes. */
      readonly balise?: true;
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
  /** DE2: the top of a letter; `destinataire` stands where the window of an envelope shows it. */
  | {
      readonly kind: 'correspondance';
      readonly expediteur: { readonly nom: string; readonly lignes: readonly string[] };
      readonly references: readonly string[];
      readonly destinataire: readonly string[];
      readonly date: string;
      readonly objet: string;
    }
  /** A paragraph of a letter. */
  | { readonly kind: 'alinea'; readonly texte: string }
  | { readonly kind: 'liste'; readonly points: readonly string[] }
  /** Never alone on a page. */
  | { readonly kind: 'signature'; readonly qualite: string; readonly nom: string }
  /** Shown when some text has characters that the typeface lacks. */
  | { readonly kind: 'siRemplace'; readonly texte: string };
