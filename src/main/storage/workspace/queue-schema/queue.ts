/** The unsent queue: a database of its own, with a key of its own, so that it outlives the replica. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const acte = sqliteTable(
  'acte',
  {
    /** Never reused: a withdrawn act leaves a hole here, none in `seq`. */
    n: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull(),
    type: text().notNull(),
    payload: text().notNull(),
    dossierId: text('dossier_id').notNull(),
    baseVersion: integer('base_version').notNull(),
    faitLe: integer('fait_le').notNull(),
    etat: text().notNull(),
    deviceId: text('device_id'),
    seq: integer(),
    atSeq: integer('at_seq'),
    atHash: text('at_hash'),
    absorbe: integer().notNull().default(0),
    detail: text(),
  },
  (t) => [
    uniqueIndex('acte_id').on(t.id),
    index('acte_etat').on(t.etat, t.n),
    index('acte_dossier').on(t.dossierId),
  ],
);

/** One row: the device this queue speaks for. */
export const appareil = sqliteTable('appareil', {
  un: integer().primaryKey(),
  serverUrl: text('server_url').notNull(),
  personneId: text('personne_id').notNull(),
  deviceId: text('device_id').notNull(),
  jeton: text(),
  dernierSeq: integer('dernier_seq').notNull(),
  ackEpoch: text('ack_epoch'),
  ackSeq: integer('ack_seq'),
  ackHash: text('ack_hash'),
});

/** Dossiers whose row in the replica's list may not show what the queue says. */
export const aProjeter = sqliteTable('a_projeter', {
  dossierId: text('dossier_id').primaryKey(),
});
