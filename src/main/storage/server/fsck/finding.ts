import type { Entity } from '../../../../protocol/entities.ts';

/** One thing that is damaged, named exactly. Carries ids, never contents (GD3). */
export type Finding =
  /** What SQLite itself says of the file. */
  | { readonly code: 'base_abimee'; readonly detail: string }
  | {
      readonly code: 'reference_morte';
      readonly table: string;
      readonly rowid: number;
      readonly vers: string;
    }
  /** A row whose JSON can't be read. */
  | { readonly code: 'ligne_illisible'; readonly table: string; readonly id: string }
  /** A column, or the rows of a table, that don't say what the body says. */
  | {
      readonly code: 'projection_differente';
      readonly table: string;
      readonly id: string;
      readonly colonne: string;
    }
  /** A feed row whose hash is not that of the row before and itself, or a missing one. */
  | { readonly code: 'chaine_rompue'; readonly seq: number }
  /** The index of latest rows doesn't follow from the feed. */
  | { readonly code: 'tete_differente'; readonly scope: string; readonly entity: Entity; readonly id: string }
  /** The feed announced another body than the one there is. */
  | { readonly code: 'corps_different'; readonly entity: Entity; readonly id: string; readonly seq: number }
  /** Sequence numbers of a device (SY4) or of the journal (PM6) that are missing, from the first one. */
  | {
      readonly code: 'trou';
      readonly table: 'mutation' | 'journal';
      readonly deviceId: string;
      readonly seq: number;
    }
  | {
      /** A file that a pièce refers to: not there, or of another length than the pièce says. */
      readonly code: 'fichier_manquant' | 'taille_differente';
      readonly sha256: string;
      readonly dossierId: string;
      readonly typeId: string;
    }
  /** Bytes that don't hash to the file's name. */
  | { readonly code: 'fichier_abime'; readonly sha256: string }
  /** Left by a crash more than a day ago; the next start removes it. */
  | { readonly code: 'depot_abandonne'; readonly chemin: string };

/** What was looked at. */
export interface FsckCounts {
  documents: number;
  feed: number;
  lignes: number;
  fichiers: number;
}
