/** What belongs to this device alone: file cache, reading places, view states, lots. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const fichier = sqliteTable(
  'fichier',
  {
    sha256: text().primaryKey(),
    type: text().notNull(),
    taille: integer().notNull(),
    etat: text().notNull(),
    octets: integer().notNull(),
    utiliseLe: integer('utilise_le').notNull(),
  },
  (t) => [index('fichier_usage_le').on(t.etat, t.utiliseLe)],
);

/** Dossiers that refer to a cached file: it goes with the last of them. */
export const fichierDossier = sqliteTable(
  'fichier_dossier',
  {
    dossierId: text('dossier_id').notNull(),
    sha256: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.sha256] }), index('fichier_dossier_sha256').on(t.sha256)],
);

/** Where a pièce version was left. */
export const place = sqliteTable('place', {
  sha256: text().primaryKey(),
  valeur: text().notNull(),
});

/** View states saved by the interface. */
export const vue = sqliteTable('vue', {
  cle: text().primaryKey(),
  valeur: text().notNull(),
});

/** DE5: acts on many dossiers that were begun here. */
export const lot = sqliteTable('lot', {
  id: text().primaryKey(),
  commande: text().notNull(),
  faitLe: integer('fait_le').notNull(),
  etat: text().notNull(),
  total: integer().notNull(),
});

/** One dossier of a lot: it goes with the dossier. */
export const lotLigne = sqliteTable(
  'lot_ligne',
  {
    lotId: text('lot_id').notNull(),
    n: integer().notNull(),
    dossierId: text('dossier_id').notNull(),
    acteId: text('acte_id').notNull(),
    corps: text().notNull(),
    sort: text().notNull(),
    refus: text(),
  },
  (t) => [primaryKey({ columns: [t.lotId, t.n] }), index('lot_ligne_dossier').on(t.dossierId)],
);
