/** DE1–DE6, PM3: what members and staff write about dossiers. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { dossier } from './candidature.ts';
import { documentBody, documentHead } from './columns.ts';

const dossierId = () =>
  text('dossier_id')
    .notNull()
    .references(() => dossier.id);

export const avis = sqliteTable(
  'avis',
  {
    ...documentHead(),
    dossierId: dossierId(),
    auteurId: text('auteur_id').notNull(),
    etat: text().notNull(),
    ...documentBody(),
  },
  (t) => [
    /** DE1: one avis per dossier and member. */
    uniqueIndex('avis_auteur').on(t.dossierId, t.auteurId),
  ],
);

export const decision = sqliteTable(
  'decision',
  {
    ...documentHead(),
    dossierId: dossierId().unique(),
    sessionId: text('session_id').notNull(),
    etat: text().notNull(),
    type: text().notNull(),
    /** DE3: the place on the liste complémentaire; null for any other type and once withdrawn. */
    rangListe: integer('rang_liste'),
    ...documentBody(),
  },
  (t) => [uniqueIndex('decision_rang').on(t.sessionId, t.rangListe)],
);

export const note = sqliteTable('note', {
  ...documentHead(),
  dossierId: dossierId(),
  auteurId: text('auteur_id').notNull(),
  ...documentBody(),
});

export const etiquette = sqliteTable(
  'etiquette',
  {
    ...documentHead(),
    dossierId: dossierId(),
    cle: text().notNull(),
    ...documentBody(),
  },
  (t) => [uniqueIndex('etiquette_cle').on(t.dossierId, t.cle)],
);

export const affectation = sqliteTable(
  'affectation',
  {
    ...documentHead(),
    dossierId: dossierId(),
    personneId: text('personne_id').notNull(),
    ...documentBody(),
  },
  (t) => [uniqueIndex('affectation_personne').on(t.dossierId, t.personneId)],
);

export const lecture = sqliteTable('lecture', {
  ...documentHead(),
  dossierId: dossierId(),
  personneId: text('personne_id').notNull(),
  ...documentBody(),
});

export const recusation = sqliteTable(
  'recusation',
  {
    ...documentHead(),
    candidatId: text('candidat_id').notNull(),
    personneId: text('personne_id').notNull(),
    ...documentBody(),
  },
  (t) => [uniqueIndex('recusation_personne').on(t.personneId, t.candidatId)],
);

/** DE12. */
export const seance = sqliteTable(
  'seance',
  {
    ...documentHead(),
    commissionId: text('commission_id').notNull(),
    jour: text().notNull(),
    etat: text().notNull(),
    ...documentBody(),
  },
  (t) => [index('seance_commission').on(t.commissionId, t.jour)],
);
