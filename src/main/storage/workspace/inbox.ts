import type { Database } from 'better-sqlite3';
import type { Couleur } from '../../../domain/couleurs.ts';
import type {
  EtiquetteCount,
  InboxEntry,
  InboxFilter,
  InboxStore,
  SessionCount,
} from '../../application/replica-ports.ts';
import { lazyRaw } from './database.ts';
import { openNameOrder } from './inbox-names.ts';
import { openOrders } from './inbox-orders.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from './inbox-rows.ts';
import { matchOf } from './inbox-tokens.ts';

/** Exact counts kept until the list changes: each page of a list asks for the same one again. */
const COUNTS = 500;

/** The readable side of the list. `changed` must be called after each write of its rows. */
export interface InboxReader {
  readonly store: InboxStore;
  changed(): void;
}

export function openInbox(db: Database): InboxReader {
  const names = openNameOrder(db);
  const orders = openOrders(db);
  const byId = lazyRaw<[string], [n: number, place: string, ...EntryRow]>(
    db,
    `SELECT n, CAST(place AS TEXT), ${ENTRY_COLUMNS} FROM inbox WHERE id = ?`,
  );
  const byNumber = lazyRaw<[number], EntryRow>(db, `SELECT ${ENTRY_COLUMNS} FROM inbox WHERE n = ?`);
  const perSession = lazyRaw<[], [sessionId: string, total: number, aLire: number]>(
    db,
    `SELECT session_id, count(*), sum(annulee = 0 AND avis_etat = 'aucun' AND statut IN ('RE', 'CO'))
     FROM inbox GROUP BY session_id`,
  );
  const sums = lazyRaw<[], [number, number | null, number | null]>(
    db,
    'SELECT count(*), sum(fichiers), sum(octets) FROM inbox',
  );
  const perEtiquette = lazyRaw<[], [cle: string, libelle: string, couleur: Couleur, total: number]>(
    db,
    `SELECT value ->> '$.cle' AS cle, value ->> '$.libelle', value ->> '$.couleur', count(*)
     FROM inbox, json_each(etiquettes) WHERE etiquettes <> '[]' AND annulee = 0 GROUP BY cle ORDER BY cle`,
  );
  const counts = new Map<string, number>();
  let sessions: readonly SessionCount[] | undefined;
  let etiquettes: readonly EtiquetteCount[] | undefined;
  let size: ReturnType<InboxStore['size']> | undefined;

  const byName = (filter: InboxFilter): boolean => filter.tri.colonne === 'nom';
  const entryAt = (n: number): InboxEntry => {
    const row = byNumber().get(n);
    if (!row) throw new Error('the list changed without telling');
    return entryOf(row);
  };
  const placeOf = (id: string): bigint | null => {
    const row = byId().get(id);
    return row ? BigInt(row[1]) : null;
  };
  const rankIn = (filter: InboxFilter, id: string): number => {
    const row = byId().get(id);
    if (!row) return -1;
    if (byName(filter)) return names.position(filter, BigInt(row[1])) ?? -1;
    return orders.get(filter).indexOf(row[0]);
  };

  const idOf = (n: number | undefined): string | null => (n === undefined ? null : entryAt(n).id);

  /** Rows of `order` around one that has left it (an avis was given: it is no longer to read). */
  const around = (filter: InboxFilter, order: Int32Array, n: number): readonly (number | undefined)[] => {
    const whole = orders.get({
      ...filter,
      words: [],
      etat: 'tous',
      sessionId: null,
      statut: null,
      etiquette: null,
    });
    const at = whole.indexOf(n);
    const listed = new Set(order);
    const isListed = (other: number): boolean => listed.has(other);
    return [whole.subarray(0, at).findLast(isListed), whole.subarray(at + 1).find(isListed)];
  };

  const store: InboxStore = {
    page(filter, offset, limit) {
      if (byName(filter)) return names.page(filter, offset, limit).map(entryOf);
      return Array.from(orders.get(filter).subarray(offset, offset + limit), entryAt);
    },
    count(filter) {
      const match = matchOf(filter) ?? '';
      const known = counts.get(match) ?? names.count(filter);
      if (counts.size >= COUNTS) counts.clear();
      counts.set(match, known);
      return known;
    },
    position(filter, id) {
      const rank = rankIn(filter, id);
      return rank < 0 ? null : rank;
    },
    neighbours(filter, id) {
      const row = byId().get(id);
      const total = store.count(filter);
      if (!row) return { precedent: null, suivant: null, position: -1, total };
      const position = rankIn(filter, id);
      if (byName(filter))
        return {
          precedent: names.after(filter, BigInt(row[1]), 1, true)[0] ?? null,
          suivant: names.after(filter, BigInt(row[1]), 1)[0] ?? null,
          position,
          total,
        };
      const order = orders.get(filter);
      const [before, after] =
        position < 0 ? around(filter, order, row[0]) : [order[position - 1], order[position + 1]];
      return { precedent: idOf(before), suivant: idOf(after), position, total };
    },
    after(filter, id, limit) {
      if (byName(filter)) return names.after(filter, id === null ? null : placeOf(id), limit);
      const from = id === null ? 0 : rankIn(filter, id) + 1;
      return Array.from(orders.get(filter).subarray(from, from + limit), (n) => entryAt(n).id);
    },
    sessions() {
      sessions ??= perSession()
        .all()
        .map(([sessionId, total, aLire]) => ({ sessionId, total, aLire }));
      return sessions;
    },
    etiquettes() {
      etiquettes ??= perEtiquette()
        .all()
        .map(([cle, libelle, couleur, total]) => ({ cle, libelle, couleur, total }));
      return etiquettes;
    },
    get(id) {
      const row = byId().get(id);
      if (!row) return undefined;
      const [, , ...rest] = row;
      return entryOf(rest);
    },
    size() {
      if (!size) {
        const [dossiers, fichiers, octets] = sums().get() ?? [0, 0, 0];
        size = { dossiers, fichiers: fichiers ?? 0, octets: octets ?? 0 };
      }
      return size;
    },
  };
  return {
    store,
    changed() {
      orders.forget();
      counts.clear();
      sessions = undefined;
      etiquettes = undefined;
      size = undefined;
    },
  };
}
