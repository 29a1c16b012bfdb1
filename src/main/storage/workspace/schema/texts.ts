/** Full-text search: what was read in files, and what of each dossier is in the index. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A file that was read, or tried. */
export const texteFichier = sqliteTable('texte_fichier', {
  sha256: text().primaryKey(),
  /** Of the program that reads: files read by another are read again. */
  lecteur: integer().notNull(),
  /** Times it was begun: a file that takes the workspace down with it is not tried for ever. */
  essais: integer().notNull(),
  /** Null: begun, not ended. */
  etat: text(),
});

export const textePage = sqliteTable(
  'texte_page',
  {
    sha256: text().notNull(),
    page: integer().notNull(),
    contenu: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.page] })],
);

/** `n` is the rowid of the dossier's words in `texte_mots`. */
export const texteDossier = sqliteTable('texte_dossier', {
  n: integer().primaryKey(),
  dossierId: text('dossier_id').notNull().unique(),
  /** 0: changed since its texts were indexed. */
  aJour: integer('a_jour').notNull(),
});

/** Files that a dossier's readers read, with or without text. */
export const textePiece = sqliteTable(
  'texte_piece',
  {
    n: integer().notNull(),
    typeId: text('type_id').notNull(),
    sha256: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.n, t.typeId] }), index('texte_piece_sha256').on(t.sha256)],
);

/** One place where a passage can be: a page, a rubric of the profile, an answer, a note, an avis. */
export const texteUnite = sqliteTable(
  'texte_unite',
  {
    /** `n` of its dossier × 65 536 + its number there; rowid of its text in `texte_phrases`. */
    id: integer().primaryKey(),
    genre: text().notNull(),
    /** Of a page its file's SHA-256, else what it is within the dossier. */
    cle: text().notNull(),
    page: integer().notNull(),
    /** Null: of a page, whose text is in `texte_page`. */
    contenu: text(),
  },
  (t) => [index('texte_unite_cle').on(t.cle)],
);
