/** Full-text search as the interface asks for it: the `texts` part of the workspace's router. Types only. */
import type { Bilingue } from '../domain/organisation/organisation.ts';
import type { InboxRow } from './workspace.ts';

/** How far the reading of files has come. Counts are of files of the dossiers of the list. */
export interface TextsProgress {
  readonly total: number;
  readonly lus: number;
  /** Scans and photos: nothing to search in. */
  readonly sansTexte: number;
  readonly illisibles: number;
  /** Not read yet, and not on this computer yet. */
  readonly aRecevoir: number;
  readonly enCours: boolean;
}

/** Where a passage is. */
export type TextPlace =
  | {
      readonly kind: 'piece';
      readonly typeId: string;
      readonly libelle: Bilingue;
      readonly sha256: string;
      /** 1-based. */
      readonly page: number;
    }
  | { readonly kind: 'bac' | 'cursus' | 'stages' | 'experiences' | 'monAvis' }
  | { readonly kind: 'reponse'; readonly questionId: string; readonly question: Bilingue }
  | { readonly kind: 'avis'; readonly avisId: string; readonly auteur: string }
  | { readonly kind: 'note'; readonly noteId: string; readonly auteur: string }
  /** A note on a passage: what is highlighted there is found as well as what was written of it. */
  | {
      readonly kind: 'surlignage';
      readonly noteId: string;
      readonly auteur: string;
      readonly libelle: Bilingue;
      /** 1-based. */
      readonly page: number;
    };

export interface TextPassage {
  readonly ou: TextPlace;
  /** The text as it is, in order; what answers the search is marked. */
  readonly extrait: readonly { readonly texte: string; readonly marque: boolean }[];
}

export interface TextResult {
  readonly dossier: InboxRow;
  /** Up to three, of different places; none when its name or number alone answers. */
  readonly passages: readonly TextPassage[];
  /** Words found in all of the dossier. */
  readonly occurrences: number;
}

export interface TextsPage {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly TextResult[];
}
