import type { Database } from 'better-sqlite3';
import type { InboxFilter } from '../../application/replica-ports.ts';
import { lazyRaw } from './database.ts';
import { ENTRY_COLUMNS, type EntryRow } from './inbox-rows.ts';
import { matchOf } from './inbox-tokens.ts';

/** The list in the order of names: read straight off the search index, or off `inbox_place`. */
export interface NameOrder {
  page(filter: InboxFilter, offset: number, limit: number): readonly EntryRow[];
  count(filter: InboxFilter): number;
  /** Rows before the one at `place`; null when it isn't in the list. */
  position(filter: InboxFilter, place: bigint): number | null;
  /** Ids after `place` in the list, nearest first. `backwards`: before it. */
  after(filter: InboxFilter, place: bigint | null, limit: number, backwards?: boolean): readonly string[];
}

/** Beyond every place. */
const LAST = 2n ** 63n - 1n;

/** The same statement over the search index and over the whole list. */
function twice<Params extends unknown[], Row extends unknown[]>(
  db: Database,
  sql: (source: { from: string; place: string; and: string }) => string,
) {
  return {
    matched: lazyRaw<[string, ...Params], Row>(
      db,
      sql({ from: 'recherche WHERE recherche MATCH ?', place: 'rowid', and: 'AND' }),
    ),
    whole: lazyRaw<Params, Row>(db, sql({ from: 'inbox', place: 'place', and: 'WHERE' })),
  };
}

export function openNameOrder(db: Database): NameOrder {
  const direct = (direction: 'ASC' | 'DESC') =>
    twice<[limit: number, offset: number], EntryRow>(
      db,
      ({ from, place }) =>
        `SELECT ${ENTRY_COLUMNS} FROM (
           SELECT ${place} AS p FROM ${from} ORDER BY ${place} ${direction} LIMIT ? OFFSET ?
         ) JOIN inbox ON inbox.place = p ORDER BY p ${direction}`,
    );
  const pages = { up: direct('ASC'), down: direct('DESC') };
  const counts = twice<[], [number]>(db, ({ from }) => `SELECT count(*) FROM ${from}`);
  const before = twice<[bigint], [number]>(
    db,
    ({ from, place, and }) => `SELECT count(*) FROM ${from} ${and} ${place} < ?`,
  );
  const behind = twice<[bigint], [number]>(
    db,
    ({ from, place, and }) => `SELECT count(*) FROM ${from} ${and} ${place} > ?`,
  );
  const at = twice<[bigint], [number]>(
    db,
    ({ from, place, and }) => `SELECT count(*) FROM ${from} ${and} ${place} = ?`,
  );
  const next = (comparison: '<' | '>') =>
    twice<[place: bigint, limit: number], [id: string]>(
      db,
      ({ from, place, and }) =>
        `SELECT id FROM (
           SELECT ${place} AS p FROM ${from} ${and} ${place} ${comparison} ?
           ORDER BY ${place} ${comparison === '>' ? 'ASC' : 'DESC'} LIMIT ?
         ) JOIN inbox ON inbox.place = p ORDER BY p ${comparison === '>' ? 'ASC' : 'DESC'}`,
    );
  const nexts = { up: next('>'), down: next('<') };
  const one = (rows: { matched: typeof counts.matched; whole: typeof counts.whole }, match: string | null) =>
    (match === null ? rows.whole().get() : rows.matched().get(match))?.[0] ?? 0;
  const oneAt = (
    rows: { matched: typeof before.matched; whole: typeof before.whole },
    match: string | null,
    place: bigint,
  ) => (match === null ? rows.whole().get(place) : rows.matched().get(match, place))?.[0] ?? 0;

  return {
    page(filter, offset, limit) {
      const rows = filter.tri.descendant ? pages.down : pages.up;
      const match = matchOf(filter);
      return match === null ? rows.whole().all(limit, offset) : rows.matched().all(match, limit, offset);
    },
    count: (filter) => one(counts, matchOf(filter)),
    position(filter, place) {
      const match = matchOf(filter);
      if (oneAt(at, match, place) === 0) return null;
      return oneAt(filter.tri.descendant ? behind : before, match, place);
    },
    after(filter, place, limit, backwards = false) {
      const down = filter.tri.descendant !== backwards;
      const rows = down ? nexts.down : nexts.up;
      const from = place ?? (down ? LAST : -1n);
      const match = matchOf(filter);
      const ids = match === null ? rows.whole().all(from, limit) : rows.matched().all(match, from, limit);
      return ids.map(([id]) => id);
    },
  };
}
