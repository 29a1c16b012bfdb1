import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { Profil } from '../../../domain/candidat/profil.ts';
import type {
  CandidatLu,
  Compte,
  CompteStore,
  EcritureCandidat,
  Lien,
  SessionCandidat,
} from '../../application/candidats-port.ts';
import { lazyStatement } from './database.ts';
import type { Journal } from './journal.ts';
import type { Mails } from './mails.ts';
import { memoJson } from './write-documents.ts';

type CandidatRow = Omit<CandidatLu, 'profil'> & { readonly profil: string };

const CANDIDAT =
  'SELECT id, numero, email, nom, prenom, langue, profil, cree_le AS creeLe, version FROM candidat';
const COMPTE = `SELECT candidat_id AS candidatId, email, mot_de_passe AS motDePasse, active_le AS activeLe,
  identifiant_cas AS identifiantCas, version FROM compte`;
const LIEN = `SELECT id, candidat_id AS candidatId, genre, jeton_hash AS jetonHash, expire_le AS expireLe,
  utilise_le AS utiliseLe, email FROM lien`;
const SESSION = `SELECT id, candidat_id AS candidatId, jeton_hash AS jetonHash, appareil, cree_le AS creeLe,
  vu_le AS vuLe, expire_le AS expireLe, ticket_hash AS ticketHash FROM session_candidat`;
const MINUTE = 60_000;

/** Something stands otherwise than the writer read it. */
class Moved extends Error {}

