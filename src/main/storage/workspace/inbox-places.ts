import type { Database } from 'better-sqlite3';
import { BUCKET, bucketOf } from './alphabet.ts';
import { lazyRaw } from './database.ts';

/** A row that has to move so that another one fits between its neighbours. */
export interface Move {
  readonly n: number;
  readonly from: bigint;
  readonly to: bigint;
}

export interface Placement {
  readonly place: bigint;
  readonly moves: readonly Move[];
}

/** A row before the first or after the last keeps its distance, and leaves the rest to those to come. */
const STEP = 2n ** 10n;

type Resident = [n: number, place: string, tri: string, id: string];

/** Finds places in the order of names (alphabet.ts). */
export function openPlaces(db: Database): { placeFor(tri: string, id: string): Placement } {
  const residents = lazyRaw<[bigint, bigint], Resident>(
    db,
    'SELECT n, CAST(place AS TEXT), tri, id FROM inbox WHERE place >= ? AND place < ? ORDER BY place',
  );
  // Reads a bucket backwards to the row that comes before: buckets are small.
  const lastBefore = lazyRaw<[bigint, bigint, string, string], [string]>(
    db,
    `SELECT CAST(place AS TEXT) FROM inbox WHERE place >= ? AND place < ? AND (tri, id) < (?, ?)
     ORDER BY place DESC LIMIT 1`,
  );
  const firstFrom = lazyRaw<[bigint, bigint], [string]>(
    db,
    'SELECT CAST(place AS TEXT) FROM inbox WHERE place >= ? AND place < ? ORDER BY place LIMIT 1',
  );
  const placeOf = (row: [string] | undefined): bigint | undefined => (row ? BigInt(row[0]) : undefined);

  /** All rows of a bucket at equal distances in its middle half, with room for one more at `index`. */
  const spread = (bucket: bigint, rows: readonly Resident[], index: number): Placement => {
    const gap = BUCKET / 2n / BigInt(rows.length + 2);
    const at = (rank: number): bigint => bucket + BUCKET / 4n + BigInt(rank + 1) * gap;
    const moves = rows.map(([n, from], i) => ({
      n,
      from: BigInt(from),
      to: at(i < index ? i : i + 1),
    }));
    return { place: at(index), moves: moves.filter(({ from, to }) => from !== to) };
  };

  return {
    placeFor(tri, id) {
      const bucket = bucketOf(tri, id);
      const end = bucket + BUCKET;
      const below = placeOf(lastBefore().get(bucket, end, tri, id));
      const above = placeOf(firstFrom().get(below === undefined ? bucket : below + 1n, end));
      const place = between(below, above, bucket);
      if (place !== undefined) return { place, moves: [] };
      const rows = residents().all(bucket, end);
      if (BigInt(rows.length) + 2n > BUCKET / 2n)
        throw new RangeError('more dossiers of one name than places');
      const index = rows.findIndex((row) => row[2] > tri || (row[2] === tri && row[3] > id));
      return spread(bucket, rows, index < 0 ? rows.length : index);
    },
  };
}

/** A free place between two neighbours; undefined when there is none. */
function between(below: bigint | undefined, above: bigint | undefined, bucket: bigint): bigint | undefined {
  const end = bucket + BUCKET;
  if (below === undefined && above === undefined) return bucket + BUCKET / 2n;
  if (below === undefined) return step(above as bigint, bucket, -STEP);
  if (above === undefined) return step(below, end, STEP);
  const place = (below + above) / 2n;
  return place > below ? place : undefined;
}

/** `by` from a neighbour towards a limit, or half of what is left. */
function step(from: bigint, limit: bigint, by: bigint): bigint | undefined {
  const half = (limit - from) / 2n;
  const taken = by > 0n === half < by ? half : by;
  return taken === 0n ? undefined : from + taken;
}
