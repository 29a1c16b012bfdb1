import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';

const PAGE = 500;

/**
 * Rows of a table, a page at a time, letting others run in between. `sql` takes the key of the last
 * row seen and a limit, and gives the key in its first column.
 */
export async function* pages<Row extends [key: number | string, ...rest: unknown[]]>(
  db: Database,
  sql: string,
  from: Row[0],
): AsyncGenerator<readonly Row[]> {
  const select = db.prepare<[Row[0], number], Row>(sql).raw();
  for (let key = from; ; ) {
    const rows = select.all(key, PAGE);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    key = last[0];
    await setImmediate();
  }
}
