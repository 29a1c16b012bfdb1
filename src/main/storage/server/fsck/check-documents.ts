import type { Database } from 'better-sqlite3';
import type { Dossier } from '../../../../domain/candidature/dossier.ts';
import { type DocumentBodies, ENTITIES, type Entity } from '../../../../protocol/entities.ts';
import { pieceTable } from '../piece-table.ts';
import { PROJECTIONS, type Projection } from '../projections.ts';
import type { Finding, FsckCounts } from './finding.ts';
import { pages } from './pages.ts';

type Row = [
  rowid: number,
  id: string,
  corps: string | null,
  champs: string,
  ...columns: (string | number | null)[],
];

/** Every document parses, and its columns say what its body says. */
export async function* checkDocuments(db: Database, counts: FsckCounts): AsyncGenerator<Finding> {
  for (const entity of ENTITIES) yield* checkTable(db, entity, counts);
}

async function* checkTable(db: Database, entity: Entity, counts: FsckCounts): AsyncGenerator<Finding> {
  const { columns } = PROJECTIONS[entity];
  const sql = `SELECT rowid, id, corps, champs, ${columns.join(', ')} FROM ${entity} WHERE rowid > ?
    ORDER BY rowid LIMIT ?`;
  const pieces = pieceTable(db);
  for await (const rows of pages<Row>(db, sql, 0))
    for (const row of rows) {
      counts.documents += 1;
      const [, id, corps, champs, ...found] = row;
      const body = parse(corps);
      if (body === undefined || parse(champs) === undefined) {
        yield { code: 'ligne_illisible', table: entity, id };
        continue;
      }
      for (const colonne of differing(entity, id, body as DocumentBodies[Entity] | null, found))
        yield { code: 'projection_differente', table: entity, id, colonne };
      if (entity !== 'dossier') continue;
      for (const table of pieces.differing(id, (body as Dossier | null)?.pieces ?? []))
        yield { code: 'projection_differente', table, id, colonne: table === 'piece' ? 'statut' : 'sha256' };
    }
}

/** Columns whose value doesn't follow from the body. A withdrawn document keeps them, but what it frees. */
function differing<E extends Entity>(
  entity: E,
  id: string,
  body: DocumentBodies[E] | null,
  found: readonly (string | number | null)[],
): readonly string[] {
  const { columns, values, freed }: Projection<E> = PROJECTIONS[entity];
  if (body === null) return columns.filter((name, i) => freed.includes(name) && found[i] !== null);
  if (body.id !== id) return ['id'];
  const wanted = values(body);
  return columns.filter((_, i) => wanted[i] !== found[i]);
}

/** Undefined when it can't be read. */
function parse(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
