import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type {
  Acte,
  EtatActe,
  NewActe,
  QueueDevice,
  QueueStore,
  Settlement,
} from '../../application/queue-ports.ts';
import { migrationsFolder, readMigrations } from '../migrate.ts';
import { lazyRaw, lazyStatement, openEncrypted } from './database.ts';
import { openDeviceRow } from './queue-device.ts';
import { ACTE_COLUMNS, type ActeRow, acteOf, newValues } from './queue-rows.ts';

export interface QueueOptions {
  /** Path of the database, or ':memory:' in a simulation. */
  readonly file: string;
  /** 32 bytes, of this database alone. */
  readonly key: Uint8Array;
}

/** Where the migrations of the queue are. */
export const queueMigrationsFolder = (): string => path.join(migrationsFolder('workspace'), 'queue');

/**
 * Opens, or makes, the queue of one member on one server.
 * @throws WrongKeyError, MigrationError; I/O errors as they are.
 */
export function openQueue({ file, key }: QueueOptions): QueueStore {
  const db = openEncrypted(file, key, readMigrations(queueMigrationsFolder()));
  try {
    return queueOn(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

const ON_TOP = `etat IN ('attente', 'fige', 'gare') OR (etat = 'acquitte' AND absorbe = 0)`;

function queueOn(db: Database): QueueStore {
  const device = openDeviceRow(db);
  const rows = (where: string) =>
    lazyRaw<(string | number)[], ActeRow>(db, `SELECT ${ACTE_COLUMNS} FROM acte ${where}`);
  const byId = rows('WHERE id = ?');
  const all = rows('ORDER BY n');
  const onTop = rows(`WHERE ${ON_TOP} ORDER BY n`);
  const onTopOf = rows(`WHERE dossier_id = ? AND (${ON_TOP}) ORDER BY n`);
  const frozen = rows(`WHERE etat = 'fige' ORDER BY seq LIMIT ?`);
  const waiting = rows(`WHERE etat = 'attente' ORDER BY n LIMIT ?`);
  const toNumber = rows(`WHERE etat = 'fige' ORDER BY seq, n`);
  const retained = rows(`WHERE etat IN ('acquitte', 'gare') ORDER BY n`);
  const ackedSeq = lazyRaw<[string], [number | null]>(
    db,
    "SELECT max(seq) FROM acte WHERE etat = 'acquitte' AND device_id = ?",
  );
  const counts = lazyRaw<[], [EtatActe, number]>(db, 'SELECT etat, count(*) FROM acte GROUP BY etat');
  const insert = lazyStatement(
    db,
    `INSERT INTO acte (id, type, payload, dossier_id, base_version, fait_le, etat) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
  );
  const take = lazyStatement<[string]>(
    db,
    `DELETE FROM acte WHERE id = ? AND etat IN ('attente', 'conflit', 'refuse')`,
  );
  const removeWaiting = lazyStatement<[string]>(db, `DELETE FROM acte WHERE id = ? AND etat = 'attente'`);
  const remove = lazyStatement<[string]>(
    db,
    `DELETE FROM acte WHERE id = ? AND etat IN ('conflit', 'refuse')`,
  );
  const putAway = lazyStatement<[string]>(
    db,
    `UPDATE acte SET etat = 'clos' WHERE id = ? AND etat IN ('conflit', 'refuse')`,
  );
  const freeze = lazyStatement<[number, string, number]>(
    db,
    `UPDATE acte SET etat = 'fige', seq = ?, device_id = ?, at_seq = NULL, at_hash = NULL, absorbe = 0 WHERE n = ?`,
  );
  const acknowledge = lazyStatement<[number, string, string]>(
    db,
    `UPDATE acte SET etat = 'acquitte', at_seq = ?, at_hash = ? WHERE id = ? AND etat IN ('fige', 'gare')`,
  );
  const settle = lazyStatement<[string, string | null, string]>(
    db,
    `UPDATE acte SET etat = ?, detail = ? WHERE id = ? AND etat IN ('fige', 'gare')`,
  );
  const absorb = lazyStatement<[string]>(db, 'UPDATE acte SET absorbe = 1 WHERE id = ?');
  // Before the covered row, not at it: an act that wrote no row of its own was told the head it found.
  const forget = lazyStatement<[number]>(
    db,
    `DELETE FROM acte WHERE etat = 'acquitte' AND absorbe = 1 AND at_seq < ?`,
  );
  const thaw = lazyStatement<[]>(
    db,
    `UPDATE acte SET etat = 'attente', seq = NULL, device_id = NULL WHERE etat = 'fige'`,
  );
  const aside = lazyStatement<[]>(
    db,
    `UPDATE acte SET etat = 'aside', seq = NULL, device_id = NULL WHERE etat IN ('attente', 'fige', 'gare')`,
  );
  const back = lazyStatement<[]>(db, `UPDATE acte SET etat = 'attente' WHERE etat = 'aside'`);
  const mark = lazyStatement<[string]>(db, 'INSERT OR IGNORE INTO a_projeter (dossier_id) VALUES (?)');
  const marked = lazyRaw<[], [string]>(db, 'SELECT dossier_id FROM a_projeter');
  const unmark = lazyStatement<[string]>(db, 'DELETE FROM a_projeter WHERE dossier_id = ?');

  const find = (id: string): Acte | undefined => {
    const row = byId().get(id);
    return row && acteOf(row);
  };
  const markOf = (id: string): void => {
    const acte = find(id);
    if (acte) mark().run(acte.dossierId);
  };
  const atomic = <A extends unknown[], R>(work: (...args: A) => R): ((...args: A) => R) => {
    const transaction = db.transaction(work);
    return (...args) => transaction.immediate(...args);
  };
  const add = (acte: NewActe, etat: EtatActe): number => insert().run(...newValues(acte), etat).changes;

  const settleOne = (settlement: Settlement, epoch: string): void => {
    markOf(settlement.id);
    if (settlement.etat === 'acquitte') {
      const { at } = settlement;
      acknowledge().run(at.seq, at.hash, settlement.id);
      const known = device.acknowledged();
      if (known?.epoch !== epoch || at.seq >= known.at.seq) device.setAcknowledged({ epoch, at });
    } else {
      const detail = settlement.etat === 'gare' ? null : JSON.stringify(settlement.detail);
      settle().run(settlement.etat, detail, settlement.id);
    }
  };

  return {
    device: () => device.get(),
    setDevice: atomic((next: QueueDevice) => {
      if (device.get()?.deviceId !== next.deviceId) thaw().run();
      device.set(next);
    }),
    acte: find,
    actes: () => all().all().map(acteOf),
    pending: (dossierId) => (dossierId === undefined ? onTop().all() : onTopOf().all(dossierId)).map(acteOf),
    count(etats) {
      const known = new Map(counts().all());
      return etats.reduce((sum, etat) => sum + (known.get(etat) ?? 0), 0);
    },
    enqueue: atomic((actes: readonly NewActe[], takes: readonly string[] = []) => {
      for (const id of takes) {
        markOf(id);
        if (take().run(id).changes === 0) throw new Error('an act that was frozen cannot be replaced');
      }
      for (const acte of actes) if (add(acte, 'attente') === 0) throw new Error('an act has its id once');
    }),
    withdraw: atomic((id: string) => {
      markOf(id);
      return removeWaiting().run(id).changes === 1;
    }),
    freeze: atomic((limit: number) => {
      const owner = device.get();
      if (!owner) throw new Error('no device to number acts for');
      const before = frozen().all(limit).length;
      let seq = device.lastSeq();
      for (const row of waiting().all(limit - before)) freeze().run(++seq, owner.deviceId, row[0]);
      device.setLastSeq(seq);
      return frozen().all(limit).map(acteOf);
    }),
    settle: atomic((settlements: readonly Settlement[], epoch: string) => {
      for (const settlement of settlements) settleOne(settlement, epoch);
    }),
    absorb: atomic((ids: readonly string[]) => {
      for (const id of ids) {
        markOf(id);
        absorb().run(id);
      }
    }),
    remove: atomic((ids: readonly string[]) => {
      for (const id of ids) {
        markOf(id);
        remove().run(id);
      }
    }),
    putAway: atomic((ids: readonly string[]) => {
      for (const id of ids) {
        markOf(id);
        putAway().run(id);
      }
    }),
    forgetThrough: (seq) => void forget().run(seq),
    renumber: atomic((deviceSeq: number, reset: boolean) => {
      const owner = device.get();
      if (!owner) return;
      let seq = deviceSeq;
      const again = reset
        ? retained()
            .all()
            .filter((row) => row[9] !== owner.deviceId || (row[8] ?? 0) > deviceSeq)
        : [];
      // What the server once had comes before what it never had.
      for (const row of [...again, ...toNumber().all()]) {
        freeze().run(++seq, owner.deviceId, row[0]);
        mark().run(row[4]);
      }
      device.setLastSeq(seq);
      if (reset) device.setAcknowledged(null);
    }),
    lastSeq: () => device.lastSeq(),
    acknowledgedSeq: () => ackedSeq().get(device.get()?.deviceId ?? '')?.[0] ?? 0,
    acknowledged: () => device.acknowledged(),
    putAside: atomic(() => aside().run().changes),
    bringBack: atomic(() => back().run().changes),
    adopt: atomic((actes: readonly NewActe[]) => actes.reduce((sum, acte) => sum + add(acte, 'aside'), 0)),
    dirty: () =>
      marked()
        .all()
        .map(([id]) => id),
    clean: atomic((ids: readonly string[]) => {
      for (const id of ids) unmark().run(id);
    }),
    close: () => void db.close(),
  };
}