/** PR1, PR2: candidats' accounts on SQLite. */
export function openComptes(
  db: Database,
  parts: { readonly journal: Journal; readonly mails: Mails },
): CompteStore {
  const candidat = lazyStatement<[string], CandidatRow>(db, `${CANDIDAT} WHERE id = ?`);
  const compte = lazyStatement<[string], Compte>(db, `${COMPTE} WHERE candidat_id = ?`);
  const byEmail = lazyStatement<[string], Compte>(db, COMPTE_SQL.byEmail);
  const byNumero = lazyStatement<[string], Compte>(db, COMPTE_SQL.byNumero);
  const byCas = lazyStatement<[string], Compte>(db, COMPTE_SQL.byCas);
  const lienByJeton = lazyStatement<[string], Lien>(db, COMPTE_SQL.lienByJeton);
  const liensOuverts = lazyStatement<[string, number], Lien>(
    db,
    `${LIEN} WHERE candidat_id = ? AND utilise_le IS NULL AND expire_le > ?`,
  );
  const sessionByJeton = lazyStatement<[string], SessionCandidat>(db, COMPTE_SQL.sessionByJeton);
  const sessionsOf = lazyStatement<[string], SessionCandidat>(
    db,
    `${SESSION} WHERE candidat_id = ? ORDER BY vu_le DESC, id`,
  );
  const sessionsByTicket = lazyStatement<[string], SessionCandidat>(db, COMPTE_SQL.sessionsByTicket);
  const vue = lazyStatement<[number, string, number]>(
    db,
    'UPDATE session_candidat SET vu_le = ? WHERE id = ? AND vu_le <= ?',
  );
  const write = openWriter(db, parts);
  const purge = openPurge(db);

  return {
    async candidat(id) {
      const row = candidat().get(id);
      return row && { ...row, profil: JSON.parse(row.profil) as Profil };
    },
    compte: async (candidatId) => compte().get(candidatId),
    compteByEmail: async (email) => byEmail().get(email),
    compteByNumero: async (numero) => byNumero().get(numero),
    compteByCas: async (identifiant) => byCas().get(identifiant),
    lienByJeton: async (jetonHash) => lienByJeton().get(jetonHash),
    liensOuverts: async (candidatId, now) => liensOuverts().all(candidatId, now),
    sessionByJeton: async (jetonHash) => sessionByJeton().get(jetonHash),
    sessionsOf: async (candidatId) => sessionsOf().all(candidatId),
    sessionsByTicket: async (ticketHash) => sessionsByTicket().all(ticketHash),
    async sessionVue(id, le) {
      vue().run(le, id, le - MINUTE);
    },
    async ecrire(candidatId, ecriture) {
      try {
        write(candidatId, ecriture);
        return true;
      } catch (error) {
        if (error instanceof Moved) return false;
        if (error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE')
          return false;
        throw error;
      }
    },
    purgerComptes: async (avant, now) => purge(avant, now),
  };
}

/** Every part of one writing, in one transaction. */
function openWriter(db: Database, { journal, mails }: { readonly journal: Journal; readonly mails: Mails }) {
  const insertCandidat = lazyStatement<[CandidatRow]>(
    db,
    `INSERT INTO candidat (id, numero, email, nom, prenom, langue, profil, cree_le, version)
     VALUES (@id, @numero, @email, @nom, @prenom, @langue, @profil, @creeLe, 1)`,
  );
  const updateCandidat = lazyStatement<[CandidatRow]>(
    db,
    `UPDATE candidat SET email = @email, nom = @nom, prenom = @prenom, langue = @langue, profil = @profil,
       version = version + 1 WHERE id = @id AND version = @version`,
  );
  const insertCompte = lazyStatement<[Compte]>(
    db,
    `INSERT INTO compte (candidat_id, email, mot_de_passe, active_le, identifiant_cas, version)
     VALUES (@candidatId, @email, @motDePasse, @activeLe, @identifiantCas, 1)`,
  );
  const updateCompte = lazyStatement<[Compte]>(
    db,
    `UPDATE compte SET email = @email, mot_de_passe = @motDePasse, active_le = @activeLe,
       identifiant_cas = @identifiantCas, version = version + 1
     WHERE candidat_id = @candidatId AND version = @version`,
  );
  const insertLien = lazyStatement<[Lien]>(
    db,
    `INSERT INTO lien (id, candidat_id, genre, jeton_hash, expire_le, utilise_le, email)
     VALUES (@id, @candidatId, @genre, @jetonHash, @expireLe, @utiliseLe, @email)`,
  );
  const followLien = lazyStatement<[number, string, string]>(
    db,
    'UPDATE lien SET utilise_le = ? WHERE id = ? AND candidat_id = ? AND utilise_le IS NULL',
  );
  const cancelLiens = lazyStatement<[string, string]>(
    db,
    'DELETE FROM lien WHERE candidat_id = ? AND genre = ? AND utilise_le IS NULL',
  );
  const insertSession = lazyStatement<[SessionCandidat]>(
    db,
    `INSERT INTO session_candidat (id, candidat_id, jeton_hash, appareil, cree_le, vu_le, expire_le, ticket_hash)
     VALUES (@id, @candidatId, @jetonHash, @appareil, @creeLe, @vuLe, @expireLe, @ticketHash)`,
  );
  const closeSession = lazyStatement<[string, string]>(
    db,
    'DELETE FROM session_candidat WHERE id = ? AND candidat_id = ?',
  );
  const closeAll = lazyStatement<[string]>(db, 'DELETE FROM session_candidat WHERE candidat_id = ?');

  const once = (changes: number): void => {
    if (changes !== 1) throw new Moved();
  };
  const write = db.transaction((candidatId: string, e: EcritureCandidat): void => {
    if (e.candidat) {
      const row = { ...e.candidat, profil: JSON.stringify(e.candidat.profil) };
      if (row.version === 0) insertCandidat().run(row);
      else once(updateCandidat().run(row).changes);
    }
    if (e.compte) {
      if (e.compte.version === 0) insertCompte().run(e.compte);
      else once(updateCompte().run(e.compte).changes);
    }
    for (const id of e.utilise?.liens ?? [])
      once(followLien().run(e.utilise?.le ?? 0, id, candidatId).changes);
    for (const genre of e.annule ?? []) cancelLiens().run(candidatId, genre);
    for (const lien of e.liens ?? []) insertLien().run(lien);
    if (e.ferme === 'toutes') closeAll().run(candidatId);
    else for (const id of e.ferme ?? []) closeSession().run(id, candidatId);
    for (const session of e.sessions ?? []) insertSession().run(session);
    const json = memoJson();
    for (const entry of e.journal ?? []) journal.append(entry, json);
    for (const mail of e.mails ?? []) mails.append(mail);
  });
  return (candidatId: string, ecriture: EcritureCandidat): void => write.immediate(candidatId, ecriture);
}

/** PR1: what was never activated leaves nothing; expired links and sessions go too. */
function openPurge(db: Database): (avant: number, now: number) => number {
  const stale = lazyStatement<[number], { readonly id: string }>(db, COMPTE_SQL.nonActives);
  const statements = ['lien', 'session_candidat', 'compte'].map((table) =>
    lazyStatement<[string]>(db, `DELETE FROM ${table} WHERE candidat_id = ?`),
  );
  const drop = lazyStatement<[string]>(db, 'DELETE FROM candidat WHERE id = ?');
  const oldLinks = lazyStatement<[number]>(db, 'DELETE FROM lien WHERE expire_le < ?');
  const oldSessions = lazyStatement<[number]>(db, 'DELETE FROM session_candidat WHERE expire_le < ?');
  const purge = db.transaction((avant: number, now: number): number => {
    const rows = stale().all(avant);
    for (const { id } of rows) {
      for (const statement of statements) statement().run(id);
      drop().run(id);
    }
    oldLinks().run(now);
    oldSessions().run(now);
    return rows.length;
  });
  return (avant, now) => purge.immediate(avant, now);
}

/** Hot queries, whose plans are asserted by a test. */
export const COMPTE_SQL = {
  byEmail: `${COMPTE} WHERE email = ?`,
  byNumero: `${COMPTE} WHERE candidat_id = (SELECT id FROM candidat WHERE numero = ?)`,
  byCas: `${COMPTE} WHERE identifiant_cas = ?`,
  lienByJeton: `${LIEN} WHERE jeton_hash = ?`,
  sessionByJeton: `${SESSION} WHERE jeton_hash = ?`,
  sessionsByTicket: `${SESSION} WHERE ticket_hash = ?`,
  nonActives: `SELECT candidat.id FROM candidat JOIN compte ON compte.candidat_id = candidat.id
    WHERE compte.active_le IS NULL AND candidat.cree_le < ?`,
} as const;
