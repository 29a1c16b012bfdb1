import { createHash } from 'node:crypto';

/**
 * Chance that can be repeated: the same seed throws the same. `fork` gives independent dice by name, so
 * that what one part throws never changes what another gets.
 */
export interface Dice {
  fork(label: string): Dice;
  /** In [0, 1). */
  next(): number;
  /** Whole, both ends included. */
  int(min: number, max: number): number;
  /** In [min, max), with so many decimals. */
  decimal(min: number, max: number, decimals: number): number;
  /** About normal, within three deviations. */
  normal(mean: number, deviation: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, in a random order. */
  some<T>(from: readonly T[], count: number): readonly T[];
  weighted<T>(from: readonly (readonly [weight: number, value: T])[]): T;
  /** Lower-case hex. */
  hex(digits: number): string;
}

export function createDice(seed: string): Dice {
  const digest = createHash('sha256').update(seed).digest();
  // sfc32: small, fast, passes the usual batteries; nothing here is a secret.
  let a = digest.readUInt32LE(0);
  let b = digest.readUInt32LE(4);
  let c = digest.readUInt32LE(8);
  let counter = 1;
  const uint32 = (): number => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i += 1) uint32();

  const next = (): number => uint32() / 4_294_967_296;
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[int(0, from.length - 1)] as T;
  };
  return {
    fork: (label) => createDice(`${seed}\u0000${label}`),
    next,
    int,
    decimal: (min, max, decimals) => Number((min + next() * (max - min)).toFixed(decimals)),
    normal: (mean, deviation) => mean + deviation * 2 * (next() + next() + next() - 1.5),
    chance: (probability) => next() < probability,
    pick,
    some(from, count) {
      const left = [...from];
      const taken = [];
      while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1));
      return taken;
    },
    weighted(from) {
      let at = next() * from.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of from) {
        at -= weight;
        if (at < 0) return value;
      }
      return pick(from)[1];
    },
    hex(digits) {
      let text = '';
      while (text.length < digits) text += uint32().toString(16).padStart(8, '0');
      return text.slice(0, digits);
    },
  };
}
