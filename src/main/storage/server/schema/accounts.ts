/** OR5, PM1: people, what they may be, their devices and invitations. Tokens are kept as hashes only. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';

export const personne = sqliteTable('personne', {
  id: text().primaryKey(),
  nom: text().notNull(),
  prenom: text().notNull(),
  email: text().notNull().unique(),
  langue: text().notNull(),
  motDePasse: text('mot_de_passe'),
  expireLe: instant('expire_le'),
  desactiveeLe: instant('desactivee_le'),
  creeLe: instant('cree_le').notNull(),
});

const personneId = () =>
  text('personne_id')
    .notNull()
    .references(() => personne.id);

export const role = sqliteTable(
  'role',
  {
    personneId: personneId(),
    ordre: integer().notNull(),
    kind: text().notNull(),
    /** Centre, commission or candidat the role is about; '' for the instance. */
    cible: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personneId, t.ordre] })],
);

export const appareil = sqliteTable(
  'appareil',
  {
    id: text().primaryKey(),
    personneId: personneId(),
    nom: text().notNull(),
    jetonHash: text('jeton_hash').notNull().unique(),
    creeLe: instant('cree_le').notNull(),
    vuLe: instant('vu_le').notNull(),
    revoqueLe: instant('revoque_le'),
  },
  (t) => [index('appareil_personne').on(t.personneId)],
);

export const invitation = sqliteTable('invitation', {
  id: text().primaryKey(),
  personneId: personneId(),
  jetonHash: text('jeton_hash').notNull().unique(),
  expireLe: instant('expire_le').notNull(),
  utiliseeLe: instant('utilisee_le'),
});

export const frein = sqliteTable(
  'frein',
  {
    cle: text().primaryKey(),
    echecs: integer().notNull(),
    jusqua: instant('jusqua').notNull(),
    majLe: instant('maj_le').notNull(),
  },
  (t) => [index('frein_maj').on(t.majLe)],
);
