/**
 * Port of the full-text index of a replica: what the member may read, and nothing else. It is derived from
 * documents and files, and is in the same database, so that what leaves the replica leaves the index in the
 * same transaction. Texts are kept as they were found; folded ones (`plie`) are only looked through.
 */

/** lu: has text · sansTexte: nothing but pictures · illisible: could not be read, or not within the limits. */
export type EtatTexte = 'lu' | 'sansTexte' | 'illisible';

/** What a passage is part of; `nom`: names and number, which are found and are no passage. */
export type GenreTexte =
  | 'piece'
  | 'bac'
  | 'cursus'
  | 'stages'
  | 'experiences'
  | 'reponse'
  | 'note'
  | 'avis'
  | 'nom';

/** One place where a passage can be. */
export interface TextUnit {
  readonly genre: GenreTexte;
  /** Of a page its file's SHA-256, else what it is within the dossier (id of a question, a note, an avis). */
  readonly cle: string;
  /** 1-based in a file; 0 elsewhere. */
  readonly page: number;
  readonly contenu: string;
}

/** A file of a dossier, as its readers read it. */
export interface TextPiece {
  readonly typeId: string;
  readonly sha256: string;
}

/** All that a dossier is found by. */
export interface DossierTexts {
  readonly dossierId: string;
  readonly pieces: readonly TextPiece[];
  readonly unites: readonly (TextUnit & { readonly plie: string })[];
  /** Folded words, repeated as they are to count. */
  readonly mots: string;
}

/** Folded words that follow one another; of the last one the beginning is enough when `debut`. */
export interface TextTerm {
  readonly mots: readonly string[];
  readonly debut: boolean;
}

/** A dossier answers when it has all of `avec` and none of `sans`. `avec` has one term at least. */
export interface TextQuery {
  readonly avec: readonly TextTerm[];
  readonly sans: readonly TextTerm[];
}

/** Files of the dossiers of the list. */
export interface TextTotals {
  readonly total: number;
  readonly lus: number;
  readonly sansTexte: number;
  readonly illisibles: number;
  /** Not read, and not on this computer. */
  readonly aRecevoir: number;
}

/** What was read in a file: a text per page. */
export interface FileText {
  readonly etat: EtatTexte;
  readonly pages: readonly string[];
}

export interface TextStore {
  /** Dossiers that changed since their texts were indexed. */
  stale(limit: number): readonly string[];
  /** Replaces what a dossier is found by; writes what differs. One transaction, not waited for on the disk. */
  index(texts: DossierTexts): void;
  /** How a file was read by `lecteur`; null: it was not, or its reading was cut. */
  file(sha256: string, lecteur: number): EtatTexte | null;
  /** Notes that a file is being read; how many times it was begun, this one included. */
  begin(sha256: string, lecteur: number): number;
  /** Keeps the text of a file; the dossiers that have it are stale then. */
  saveFile(sha256: string, lecteur: number, text: FileText): void;
  /** Pages of a file that have text. */
  pages(sha256: string): readonly { readonly page: number; readonly contenu: string }[];
  /** Ids of the dossiers that answer, best first. */
  search(query: TextQuery): readonly string[];
  pieces(dossierId: string): readonly TextPiece[];
  units(dossierId: string): readonly TextUnit[];
  totals(lecteur: number): TextTotals;
}
