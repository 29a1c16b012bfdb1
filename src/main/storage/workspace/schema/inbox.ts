/** The list: one row per dossier, made from its documents and from the acts that wait. */
import { integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const inbox = sqliteTable(
  'inbox',
  {
    n: integer().primaryKey(),
    /**
     * Place in the order of names, and rowid of the row's text in `recherche`: the index answers in the
     * order of the list, so that a page of a search needs no sort (see alphabet.ts).
     */
    place: integer().notNull(),
    id: text().notNull(),
    numero: text().notNull(),
    nom: text().notNull(),
    prenom: text().notNull(),
    tri: text().notNull(),
    mots: text().notNull(),
    sessionId: text('session_id').notNull(),
    statut: text().notNull(),
    bac: text().notNull(),
    moyenne: real(),
    piecesFaites: integer('pieces_faites').notNull(),
    piecesTotal: integer('pieces_total').notNull(),
    avisEtat: text('avis_etat').notNull(),
    avisType: text('avis_type'),
    majLe: integer('maj_le').notNull(),
    nouveau: integer().notNull(),
    enAttente: integer('en_attente').notNull(),
    annulee: integer().notNull(),
    fichiers: integer().notNull(),
    octets: integer().notNull(),
    motifsAvant: text('motifs_avant'),
    affectation: text(),
    echeance: text(),
    /** JSON of what the list shows of them. */
    etiquettes: text().notNull().default('[]'),
    /** A note calls the member since he last read it. */
    mention: integer().notNull().default(0),
  },
  (t) => [uniqueIndex('inbox_place').on(t.place), uniqueIndex('inbox_id').on(t.id)],
);
