import type { Database } from 'better-sqlite3';
import type { Entity, Scope } from '../../../../protocol/entities.ts';
import { documentTables } from '../document-table.ts';
import { chainHash, corpsHash } from '../feed.ts';
import type { Finding, FsckCounts } from './finding.ts';
import { pages } from './pages.ts';

type FeedRow = [
  seq: number,
  scope: Scope,
  entity: Entity,
  id: string,
  version: number,
  corpsHash: string,
  hash: string,
];

/** The chain from its first row, what it leads to, and the bodies it announced. */
export async function* checkFeed(db: Database, counts: FsckCounts): AsyncGenerator<Finding> {
  yield* checkChain(db, counts);
  yield* checkHeads(db);
  yield* checkBodies(db);
}

async function* checkChain(db: Database, counts: FsckCounts): AsyncGenerator<Finding> {
  let previous = { seq: 0, hash: '' };
  const sql = `SELECT seq, scope, entity, id, version, corps_hash, hash FROM feed WHERE seq > ?
    ORDER BY seq LIMIT ?`;
  for await (const rows of pages<FeedRow>(db, sql, 0))
    for (const [seq, scope, entity, id, version, bodyHash, hash] of rows) {
      counts.feed += 1;
      const row = { scope, entity, id, version, corpsHash: bodyHash };
      if (seq !== previous.seq + 1) yield { code: 'chaine_rompue', seq: previous.seq + 1 };
      else if (hash !== chainHash(previous.hash, seq, row)) yield { code: 'chaine_rompue', seq };
      // Goes on from what is there: one damaged row is one finding.
      previous = { seq, hash };
    }
}

/** Each document's latest row per scope, both ways: nothing missing, nothing invented, nothing cut off. */
function* checkHeads(db: Database): Generator<Finding> {
  const latest = 'SELECT scope, entity, id, max(seq) AS seq, version FROM feed GROUP BY scope, entity, id';
  const heads = 'SELECT scope, entity, id, seq, version FROM feed_head';
  const wrong = db
    .prepare<[], [Scope, Entity, string]>(
      `SELECT scope, entity, id FROM (${latest} EXCEPT ${heads})
       UNION SELECT scope, entity, id FROM (${heads} EXCEPT ${latest})`,
    )
    .raw();
  for (const [scope, entity, id] of wrong.all()) yield { code: 'tete_differente', scope, entity, id };
}

/** A document at the version that was announced last has the body that was announced. */
async function* checkBodies(db: Database): AsyncGenerator<Finding> {
  const documents = documentTables(db);
  const sql = `SELECT f.seq, f.entity, f.id, f.version, f.corps_hash FROM feed f
    JOIN feed_head h ON h.scope = f.scope AND h.entity = f.entity AND h.id = f.id AND h.seq = f.seq
    WHERE f.seq > ? ORDER BY f.seq LIMIT ?`;
  type Announced = [seq: number, entity: Entity, id: string, version: number, corpsHash: string];
  for await (const rows of pages<Announced>(db, sql, 0))
    for (const [seq, entity, id, version, announced] of rows) {
      const now = documents[entity].versionAndCorps(id);
      const older = now !== undefined && version < now.version;
      const same = now !== undefined && version === now.version && corpsHash(now.corps) === announced;
      if (!older && !same) yield { code: 'corps_different', entity, id, seq };
    }
}
