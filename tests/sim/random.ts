/** A small seeded generator (sfc32): one seed is one history. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Integer in [0, n). */
  int(n: number): number;
  chance(p: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** Hex digits, for identifiers. */
  hex(digits: number): string;
}

export function createRandom(seed: number): Random {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88 ^ (seed * 0x85ebca6b);
  let c = 0xb7e15162;
  let d = 1;
  const step = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 12; i++) step();
  const int = (n: number): number => Math.floor(step() * n);
  return {
    next: step,
    int,
    chance: (p) => step() < p,
    pick: (values) => {
      const value = values[int(values.length)];
      if (value === undefined) throw new Error('pick from nothing');
      return value;
    },
    hex: (digits) => Array.from({ length: digits }, () => int(16).toString(16)).join(''),
  };
}
