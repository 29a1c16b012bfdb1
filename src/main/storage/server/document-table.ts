import type { Database } from 'better-sqlite3';
import { type DocumentBodies, ENTITIES, type Entity } from '../../../protocol/entities.ts';
import type { Stored } from '../../application/ports.ts';
import { lazyStatement } from './database.ts';
import { sameRow } from './diff-rows.ts';
import { pieceTable } from './piece-table.ts';
import { PROJECTIONS, type Projection, type SqlValue } from './projections.ts';

/** Where a document stands: `vivant` false is a tombstone. */
export interface DocumentState {
  readonly version: number;
  readonly vivant: boolean;
  /** JSON of `Stored['fields']`. */
  readonly champs: string;
  /** Values of the projected columns. */
  readonly projected: readonly SqlValue[];
}

/** The rows of one entity. */
export interface DocumentTable<E extends Entity> {
  get(id: string): Stored<E> | undefined;
  state(id: string): DocumentState | undefined;
  /** Body as stored, null when withdrawn; undefined when it never was. */
  versionAndCorps(id: string): { readonly version: number; readonly corps: string | null } | undefined;
  /** Inserts, or replaces what stands as `before`. Returns how it stands now. Throws on a constraint. */
  write(
    id: string,
    before: DocumentState | undefined,
    version: number,
    champs: string,
    body: DocumentBodies[E],
    corps: string,
  ): DocumentState;
  /** Gives back what the row holds for itself alone, in a unique index, until it is written again. */
  release(id: string, before: DocumentState): DocumentState;
  withdraw(id: string, before: DocumentState, version: number, champs: string): DocumentState;
}

export type DocumentTables = { readonly [E in Entity]: DocumentTable<E> };

/** One table per entity of the protocol. */
export function documentTables(db: Database): DocumentTables {
  return Object.fromEntries(
    ENTITIES.map((entity) => [entity, documentTable(db, entity)]),
  ) as unknown as DocumentTables;
}

type StoredRow = [id: string, version: number, corps: string, champs: string];

/** Rebuilds a document from its row: the body is kept whole, so it comes back exactly. */
export function storedOf<E extends Entity>(entity: E, [id, version, corps, champs]: StoredRow): Stored<E> {
  return {
    entity,
    id,
    version,
    body: JSON.parse(corps) as DocumentBodies[E],
    fields: JSON.parse(champs) as Stored['fields'],
  };
}

function documentTable<E extends Entity>(db: Database, entity: E): DocumentTable<E> {
  const { columns, freed, values }: Projection<E> = PROJECTIONS[entity];
  const all = ['id', 'version', 'champs', 'corps', ...columns];
  const select = lazyStatement<[string], StoredRow>(
    db,
    `SELECT id, version, corps, champs FROM ${entity} WHERE id = ? AND corps IS NOT NULL`,
  );
  const selectState = lazyStatement<[string], [number, number, string, ...SqlValue[]]>(
    db,
    `SELECT version, corps IS NOT NULL, champs, ${columns.join(', ')} FROM ${entity} WHERE id = ?`,
  );
  const selectCorps = lazyStatement<[string], { version: number; corps: string | null }>(
    db,
    `SELECT version, corps FROM ${entity} WHERE id = ?`,
  );
  const insert = lazyStatement<SqlValue[]>(
    db,
    `INSERT INTO ${entity} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
  );
  const update = lazyStatement<SqlValue[]>(db, updateOf(entity, ['version', 'champs', 'corps', ...columns]));
  // Columns that are not set cost no index anything.
  const updateBody = lazyStatement<SqlValue[]>(db, updateOf(entity, ['version', 'champs', 'corps']));
  const clear = lazyStatement<SqlValue[]>(db, updateOf(entity, ['version', 'champs'], ['corps', ...freed]));
  const free = lazyStatement<[string]>(
    db,
    `UPDATE ${entity} SET ${freed.map((name) => `${name} = NULL`).join(', ')} WHERE id = ?`,
  );
  const freedOf = ({ projected }: DocumentState): readonly SqlValue[] =>
    projected.map((value, i) => (freed.includes(columns[i] ?? '') ? null : value));
  const pieces = entity === 'dossier' ? pieceTable(db) : undefined;

  return {
    get(id) {
      const row = select().raw().get(id);
      return row && storedOf(entity, row);
    },
    state(id) {
      const row = selectState().raw().get(id);
      if (!row) return undefined;
      const [version, vivant, champs, ...projected] = row;
      return { version, vivant: vivant === 1, champs, projected };
    },
    versionAndCorps: (id) => selectCorps().get(id),
    write(id, before, version, champs, body, corps) {
      const projected = values(body);
      if (!before) insert().run(id, version, champs, corps, ...projected);
      else if (sameRow(before.projected, projected)) updateBody().run(version, champs, corps, id);
      else update().run(version, champs, corps, ...projected, id);
      pieces?.write(id, (body as DocumentBodies['dossier']).pieces);
      return { version, vivant: true, champs, projected };
    },
    withdraw(id, before, version, champs) {
      clear().run(version, champs, id);
      pieces?.write(id, []);
      return { version, vivant: false, champs, projected: freedOf(before) };
    },
    release(id, before) {
      const projected = freedOf(before);
      if (sameRow(before.projected, projected)) return before;
      free().run(id);
      return { ...before, projected };
    },
  };
}

const updateOf = (entity: Entity, set: readonly string[], clear: readonly string[] = []): string =>
  `UPDATE ${entity} SET ${[...set.map((name) => `${name} = ?`), ...clear.map((name) => `${name} = NULL`)].join(', ')}
   WHERE id = ?`;
