import type { Database } from 'better-sqlite3';
import { lazyStatement } from './database.ts';

export interface Meta {
  epoch(): string;
  /** SY2. */
  newEpoch(from: string): string;
  /** SY8: 0 before the first verified backup. */
  durableThrough(): number;
  /** Never goes back. */
  setDurableThrough(seq: number): void;
}

/** Single values of the instance. The first opening gives it its epoch. */
export function openMeta(db: Database, uuid: () => string): Meta {
  const select = lazyStatement<[string], [string]>(db, 'SELECT valeur FROM meta WHERE cle = ?');
  const found = lazyStatement<[string, string]>(
    db,
    'INSERT INTO meta (cle, valeur) VALUES (?, ?) ON CONFLICT (cle) DO NOTHING',
  );
  const replace = lazyStatement<[string, string]>(
    db,
    "UPDATE meta SET valeur = ? WHERE cle = 'epoch' AND valeur = ?",
  );
  const raise = lazyStatement<[number]>(
    db,
    `INSERT INTO meta (cle, valeur) VALUES ('durable_through', ?)
     ON CONFLICT (cle) DO UPDATE SET valeur = excluded.valeur
     WHERE CAST(excluded.valeur AS INTEGER) > CAST(meta.valeur AS INTEGER)`,
  );
  const value = (cle: string): string | undefined => select().raw().get(cle)?.[0];
  const epoch = (): string => {
    const known = value('epoch');
    if (known === undefined) throw new Error('this data has no epoch');
    return known;
  };

  if (value('epoch') === undefined) found().run('epoch', uuid());
  return {
    epoch,
    newEpoch(from) {
      replace().run(uuid(), from);
      return epoch();
    },
    durableThrough: () => Number(value('durable_through') ?? 0),
    setDurableThrough: (seq) => void raise().run(seq),
  };
}
