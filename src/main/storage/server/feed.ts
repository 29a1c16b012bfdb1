import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Entity, Scope } from '../../../protocol/entities.ts';
import type { FeedPosition } from '../../../protocol/sync.ts';
import type { FeedRow } from '../../application/ports.ts';
import { lazyStatement } from './database.ts';

/** What stands in for the hash of a body that was withdrawn. */
const GONE = 'gone';

/** A feed row without what the chain adds. */
interface Announcement {
  readonly scope: Scope;
  readonly entity: Entity;
  readonly id: string;
  readonly version: number;
  readonly corpsHash: string;
}

/** Hash of a stored body, as the feed keeps it. */
export const corpsHash = (corps: string | null): string => (corps === null ? GONE : hash('sha256', corps));

/** Hash of a feed row: covers the row before, so that none can be changed, dropped or put in between. */
export const chainHash = (previous: string, seq: number, row: Announcement): string =>
  hash('sha256', `${previous}|${seq}|${row.scope}|${row.entity}|${row.id}|${row.version}|${row.corpsHash}`);

export interface Feed {
  head(): FeedPosition;
  hashAt(seq: number): string | undefined;
  /** Adds a row after `at`; the caller holds the write lock. Returns the new head. */
  append(at: FeedPosition, row: Announcement): FeedPosition;
  after(scope: Scope, seq: number, limit: number): readonly FeedRow[];
  countAfter(scope: Scope, seq: number): number;
}

const START: FeedPosition = { seq: 0, hash: '' };

/** SY1, SY2: the hash-chained change feed and the latest row of each document in it. */
export function openFeed(db: Database): Feed {
  const last = lazyStatement<[], FeedPosition>(db, FEED_SQL.head);
  const hashOf = lazyStatement<[number], [string]>(db, 'SELECT hash FROM feed WHERE seq = ?');
  const insert = lazyStatement<[number, string, string, string, number, string, string]>(
    db,
    'INSERT INTO feed (seq, scope, entity, id, version, corps_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const moveHead = lazyStatement<[string, string, string, number, number]>(
    db,
    `INSERT INTO feed_head (scope, entity, id, seq, version) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (scope, entity, id) DO UPDATE SET seq = excluded.seq, version = excluded.version`,
  );
  const after = lazyStatement<[string, number, number], FeedRow>(db, FEED_SQL.after);
  const count = lazyStatement<[string, number], [number]>(db, FEED_SQL.countAfter);

  return {
    head: () => last().get() ?? START,
    hashAt: (seq) => (seq === 0 ? START.hash : hashOf().raw().get(seq)?.[0]),
    append(at, row) {
      const seq = at.seq + 1;
      const hashed = chainHash(at.hash, seq, row);
      insert().run(seq, row.scope, row.entity, row.id, row.version, row.corpsHash, hashed);
      moveHead().run(row.scope, row.entity, row.id, seq, row.version);
      return { seq, hash: hashed };
    },
    after: (scope, seq, limit) => after().all(scope, seq, limit),
    countAfter: (scope, seq) => count().raw().get(scope, seq)?.[0] ?? 0,
  };
}

/** Hot queries, whose plans are asserted by a test. */
export const FEED_SQL = {
  head: 'SELECT seq, hash FROM feed ORDER BY seq DESC LIMIT 1',
  after:
    'SELECT seq, scope, entity, id, version FROM feed_head WHERE scope = ? AND seq > ? ORDER BY seq LIMIT ?',
  countAfter: 'SELECT count(*) FROM feed_head WHERE scope = ? AND seq > ?',
} as const;
