/** OR1, OR2, OR5: établissement, campagnes, centres, commissions and sessions de candidature. */
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { documentBody, documentHead, instant } from './columns.ts';

export const etablissement = sqliteTable('etablissement', {
  ...documentHead(),
  nom: text().notNull(),
  ...documentBody(),
});

export const campagne = sqliteTable('campagne', {
  id: text().primaryKey(),
  annee: integer().notNull(),
  debut: text().notNull(),
  fin: text().notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
});

export const centre = sqliteTable(
  'centre',
  {
    id: text().primaryKey(),
    campagneId: text('campagne_id')
      .notNull()
      .references(() => campagne.id),
    code: text().notNull(),
    nom: text().notNull(),
    voeuxMax: integer('voeux_max'),
    contactMail: text('contact_mail').notNull(),
  },
  (t) => [uniqueIndex('centre_code').on(t.campagneId, t.code)],
);

export const commission = sqliteTable('commission', {
  ...documentHead(),
  centreId: text('centre_id').notNull(),
  nom: text().notNull(),
  ...documentBody(),
});

/** OR2. */
export const session = sqliteTable('session', {
  ...documentHead(),
  formationId: text('formation_id').notNull(),
  commissionId: text('commission_id')
    .notNull()
    .references(() => commission.id),
  centreId: text('centre_id').notNull(),
  campagneId: text('campagne_id').notNull(),
  code: text().notNull(),
  ...documentBody(),
});

/** LC, PR1: a candidat's account and live profile. */
export const candidat = sqliteTable('candidat', {
  id: text().primaryKey(),
  numero: text().notNull().unique(),
  email: text().notNull(),
  nom: text().notNull(),
  prenom: text().notNull(),
  langue: text().notNull(),
  /** PR3, JSON. */
  profil: text().notNull(),
  creeLe: instant('cree_le').notNull(),
});
