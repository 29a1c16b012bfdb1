import type { Database } from 'better-sqlite3';
import type { QueueDevice, QueueStore } from '../../application/queue-ports.ts';
import { lazyRaw, lazyStatement } from './database.ts';

/** The one row of `appareil`: whose numbers these are. Writing is inside the caller's transaction. */
export interface DeviceRow {
  get(): QueueDevice | null;
  /** Keeps the numbers when it is the same device. */
  set(device: QueueDevice): void;
  lastSeq(): number;
  setLastSeq(seq: number): void;
  acknowledged: QueueStore['acknowledged'];
  setAcknowledged(to: ReturnType<QueueStore['acknowledged']>): void;
}

export function openDeviceRow(db: Database): DeviceRow {
  const select = lazyRaw<[], [serverUrl: string, personneId: string, deviceId: string, jeton: string | null]>(
    db,
    'SELECT server_url, personne_id, device_id, jeton FROM appareil',
  );
  const numbers = lazyRaw<
    [],
    [dernierSeq: number, ackEpoch: string | null, ackSeq: number | null, ackHash: string | null]
  >(db, 'SELECT dernier_seq, ack_epoch, ack_seq, ack_hash FROM appareil');
  const insert = lazyStatement(
    db,
    `INSERT INTO appareil (un, server_url, personne_id, device_id, jeton, dernier_seq) VALUES (1, ?, ?, ?, ?, 0)
     ON CONFLICT (un) DO UPDATE SET server_url = excluded.server_url, personne_id = excluded.personne_id,
       dernier_seq = iif(device_id = excluded.device_id, dernier_seq, 0),
       device_id = excluded.device_id, jeton = excluded.jeton`,
  );
  const setLast = lazyStatement<[number]>(db, 'UPDATE appareil SET dernier_seq = ?');
  const setAck = lazyStatement<[string | null, number | null, string | null]>(
    db,
    'UPDATE appareil SET ack_epoch = ?, ack_seq = ?, ack_hash = ?',
  );
  return {
    get() {
      const row = select().get();
      return row ? { serverUrl: row[0], personneId: row[1], deviceId: row[2], jeton: row[3] } : null;
    },
    set: ({ serverUrl, personneId, deviceId, jeton }) =>
      void insert().run(serverUrl, personneId, deviceId, jeton),
    lastSeq: () => numbers().get()?.[0] ?? 0,
    setLastSeq: (seq) => void setLast().run(seq),
    acknowledged() {
      const [, epoch, seq, hash] = numbers().get() ?? [0, null, null, null];
      return epoch === null || seq === null || hash === null ? null : { epoch, at: { seq, hash } };
    },
    setAcknowledged: (to) => void setAck().run(to?.epoch ?? null, to?.at.seq ?? null, to?.at.hash ?? null),
  };
}
