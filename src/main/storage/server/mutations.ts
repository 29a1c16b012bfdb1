import type { Database } from 'better-sqlite3';
import type { MutationRecord } from '../../application/ports.ts';
import { lazyStatement } from './database.ts';

type MutationRow = Omit<MutationRecord, 'payload' | 'detail'> & { payload: string; detail: string };

const COLUMNS = `device_id AS deviceId, seq, id, type, payload, base_version AS baseVersion, fait_le AS faitLe,
  recu_le AS recuLe, outcome, detail`;

export interface Mutations {
  /** SY4: for one commit: whether a mutation has an outcome already, in the store or earlier in the commit. */
  outcomes(): (mutation: MutationRecord) => boolean;
  /**
   * SY4: writes the outcome of (device, seq), which must have none. A parked act (SY9) takes its real
   * outcome once, under the same id.
   */
  record(mutation: MutationRecord): void;
  /** Highest sequence number of a device, 0 for none. */
  deviceSeq(deviceId: string): number;
  find(deviceId: string, seq: number): MutationRecord | undefined;
  findById(deviceId: string, id: string): MutationRecord | undefined;
  /** Oldest first. */
  parked(): readonly MutationRecord[];
}

export function openMutations(db: Database): Mutations {
  const insert = lazyStatement<(string | number)[]>(
    db,
    `INSERT INTO mutation (device_id, seq, id, type, payload, base_version, fait_le, recu_le, outcome, detail)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (device_id, seq) DO UPDATE SET outcome = excluded.outcome, detail = excluded.detail`,
  );
  const last = lazyStatement<[string], [number | null]>(db, MUTATION_SQL.deviceSeq);
  const select = lazyStatement<[string, number], MutationRow>(
    db,
    `SELECT ${COLUMNS} FROM mutation WHERE device_id = ? AND seq = ?`,
  );
  const selectById = lazyStatement<[string, string], MutationRow>(db, MUTATION_SQL.byId);
  const selectParked = lazyStatement<[], MutationRow>(db, MUTATION_SQL.parked);

  const deviceSeq = (deviceId: string): number => last().raw().get(deviceId)?.[0] ?? 0;
  const find = (deviceId: string, seq: number): MutationRecord | undefined => {
    const row = select().get(deviceId, seq);
    return row && recordOf(row);
  };

  return {
    outcomes() {
      const stored = new Map<string, number>();
      const seen = new Set<string>();
      return (m) => {
        const key = `${m.deviceId} ${m.seq}`;
        if (seen.has(key)) return true;
        seen.add(key);
        const lastSeq = stored.get(m.deviceId) ?? deviceSeq(m.deviceId);
        stored.set(m.deviceId, lastSeq);
        const earlier = m.seq > lastSeq ? undefined : find(m.deviceId, m.seq);
        // SY9: only a parked act may still get an outcome.
        return (
          earlier !== undefined &&
          !(earlier.outcome === 'parked' && m.outcome !== 'parked' && earlier.id === m.id)
        );
      };
    },
    record(m) {
      insert().run(
        m.deviceId,
        m.seq,
        m.id,
        m.type,
        JSON.stringify(m.payload ?? null),
        m.baseVersion,
        m.faitLe,
        m.recuLe,
        m.outcome,
        JSON.stringify(m.detail ?? null),
      );
    },
    deviceSeq,
    find,
    findById(deviceId, id) {
      const row = selectById().get(deviceId, id);
      return row && recordOf(row);
    },
    parked: () => selectParked().all().map(recordOf),
  };
}

const recordOf = (row: MutationRow): MutationRecord => ({
  ...row,
  payload: JSON.parse(row.payload) as unknown,
  detail: JSON.parse(row.detail) as unknown,
});

/** Hot queries, whose plans are asserted by a test. */
export const MUTATION_SQL = {
  deviceSeq: 'SELECT max(seq) FROM mutation WHERE device_id = ?',
  byId: `SELECT ${COLUMNS} FROM mutation WHERE device_id = ? AND id = ? ORDER BY seq LIMIT 1`,
  parked: `SELECT ${COLUMNS} FROM mutation WHERE outcome = 'parked' ORDER BY recu_le, seq`,
} as const;
