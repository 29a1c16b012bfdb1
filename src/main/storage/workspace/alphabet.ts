/**
 * Places in the order of names, as 63-bit integers. The first LETTERS letters of a folded name make the
 * bucket, so rows are in order across buckets by construction; within a bucket a row gets a place between
 * its neighbours', and a full gap spreads the bucket anew (inbox-places.ts).
 */
const LETTERS = 8;
/** Space, 0–9, a–z, anything else, in the order of their codes. */
const SYMBOLS = 38;
const OTHER = SYMBOLS - 1;
/** Places in one bucket: 38 ^ 8 × 2 ^ 21 is just under 2 ^ 63. */
export const BUCKET = 2n ** 21n;

const symbolOf = (code: number): number => {
  if (Number.isNaN(code) || code === 32) return 0;
  if (code >= 97 && code <= 122) return code - 86;
  return code >= 48 && code <= 57 ? code - 47 : OTHER;
};

/** First place of the bucket of a folded name. */
export function bucketOf(tri: string, id: string): bigint {
  let at = 0;
  // One symbol stands for all other scripts: what follows it no longer tells the order.
  let told = true;
  for (let i = 0; i < LETTERS; i += 1) {
    const symbol: number = told ? symbolOf(tri.charCodeAt(i)) : 0;
    told &&= symbol !== OTHER;
    at = at * SYMBOLS + symbol;
  }
  return BigInt(tri === '' ? nameless(id) : at) * BUCKET;
}

/** Blind mode: no order to keep; spread behind the names, so that no bucket holds a whole commission. */
function nameless(id: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 16_777_619);
  const span = SYMBOLS ** (LETTERS - 1);
  return OTHER * span + ((hash >>> 0) % span);
}
