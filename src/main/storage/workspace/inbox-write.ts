import type { Database } from 'better-sqlite3';
import type { InboxEntry } from '../../application/replica-ports.ts';
import { bucketOf } from './alphabet.ts';
import { lazyRaw, lazyStatement } from './database.ts';
import { type Move, openPlaces } from './inbox-places.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf, valuesOf } from './inbox-rows.ts';
import { filterTokens } from './inbox-tokens.ts';

/** Writes rows of the list and their text in the search index. Inside the caller's transaction. */
export interface InboxWriter {
  upsert(entries: readonly InboxEntry[]): void;
  remove(ids: readonly string[]): void;
}

const textOf = (entry: InboxEntry): string =>
  `${entry.tri} ${entry.mots} ${entry.numero} ${filterTokens(entry)}`;

export function openInboxWriter(db: Database): InboxWriter {
  const places = openPlaces(db);
  const find = lazyRaw<[string], [n: number, place: string, ...EntryRow]>(
    db,
    `SELECT n, CAST(place AS TEXT), ${ENTRY_COLUMNS} FROM inbox WHERE id = ?`,
  );
  const byNumber = lazyRaw<[number], EntryRow>(db, `SELECT ${ENTRY_COLUMNS} FROM inbox WHERE n = ?`);
  const marks = ENTRY_COLUMNS.split(', ').map(() => '?');
  const insert = lazyStatement(
    db,
    `INSERT INTO inbox (place, ${ENTRY_COLUMNS}) VALUES (?, ${marks.join(', ')})`,
  );
  const update = lazyStatement(
    db,
    `UPDATE inbox SET (place, ${ENTRY_COLUMNS}) = (?, ${marks.join(', ')}) WHERE n = ?`,
  );
  const move = lazyStatement<[place: bigint | number, n: number]>(
    db,
    'UPDATE inbox SET place = ? WHERE n = ?',
  );
  const drop = lazyStatement<[string]>(db, 'DELETE FROM inbox WHERE id = ?');
  const index = lazyStatement<[bigint, string]>(db, 'INSERT INTO recherche (rowid, mots) VALUES (?, ?)');
  const unindex = lazyStatement<[bigint]>(db, 'DELETE FROM recherche WHERE rowid = ?');

  const relocate = (moves: readonly Move[]): void => {
    // Out of the way first: two rows may swap.
    for (const { n, from } of moves) {
      unindex().run(from);
      move().run(-n, n);
    }
    for (const { n, to } of moves) {
      move().run(to, n);
      const row = byNumber().get(n);
      if (row) index().run(to, textOf(entryOf(row)));
    }
  };

  const add = (entry: InboxEntry): void => {
    const { place, moves } = places.placeFor(entry.tri, entry.id);
    relocate(moves);
    insert().run(place, ...valuesOf(entry));
    index().run(place, textOf(entry));
  };

  const change = (n: number, place: bigint, before: InboxEntry, entry: InboxEntry): void => {
    update().run(place, ...valuesOf(entry), n);
    if (textOf(before) === textOf(entry)) return;
    unindex().run(place);
    index().run(place, textOf(entry));
  };

  const remove = (id: string): void => {
    const row = find().get(id);
    if (!row) return;
    unindex().run(BigInt(row[1]));
    drop().run(id);
  };

  return {
    upsert(entries) {
      // FTS5 starts a new segment whenever a rowid goes down: in list order, a batch is one segment.
      const sorted = entries
        .map((entry) => ({ entry, bucket: bucketOf(entry.tri, entry.id) }))
        .sort((a, b) => Number(a.bucket > b.bucket) - Number(a.bucket < b.bucket));
      for (const { entry } of sorted) {
        const row = find().get(entry.id);
        if (!row) {
          add(entry);
          continue;
        }
        const [n, place, ...rest] = row;
        const before = entryOf(rest);
        if (before.tri === entry.tri) {
          change(n, BigInt(place), before, entry);
        } else {
          remove(entry.id);
          add(entry);
        }
      }
    },
    remove(ids) {
      for (const id of ids) remove(id);
    },
  };
}
