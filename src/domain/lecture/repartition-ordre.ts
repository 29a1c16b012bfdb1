import { assertNever } from '../refusal.ts';
import type { Chair, Seat } from './repartition-equilibre.ts';

/**
 * equilibre: whoever has least to read takes the next · formation: dossiers of one formation go together ·
 * alphabet: slices of the alphabet · hasard: drawn by `graine`.
 */
export const REGLES_REPARTITION = ['equilibre', 'formation', 'alphabet', 'hasard'] as const;
export type RegleRepartition = (typeof REGLES_REPARTITION)[number];

interface Ordered {
  readonly seats: readonly Seat[];
  readonly chairs: readonly Chair[];
  /** Who is to take each seat, by the rule; null: whoever has least. */
  readonly tape: readonly string[] | null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Seats in the order that a rule fills them in, and by whom. */
export function inOrder(
  seats: readonly Seat[],
  chairs: readonly Chair[],
  regle: RegleRepartition,
  graine: number,
): Ordered {
  switch (regle) {
    case 'equilibre':
      return { seats, chairs, tape: null };
    case 'hasard': {
      const random = mulberry32(graine);
      return { seats: mixed(seats, random), chairs: mixed(chairs, random), tape: null };
    }
    case 'alphabet':
    case 'formation': {
      const sorted = seats.toSorted(
        (a, b) =>
          a.pass - b.pass ||
          (regle === 'formation' ? compare(a.sessionId, b.sessionId) : 0) ||
          compare(a.tri, b.tri) ||
          compare(a.dossierId, b.dossierId),
      );
      return { seats: sorted, chairs, tape: tapeOf(sorted.length, chairs) };
    }
    default:
      return assertNever(regle);
  }
}

/**
 * As many seats in a row as each one's share is: the second readers come after the first ones on the same
 * tape, so that a slice has two readers and nobody meets himself on a dossier.
 */
function tapeOf(seats: number, chairs: readonly Chair[]): readonly string[] {
  const quotas = new Map(chairs.map(({ personneId }) => [personneId, 0]));
  for (let seat = 0; seat < seats; seat += 1) {
    const least = chairs.reduce<Chair | undefined>((best, chair) => {
      const cost = ({ personneId, load, part }: Chair): number =>
        (load + (quotas.get(personneId) ?? 0) + 1) / part;
      return best && cost(best) <= cost(chair) ? best : chair;
    }, undefined);
    if (!least) return [];
    quotas.set(least.personneId, (quotas.get(least.personneId) ?? 0) + 1);
  }
  return [...quotas].flatMap(([personneId, quota]) => Array.from({ length: quota }, () => personneId));
}

/**
 * Where one drawing puts `id`, in [0, 1): by itself, so that dossiers that come or go leave the others in their
 * order.
 */
export function rangTire(id: string, graine: number): number {
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return mulberry32(hash ^ graine)();
}

/** Fisher–Yates. */
function mixed<T>(items: readonly T[], random: () => number): readonly T[] {
  const drawn = [...items];
  for (let i = drawn.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [drawn[i], drawn[j]];
    if (a !== undefined && b !== undefined) [drawn[i], drawn[j]] = [b, a];
  }
  return drawn;
}

/** A small generator in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
