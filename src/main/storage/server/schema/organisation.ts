/** OR1, OR2, OR5: établissement, campagnes, centres, commissions and sessions de candidature. */
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { documentBody, documentHead } from './columns.ts';

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
    adresse: text().notNull().default(''),
    telephone: text().notNull().default(''),
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
