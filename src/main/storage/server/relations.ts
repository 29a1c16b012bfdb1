import type { Database } from 'better-sqlite3';
import type { PlaceDeSession } from '../../../domain/decision/promotion.ts';
import type { DocumentStore } from '../../application/ports.ts';
import { lazyStatement } from './database.ts';
import { storedOf } from './document-table.ts';

type Relations = Pick<
  DocumentStore,
  | 'avisOfDossier'
  | 'rangsOfSession'
  | 'placesOfSession'
  | 'recusationsOf'
  | 'dossiersOfCandidat'
  | 'dossiersOfFile'
  | 'seancesOfCommission'
  | 'commissions'
  | 'sessions'
  | 'sessionsState'
  | 'etablissement'
>;

/** Documents found by what they are about. */
export function openRelations(db: Database): Relations {
  const avis = lazyStatement<[string], [string, number, string, string]>(db, RELATION_SQL.avisOfDossier);
  const rangs = lazyStatement<[string], [number, string]>(db, RELATION_SQL.rangsOfSession);
  const places = openPlaces(db);
  const recusations = lazyStatement<[string], [string]>(db, RELATION_SQL.recusationsOf);
  const ofCandidat = lazyStatement<[string], [string]>(db, RELATION_SQL.dossiersOfCandidat);
  const ofFile = lazyStatement<[string], [string]>(db, RELATION_SQL.dossiersOfFile);
  const seances = lazyStatement<[string], [string, number, string, string]>(
    db,
    RELATION_SQL.seancesOfCommission,
  );
  const commissions = lazyStatement<[], { id: string; centreId: string }>(
    db,
    'SELECT id, centre_id AS centreId FROM commission WHERE corps IS NOT NULL ORDER BY id',
  );
  const etablissement = lazyStatement<[], [string, number, string, string]>(
    db,
    'SELECT id, version, corps, champs FROM etablissement WHERE corps IS NOT NULL ORDER BY rowid LIMIT 1',
  );
  const sessions = lazyStatement<[], [string, number, string, string]>(
    db,
    'SELECT id, version, corps, champs FROM session WHERE corps IS NOT NULL ORDER BY code, id',
  );
  // Versions only grow, and a session withdrawn keeps its row: no two states have one sum.
  const sessionsState = lazyStatement<[], [string]>(
    db,
    "SELECT count(*) || '.' || coalesce(sum(version), 0) FROM session",
  );
  return {
    sessionsState: async () => sessionsState().raw().get()?.[0] ?? '',
    sessions: async () =>
      sessions()
        .raw()
        .all()
        .map((row) => storedOf('session', row)),
    async etablissement() {
      const row = etablissement().raw().get();
      return row && storedOf('etablissement', row);
    },
    commissions: async () => commissions().all(),
    avisOfDossier: async (dossierId) =>
      avis()
        .raw()
        .all(dossierId)
        .map((row) => storedOf('avis', row)),
    rangsOfSession: async (sessionId) => new Map(rangs().raw().all(sessionId)),
    placesOfSession: async (sessionId) => places(sessionId),
    recusationsOf: async (personneId) =>
      recusations()
        .raw()
        .all(personneId)
        .map(([id]) => id),
    dossiersOfCandidat: async (candidatId) =>
      ofCandidat()
        .raw()
        .all(candidatId)
        .map(([id]) => id),
    seancesOfCommission: async (commissionId) =>
      seances()
        .raw()
        .all(commissionId)
        .map((row) => storedOf('seance', row)),
    dossiersOfFile: async (sha256) =>
      ofFile()
        .raw()
        .all(sha256)
        .map(([id]) => id),
  };
}

/** DE8: what the decisions of a session mean for its places, also asked in the middle of a commit. */
export function openPlaces(db: Database): (sessionId: string) => readonly PlaceDeSession[] {
  const rows = lazyStatement<[string], PlaceRow>(db, RELATION_SQL.placesOfSession);
  return (sessionId) =>
    rows()
      .all(sessionId)
      .map(({ annulee, desistee, ...row }) => ({
        ...row,
        annulee: annulee === 1,
        desistee: desistee === 1,
      }));
}

interface PlaceRow extends Omit<PlaceDeSession, 'annulee' | 'desistee'> {
  readonly annulee: 0 | 1;
  readonly desistee: 0 | 1;
}

/** Hot queries, whose plans are asserted by a test. */
export const RELATION_SQL = {
  avisOfDossier: `SELECT id, version, corps, champs FROM avis WHERE dossier_id = ? AND corps IS NOT NULL
    ORDER BY auteur_id`,
  rangsOfSession: `SELECT rang_liste, dossier_id FROM decision WHERE session_id = ? AND rang_liste IS NOT NULL
    ORDER BY rang_liste`,
  placesOfSession: `SELECT d.dossier_id AS dossierId, d.type, d.etat, d.rang_liste AS rang,
      s.corps ->> '$.annuleeLe' IS NOT NULL AS annulee,
      s.corps ->> '$.suite.etat' IS 'desiste' AS desistee
    FROM decision d JOIN dossier s ON s.id = d.dossier_id
    WHERE d.session_id = ? AND d.type IN ('FA', 'LC') AND d.corps IS NOT NULL
    ORDER BY d.rang_liste, d.rowid`,
  recusationsOf: `SELECT candidat_id FROM recusation WHERE personne_id = ? AND corps IS NOT NULL
    ORDER BY candidat_id`,
  dossiersOfCandidat: 'SELECT id FROM dossier WHERE candidat_id = ? AND corps IS NOT NULL',
  seancesOfCommission:
    'SELECT id, version, corps, champs FROM seance WHERE commission_id = ? AND corps IS NOT NULL ORDER BY jour',
  dossiersOfFile: 'SELECT DISTINCT dossier_id FROM version_piece WHERE sha256 = ? ORDER BY dossier_id',
} as const;
