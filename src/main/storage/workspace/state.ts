import type { Database } from 'better-sqlite3';
import type { ReplicaState } from '../../application/replica-ports.ts';
import { lazyRaw, lazyStatement } from './database.ts';

const INITIAL: ReplicaState = {
  epoch: '',
  me: null,
  lastContact: null,
  latestSeen: 0,
  offlineDays: 30,
  round: 1,
  sweeping: false,
  scopes: [],
};

/** The replica's few single values, kept in memory once read. */
export interface StateTable {
  get(): ReplicaState;
  /** Inside the caller's transaction. */
  set(partial: Partial<ReplicaState>): void;
  /** The caller's transaction was rolled back: read again. */
  forget(): void;
  /** A 32-byte secret made at the first call. */
  secret(name: string, make: () => Uint8Array): Uint8Array;
}

export function openState(db: Database): StateTable {
  const all = lazyRaw<[], [string, string]>(db, 'SELECT nom, valeur FROM etat');
  const one = lazyRaw<[string], [string]>(db, 'SELECT valeur FROM etat WHERE nom = ?');
  const save = lazyStatement<[string, string]>(
    db,
    'INSERT INTO etat (nom, valeur) VALUES (?, ?) ON CONFLICT (nom) DO UPDATE SET valeur = excluded.valeur',
  );
  let known: ReplicaState | undefined;

  const get = (): ReplicaState => {
    known ??= {
      ...INITIAL,
      ...(Object.fromEntries(
        all()
          .all()
          .filter(([name]) => Object.hasOwn(INITIAL, name))
          .map(([name, value]) => [name, JSON.parse(value) as unknown]),
      ) as Partial<ReplicaState>),
    };
    return known;
  };
  return {
    get,
    set(partial) {
      const next = { ...get(), ...partial };
      for (const [name, value] of Object.entries(partial)) save().run(name, JSON.stringify(value));
      known = next;
    },
    forget() {
      known = undefined;
    },
    secret(name, make) {
      const row = one().get(name);
      if (row) return Buffer.from(JSON.parse(row[0]) as string, 'base64');
      const fresh = make();
      save().run(name, JSON.stringify(Buffer.from(fresh).toString('base64')));
      return fresh;
    },
  };
}
