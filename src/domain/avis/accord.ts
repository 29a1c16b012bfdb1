import type { TypeAvis } from '../codes.ts';

/**
 * DE1, OR8: what reads as a verdict (the share of a same type, how far a member marks from the others) is said
 * from this many on: readers of a dossier, dossiers that two members share, dossiers that a member is compared
 * on. Below it two opinions that differ once would read as 0 %; the facts are there, with how many they are.
 */
export const QUORUM_ACCORD = 3;

/** A rendered avis, as far as agreement goes. */
export interface AvisCompare {
  readonly dossierId: string;
  readonly auteurId: string;
  readonly type: TypeAvis;
  /** OR8: weighted mark, 0 to 20; null: no grid, or not all of it. */
  readonly note: number | null;
}

export interface AccordDossier {
  readonly dossierId: string;
  readonly avis: readonly AvisCompare[];
  /** Highest less lowest weighted mark; null with fewer than two marks. */
  readonly ecart: number | null;
  readonly moyenne: number | null;
  /** Pairs of readers with the same type over all pairs, 0 to 1; null with fewer than `QUORUM_ACCORD` avis. */
  readonly accord: number | null;
}

export interface AccordMembre {
  readonly auteurId: string;
  /** Avis that he gave here. */
  readonly nombre: number;
  readonly types: Readonly<Partial<Record<TypeAvis, number>>>;
  /** Mean of his marks, and of how many; null without any. */
  readonly moyenne: number | null;
  readonly notes: number;
  /**
   * Mean of (his mark less the mean of the other marks on the same dossier), over the dossiers that others
   * marked too: below 0, he marks lower than those who read the same. Null: they are fewer than `QUORUM_ACCORD`.
   */
  readonly difference: number | null;
  /** Dossiers that `difference` rests on. */
  readonly compares: number;
}

export interface AccordPaire {
  /** In the order of their ids. */
  readonly membres: readonly [string, string];
  /** Dossiers on which both gave an avis. */
  readonly communs: number;
  /** Those with the same type. */
  readonly memes: number;
  /** The share that they are, 0 to 1; null with fewer than `QUORUM_ACCORD` dossiers. */
  readonly part: number | null;
}

/** Lowest, quartiles and highest of the marks (linear interpolation between ranks). */
export interface Distribution {
  readonly min: number;
  readonly q1: number;
  readonly mediane: number;
  readonly q3: number;
  readonly max: number;
}

export interface Accord {
  /** Widest spread first, then least agreement; those with one avis alone last. */
  readonly dossiers: readonly AccordDossier[];
  readonly membres: readonly AccordMembre[];
  readonly paires: readonly AccordPaire[];
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const notesOf = (avis: readonly AvisCompare[]): readonly number[] =>
  avis.flatMap(({ note }) => (note === null ? [] : [note]));

/** Distribution of some marks; null without any. */
export function distributionOf(notes: readonly number[]): Distribution | null {
  const sorted = notes.toSorted((a, b) => a - b);
  const at = (part: number): number => {
    const place = (sorted.length - 1) * part;
    const low = sorted[Math.floor(place)] ?? 0;
    const high = sorted[Math.ceil(place)] ?? low;
    return low + (high - low) * (place - Math.floor(place));
  };
  if (sorted.length === 0) return null;
  return { min: at(0), q1: at(0.25), mediane: at(0.5), q3: at(0.75), max: at(1) };
}

/** Pairs of the same type over all pairs, 0 to 1; null with fewer than two avis. */
function partDesMemes(avis: readonly AvisCompare[]): number | null {
  const pairs = (avis.length * (avis.length - 1)) / 2;
  const counts = [...Map.groupBy(avis, ({ type }) => type).values()].map((same) => same.length);
  const same = counts.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  return pairs === 0 ? null : same / pairs;
}

/** DE1: how far avis agree on one dossier. */
export function accordDuDossier(dossierId: string, avis: readonly AvisCompare[]): AccordDossier {
  const notes = notesOf(avis);
  return {
    dossierId,
    avis,
    ecart: notes.length < 2 ? null : Math.max(...notes) - Math.min(...notes),
    moyenne: mean(notes),
    accord: avis.length < QUORUM_ACCORD ? null : partDesMemes(avis),
  };
}

/**
 * DE1, OR8: how far the members of a commission agree, from the avis that the reader may see and nothing else.
 * Facts with how many they rest on: who differs is not who is wrong.
 */
export function accordDe(avis: readonly AvisCompare[]): Accord {
  const byDossier = Map.groupBy(avis, ({ dossierId }) => dossierId);
  const dossiers = [...byDossier].map(([id, given]) => accordDuDossier(id, given));
  const membres = [...Map.groupBy(avis, ({ auteurId }) => auteurId)]
    .map(([auteurId, his]) => accordDuMembre(auteurId, his, byDossier))
    .toSorted((a, b) => (a.auteurId < b.auteurId ? -1 : 1));
  return { dossiers: dossiers.toSorted(byDisagreement), membres, paires: pairesDe(byDossier) };
}

function accordDuMembre(
  auteurId: string,
  his: readonly AvisCompare[],
  byDossier: ReadonlyMap<string, readonly AvisCompare[]>,
): AccordMembre {
  const types: Partial<Record<TypeAvis, number>> = {};
  for (const { type } of his) types[type] = (types[type] ?? 0) + 1;
  const differences = his.flatMap(({ dossierId, note }) => {
    const others = mean(
      notesOf((byDossier.get(dossierId) ?? []).filter((other) => other.auteurId !== auteurId)),
    );
    return note === null || others === null ? [] : [note - others];
  });
  const notes = notesOf(his);
  return {
    auteurId,
    nombre: his.length,
    types,
    moyenne: mean(notes),
    notes: notes.length,
    difference: differences.length < QUORUM_ACCORD ? null : mean(differences),
    compares: differences.length,
  };
}

function pairesDe(byDossier: ReadonlyMap<string, readonly AvisCompare[]>): readonly AccordPaire[] {
  const pairs = new Map<string, AccordPaire>();
  for (const avis of byDossier.values())
    for (const a of avis)
      for (const b of avis) {
        if (a.auteurId >= b.auteurId) continue;
        const key = `${a.auteurId}\u0000${b.auteurId}`;
        const before = pairs.get(key) ?? {
          membres: [a.auteurId, b.auteurId],
          communs: 0,
          memes: 0,
          part: null,
        };
        const communs = before.communs + 1;
        const memes = before.memes + (a.type === b.type ? 1 : 0);
        const part = communs < QUORUM_ACCORD ? null : memes / communs;
        pairs.set(key, { ...before, communs, memes, part });
      }
  return [...pairs.values()].toSorted((a, b) =>
    a.membres.join('\u0000') < b.membres.join('\u0000') ? -1 : 1,
  );
}

/** A dossier without two marks still disagrees by its types; one with a single avis comes last. */
function byDisagreement(a: AccordDossier, b: AccordDossier): number {
  return (
    (b.ecart ?? -1) - (a.ecart ?? -1) ||
    (partDesMemes(a.avis) ?? 2) - (partDesMemes(b.avis) ?? 2) ||
    (a.dossierId < b.dossierId ? -1 : 1)
  );
}
