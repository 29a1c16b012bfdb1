/** What was pulled: documents as they arrived, and how far the replica has come. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const document = sqliteTable(
  'document',
  {
    n: integer().primaryKey(),
    entite: text().notNull(),
    id: text().notNull(),
    version: integer().notNull(),
    /** Scope it came by: erased with it. */
    portee: text().notNull(),
    /** Round of the pull that last brought it (SY2). */
    tour: integer().notNull(),
    /** Of avis and notes, which are looked up by dossier. */
    dossierId: text('dossier_id'),
    /** DE3: session and rank of decisions that hold one. */
    sessionId: text('session_id'),
    rang: integer(),
    /** Whole body as JSON. */
    corps: text().notNull(),
  },
  (t) => [
    uniqueIndex('document_id').on(t.entite, t.id),
    index('document_dossier').on(t.dossierId).where(sql`dossier_id IS NOT NULL`),
    index('document_rang').on(t.sessionId, t.rang).where(sql`rang IS NOT NULL`),
  ],
);

/** SY1: one cursor per scope. */
export const curseur = sqliteTable('curseur', {
  portee: text().primaryKey(),
  seq: integer().notNull(),
  hash: text().notNull(),
});

/** Values by name, JSON. */
export const etat = sqliteTable('etat', {
  nom: text().primaryKey(),
  valeur: text().notNull(),
});
