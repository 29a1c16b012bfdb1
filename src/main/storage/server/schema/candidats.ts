/** PR1, PR2: candidats' accounts, the links that are mailed to them, and their open sessions. Hashes only. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';

/** A candidat and his live profile. */
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
  /** Moves with each write: two tabs never overwrite each other. */
  version: integer().notNull().default(1),
});

const candidatId = () =>
  text('candidat_id')
    .notNull()
    .references(() => candidat.id);

export const compte = sqliteTable('compte', {
  candidatId: text('candidat_id')
    .primaryKey()
    .references(() => candidat.id),
  /** Lower case; the address that signs in and that mails go to. */
  email: text().notNull().unique(),
  motDePasse: text('mot_de_passe'),
  /** Null until the mailed link was followed. */
  activeLe: instant('active_le'),
  /** PR2: who he is to the ENT; null: he has a password here. */
  identifiantCas: text('identifiant_cas').unique(),
  version: integer().notNull(),
});

export const lien = sqliteTable(
  'lien',
  {
    id: text().primaryKey(),
    candidatId: candidatId(),
    genre: text().notNull(),
    jetonHash: text('jeton_hash').notNull().unique(),
    expireLe: instant('expire_le').notNull(),
    utiliseLe: instant('utilise_le'),
    /** The new address that a link confirms; '' otherwise. */
    email: text().notNull(),
  },
  (t) => [index('lien_candidat').on(t.candidatId)],
);

export const sessionCandidat = sqliteTable(
  'session_candidat',
  {
    id: text().primaryKey(),
    candidatId: candidatId(),
    jetonHash: text('jeton_hash').notNull().unique(),
    /** Of the browser, as it is shown in the list of sessions. */
    appareil: text().notNull(),
    creeLe: instant('cree_le').notNull(),
    vuLe: instant('vu_le').notNull(),
    expireLe: instant('expire_le').notNull(),
    /** PR2: hash of the ticket that opened it, for single sign-out. */
    ticketHash: text('ticket_hash'),
  },
  (t) => [
    index('session_candidat_candidat').on(t.candidatId),
    index('session_candidat_ticket').on(t.ticketHash),
    index('session_candidat_expire').on(t.expireLe),
  ],
);
