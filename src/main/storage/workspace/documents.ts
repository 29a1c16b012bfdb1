import type { Database } from 'better-sqlite3';
import type { DocumentBodies, Entity, EntityOfDossier, Scope } from '../../../protocol/entities.ts';
import type { FeedPosition } from '../../../protocol/sync.ts';
import type {
  DocumentRef,
  RefSlice,
  ReplicaDocument,
  ReplicaPut,
  ReplicaStore,
} from '../../application/replica-ports.ts';
import { lazyRaw, lazyStatement } from './database.ts';

type Readable = Pick<
  ReplicaStore,
  'get' | 'ofDossier' | 'all' | 'rangsOf' | 'outside' | 'leftovers' | 'cursors'
>;

/** Pulled documents and cursors. Writing is inside the caller's transaction. */
export interface DocumentTable extends Readable {
  put(put: ReplicaPut, round: number): void;
  erase(ref: DocumentRef): void;
  setCursors(cursors: Readonly<Record<Scope, FeedPosition>>): void;
}

/** Rows looked at together. */
const SLICE = 500;

type Row = [id: string, version: number, corps: string];

const documentOf = <E extends Entity>([id, version, corps]: Row): ReplicaDocument<E> => ({
  id,
  version,
  body: JSON.parse(corps) as DocumentBodies[E],
});

/** Columns that documents are looked up by, beside their id. */
function linksOf({
  doc,
}: ReplicaPut): [dossierId: string | null, sessionId: string | null, rang: number | null] {
  switch (doc.entity) {
    case 'avis':
    case 'note':
    case 'etiquette':
    case 'affectation':
      return [doc.body.dossierId, null, null];
    case 'decision':
      return [null, doc.body.sessionId, doc.body.contenu.rang];
    default:
      return [null, null, null];
  }
}

export function openDocuments(db: Database): DocumentTable {
  const select = lazyRaw<[string, string], Row>(
    db,
    'SELECT id, version, corps FROM document WHERE entite = ? AND id = ?',
  );
  const selectOf = lazyRaw<[string, string], Row>(
    db,
    'SELECT id, version, corps FROM document WHERE dossier_id = ? AND entite = ? ORDER BY n',
  );
  // The index on (entite, id) is a prefix match here.
  const selectAll = lazyRaw<[string], Row>(db, 'SELECT id, version, corps FROM document WHERE entite = ?');
  const rangs = lazyRaw<[string], [rang: number, id: string]>(
    db,
    'SELECT rang, id FROM document WHERE session_id = ? AND rang IS NOT NULL',
  );
  // Looked through by row number: a slice costs the same wherever its matches are.
  const outside = lazyRaw<[number, number, string], [entity: Entity, id: string]>(
    db,
    // The établissement comes with whichever scope came first, and concerns them all.
    `SELECT entite, id FROM document WHERE n > ? AND n <= ?
     AND portee NOT IN (SELECT value FROM json_each(?)) AND entite <> 'etablissement'`,
  );
  const leftovers = lazyRaw<[number, number], [entity: Entity, id: string]>(
    db,
    `SELECT entite, id FROM document WHERE n > ? AND n <= ?
     AND tour < (SELECT CAST(valeur AS INTEGER) FROM etat WHERE nom = 'round')`,
  );
  const last = lazyRaw<[], [number | null]>(db, 'SELECT max(n) FROM document');
  const cursors = lazyRaw<[], [Scope, number, string]>(db, 'SELECT portee, seq, hash FROM curseur');
  const upsert = lazyStatement(
    db,
    `INSERT INTO document (entite, id, version, portee, tour, dossier_id, session_id, rang, corps)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (entite, id) DO UPDATE SET version = excluded.version, portee = excluded.portee,
       tour = excluded.tour, dossier_id = excluded.dossier_id, session_id = excluded.session_id,
       rang = excluded.rang, corps = excluded.corps`,
  );
  const erase = lazyStatement<[string, string]>(db, 'DELETE FROM document WHERE entite = ? AND id = ?');
  const clearCursors = lazyStatement<[]>(db, 'DELETE FROM curseur');
  const addCursor = lazyStatement<[string, number, string]>(
    db,
    'INSERT INTO curseur (portee, seq, hash) VALUES (?, ?, ?)',
  );
  const slice = (from: number, rows: readonly [Entity, string][]): RefSlice => ({
    refs: rows.map(([entity, id]) => ({ entity, id })),
    next: from + SLICE < (last().get()?.[0] ?? 0) ? from + SLICE : null,
  });

  return {
    get<E extends Entity>(entity: E, id: string) {
      const row = select().get(entity, id);
      return row && documentOf<E>(row);
    },
    ofDossier: <E extends EntityOfDossier>(entity: E, dossierId: string) =>
      selectOf()
        .all(dossierId, entity)
        .map(documentOf<E>),
    all: <E extends 'etablissement' | 'commission' | 'session' | 'seance'>(entity: E) =>
      selectAll()
        .all(entity)
        .map(documentOf<E>),
    rangsOf: (sessionId) => new Map(rangs().all(sessionId)),
    outside: (scopes, from) => slice(from, outside().all(from, from + SLICE, JSON.stringify(scopes))),
    leftovers: (from) => slice(from, leftovers().all(from, from + SLICE)),
    cursors: () =>
      Object.fromEntries(
        cursors()
          .all()
          .map(([scope, seq, hash]) => [scope, { seq, hash }]),
      ),
    put(put, round) {
      const { doc, scope } = put;
      upsert().run(doc.entity, doc.id, doc.version, scope, round, ...linksOf(put), JSON.stringify(doc.body));
    },
    erase: ({ entity, id }) => void erase().run(entity, id),
    setCursors(next) {
      clearCursors().run();
      for (const [scope, { seq, hash }] of Object.entries(next)) addCursor().run(scope, seq, hash);
    },
  };
}
