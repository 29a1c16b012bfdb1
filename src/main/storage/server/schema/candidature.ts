/** LC1–LC8: dossiers, their pièces and every version ever deposited. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { documentBody, documentHead, instant } from './columns.ts';
import { session } from './organisation.ts';

export const dossier = sqliteTable(
  'dossier',
  {
    ...documentHead(),
    numero: text().notNull(),
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id),
    commissionId: text('commission_id').notNull(),
    centreId: text('centre_id').notNull(),
    candidatId: text('candidat_id').notNull(),
    statut: text().notNull(),
    typeTraitement: text('type_traitement').notNull(),
    /** 1, or null once annulled or withdrawn. */
    vivante: integer(),
    ...documentBody(),
  },
  (t) => [
    uniqueIndex('dossier_numero').on(t.numero),
    /** LC2: no second live candidature of one candidat on one session. */
    uniqueIndex('dossier_vivante').on(t.candidatId, t.sessionId, t.vivante),
  ],
);

export const piece = sqliteTable(
  'piece',
  {
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    typeId: text('type_id').notNull(),
    statut: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.typeId] })],
);

export const versionPiece = sqliteTable(
  'version_piece',
  {
    dossierId: text('dossier_id').notNull(),
    typeId: text('type_id').notNull(),
    /** 0 is the first deposit. */
    rang: integer().notNull(),
    sha256: text().notNull(),
    taille: integer().notNull(),
    deposeeLe: instant('deposee_le').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.typeId, t.rang] }),
    index('version_piece_sha256').on(t.sha256),
  ],
);
