import type { Database } from 'better-sqlite3';
import { assertNever } from '../../../domain/refusal.ts';
import type { ColonneInbox } from '../../../protocol/workspace.ts';
import type { InboxFilter } from '../../application/replica-ports.ts';
import { matchOf } from './inbox-tokens.ts';

/** Lists kept in memory: the one on screen and a few that were just left. */
const KEPT = 4;

/** Whole lists in an order other than that of names, as row numbers; forgotten when the list changes. */
export interface InboxOrders {
  get(filter: InboxFilter): Int32Array;
  forget(): void;
}

/** SQL to sort by. Empty values come last in either direction. */
function orderBy(column: ColonneInbox, direction: 'ASC' | 'DESC'): string {
  switch (column) {
    case 'nom':
      return `i.place ${direction}`;
    case 'numero':
      return `i.numero ${direction}`;
    case 'formation':
      return `o.rang ${direction}`;
    case 'statut':
      // As the work goes: to look at, complete, incomplete, at the candidat's.
      return `CASE i.statut WHEN 'RE' THEN 0 WHEN 'CO' THEN 1 WHEN 'IN' THEN 2 ELSE 3 END ${direction}`;
    case 'bac':
      return `i.bac = '', i.bac ${direction}`;
    case 'moyenne':
      return `i.moyenne IS NULL, i.moyenne ${direction}`;
    case 'pieces':
      return `(i.pieces_faites * 1.0 / max(i.pieces_total, 1)) ${direction}`;
    case 'avis':
      return `CASE i.avis_etat WHEN 'aucun' THEN 0 WHEN 'brouillon' THEN 1 ELSE 2 END ${direction}, i.avis_type ${direction}`;
    case 'etiquettes':
      return `i.etiquettes = '[]', i.etiquettes ->> '$[0].cle' ${direction}`;
    case 'motifs':
      // DE11: the answer that is due first; days are 'YYYY-MM-DD'.
      return `i.motifs_avant IS NULL, i.motifs_avant ${direction}`;
    case 'maj':
      return `i.maj_le ${direction}`;
    default:
      return assertNever(column);
  }
}

export function openOrders(db: Database): InboxOrders {
  const kept = new Map<string, Int32Array>();

  const load = (filter: InboxFilter): Int32Array => {
    const match = matchOf(filter);
    const sessions =
      filter.tri.colonne === 'formation'
        ? 'LEFT JOIN (SELECT value AS session_id, key AS rang FROM json_each(?)) o USING (session_id)'
        : '';
    const where =
      match === null ? '' : 'WHERE i.place IN (SELECT rowid FROM recherche WHERE recherche MATCH ?)';
    const order = orderBy(filter.tri.colonne, filter.tri.descendant ? 'DESC' : 'ASC');
    const sql = `SELECT i.n FROM inbox i ${sessions} ${where} ORDER BY ${order}, i.place`;
    const params = [
      ...(sessions ? [JSON.stringify(filter.sessions)] : []),
      ...(match === null ? [] : [match]),
    ];
    return Int32Array.from(
      db
        .prepare<string[], number>(sql)
        .pluck()
        .all(...params),
    );
  };

  return {
    get(filter) {
      const key = JSON.stringify(filter);
      const known = kept.get(key) ?? load(filter);
      kept.delete(key);
      kept.set(key, known);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return known;
    },
    forget: () => kept.clear(),
  };
}
