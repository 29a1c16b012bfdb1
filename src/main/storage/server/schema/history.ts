/** What happened: the change feed, the acts that caused it, the journal, and the mails to send. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';

/** Append-only and hash-chained: `hash` covers the row before, this row and the body it announces. */
export const feed = sqliteTable('feed', {
  seq: integer().primaryKey(),
  scope: text().notNull(),
  entity: text().notNull(),
  id: text().notNull(),
  version: integer().notNull(),
  /** SHA-256 of `corps` at this version, or 'gone'. */
  corpsHash: text('corps_hash').notNull(),
  hash: text().notNull(),
});

/** SY1: the latest feed row of each document in each scope, so that a pull costs what changed. */
export const feedHead = sqliteTable(
  'feed_head',
  {
    scope: text().notNull(),
    entity: text().notNull(),
    id: text().notNull(),
    seq: integer().notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scope, t.entity, t.id] }),
    index('feed_head_pull').on(t.scope, t.seq, t.entity, t.id, t.version),
  ],
);

/** SY4: one row per (device, seq), written with its effect. */
export const mutation = sqliteTable(
  'mutation',
  {
    deviceId: text('device_id').notNull(),
    seq: integer().notNull(),
    id: text().notNull(),
    type: text().notNull(),
    payload: text().notNull(),
    baseVersion: integer('base_version').notNull(),
    faitLe: instant('fait_le').notNull(),
    recuLe: instant('recu_le').notNull(),
    outcome: text().notNull(),
    detail: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.deviceId, t.seq] }),
    index('mutation_id').on(t.deviceId, t.id, t.seq),
    index('mutation_garee').on(t.recuLe, t.seq).where(sql`outcome = 'parked'`),
  ],
);

/** PM6: append-only, kept so by triggers. */
export const journal = sqliteTable(
  'journal',
  {
    seq: integer().primaryKey(),
    action: text().notNull(),
    entity: text().notNull(),
    id: text().notNull(),
    acteurId: text('acteur_id').notNull(),
    acteurNom: text('acteur_nom').notNull(),
    deviceId: text('device_id').notNull(),
    le: instant('le').notNull(),
    avant: text().notNull(),
    apres: text().notNull(),
  },
  (t) => [index('journal_document').on(t.entity, t.id)],
);

/** ML2: written with its cause, taken by the worker under a lease. */
export const mail = sqliteTable(
  'mail',
  {
    id: text().primaryKey(),
    destinataire: text().notNull(),
    modele: text().notNull(),
    donnees: text().notNull(),
    avertissement: text().notNull(),
    creeLe: instant('cree_le').notNull(),
    etat: text().notNull(),
    essais: integer().notNull(),
    /** Not looked at before: due time, next try, or end of a worker's lease. */
    prochainLe: instant('prochain_le').notNull(),
    envoyeLe: instant('envoye_le'),
    erreur: text(),
  },
  (t) => [index('mail_a_envoyer').on(t.etat, t.prochainLe)],
);

/** Single values: epoch (SY2), durableThrough (SY8). */
export const meta = sqliteTable('meta', {
  cle: text().primaryKey(),
  valeur: text().notNull(),
});
