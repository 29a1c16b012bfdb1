import type { Database } from 'better-sqlite3';
import type { Finding, FsckCounts } from './finding.ts';

/** Tables whose JSON columns nothing else reads through: key, then the columns. */
const JSON_TABLES = [
  { table: 'journal', key: 'seq', columns: ['avant', 'apres'] },
  { table: 'mutation', key: "device_id || ' ' || seq", columns: ['payload', 'detail'] },
  { table: 'mail', key: 'id', columns: ['destinataire', 'donnees', 'avertissement'] },
  { table: 'candidat', key: 'id', columns: ['profil'] },
] as const;

/** The journal, the mutations, the mails: readable, and none missing in between. */
export function* checkHistory(db: Database, counts: FsckCounts): Generator<Finding> {
  for (const { table, key, columns } of JSON_TABLES) {
    counts.lignes += db.prepare<[], [number]>(`SELECT count(*) FROM ${table}`).raw().get()?.[0] ?? 0;
    const bad = columns.map((name) => `NOT json_valid(${name})`).join(' OR ');
    for (const [id] of db
      .prepare<[], [string | number]>(`SELECT ${key} FROM ${table} WHERE ${bad}`)
      .raw()
      .all())
      yield { code: 'ligne_illisible', table, id: String(id) };
  }
  yield* checkSequences(db);
}

/** SY4: a device's mutations are 1, 2, 3 …; PM6: so is the journal. Names each first missing number. */
function* checkSequences(db: Database): Generator<Finding> {
  const mutationHoles = db
    .prepare<[], [string, number]>(
      `SELECT device_id, previous + 1 FROM
        (SELECT device_id, seq, lag(seq, 1, 0) OVER (PARTITION BY device_id ORDER BY seq) AS previous FROM mutation)
       WHERE seq <> previous + 1`,
    )
    .raw();
  for (const [deviceId, seq] of mutationHoles.all()) yield { code: 'trou', table: 'mutation', deviceId, seq };
  const journalHoles = db
    .prepare<[], [number]>(
      `SELECT previous + 1 FROM (SELECT seq, lag(seq, 1, 0) OVER (ORDER BY seq) AS previous FROM journal)
       WHERE seq <> previous + 1`,
    )
    .raw();
  for (const [seq] of journalHoles.all()) yield { code: 'trou', table: 'journal', deviceId: '', seq };
}
