import type { SweepRef } from '../../../protocol/workspace-staff.ts';

/** What became of a pièce in this sweep. */
export type Outcome = 'VA' | 'RE' | 'passee';

/** One type of pièce, dossier after dossier. Pure, so that the keys can be as quick as they are. */
export interface SweepState {
  readonly refs: readonly SweepRef[];
  /** Index in `refs`; its length once nothing is left. */
  readonly at: number;
  /** By dossier. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Dossiers whose pièce was decided, last one last: what Z takes back. */
  readonly decided: readonly string[];
  /** Decided in earlier sittings of the same sweep. */
  readonly avant: { readonly validees: number; readonly refusees: number };
}

export interface Tally {
  readonly validees: number;
  readonly refusees: number;
  readonly passees: number;
  /** Neither decided nor passed over. */
  readonly restantes: number;
  readonly total: number;
}

/** A sweep as it was left: what was passed over stays so, what was decided is only counted. */
export interface Saved {
  readonly typeId: string;
  readonly passees: readonly string[];
  readonly validees: number;
  readonly refusees: number;
}

const isOpen = ({ refs, outcomes }: Pick<SweepState, 'refs' | 'outcomes'>, index: number): boolean => {
  const ref = refs[index];
  return ref !== undefined && !outcomes.has(ref.dossierId);
};

/** The next one to look at, after `from` and then from the beginning; `refs.length` when there is none. */
function nextOpen(state: Pick<SweepState, 'refs' | 'outcomes'>, from: number): number {
  const { length } = state.refs;
  for (let step = 1; step <= length; step += 1) {
    const index = (from + step) % length;
    if (isOpen(state, index)) return index;
  }
  return length;
}

export function begin(refs: readonly SweepRef[], saved: Saved | null): SweepState {
  const passed = new Set(saved?.passees);
  const outcomes = new Map<string, Outcome>();
  for (const { dossierId } of refs) if (passed.has(dossierId)) outcomes.set(dossierId, 'passee');
  const avant = { validees: saved?.validees ?? 0, refusees: saved?.refusees ?? 0 };
  return { refs, at: nextOpen({ refs, outcomes }, -1), outcomes, decided: [], avant };
}

/** Notes what became of a dossier's pièce and goes on to the next one, if it is the one on screen. */
export function settle(state: SweepState, dossierId: string, outcome: Outcome): SweepState {
  const outcomes = new Map(state.outcomes).set(dossierId, outcome);
  const decided = outcome === 'passee' ? state.decided : [...state.decided, dossierId];
  const here = state.refs[state.at]?.dossierId === dossierId;
  return { ...state, outcomes, decided, at: here ? nextOpen({ ...state, outcomes }, state.at) : state.at };
}

/** Goes on without changing what was decided before of the one on screen. */
export function pass(state: SweepState): SweepState {
  const ref = state.refs[state.at];
  if (!ref) return state;
  const before = state.outcomes.get(ref.dossierId);
  if (before === undefined || before === 'passee') return settle(state, ref.dossierId, 'passee');
  return { ...state, at: nextOpen(state, state.at) };
}

/** The one before in the list, whatever became of it. */
export const back = (state: SweepState): SweepState => ({ ...state, at: Math.max(0, state.at - 1) });

/** A pièce is to look at again: it was taken back, or the rules refused the act. `show` goes to it. */
export function reopen(state: SweepState, dossierId: string, show: boolean): SweepState {
  const outcomes = new Map(state.outcomes);
  outcomes.delete(dossierId);
  const index = state.refs.findIndex((ref) => ref.dossierId === dossierId);
  const wait = state.at >= state.refs.length;
  return {
    ...state,
    outcomes,
    decided: state.decided.filter((id) => id !== dossierId),
    at: (show || wait) && index >= 0 ? index : state.at,
  };
}

/** Those that were passed over are to look at now. */
export function reopenPassed(state: SweepState): SweepState {
  const outcomes = new Map([...state.outcomes].filter(([, outcome]) => outcome !== 'passee'));
  return { ...state, outcomes, at: nextOpen({ ...state, outcomes }, -1) };
}

export function tally({ refs, outcomes, avant }: SweepState): Tally {
  const count = (outcome: Outcome): number => [...outcomes.values()].filter((o) => o === outcome).length;
  return {
    validees: avant.validees + count('VA'),
    refusees: avant.refusees + count('RE'),
    passees: count('passee'),
    restantes: refs.length - outcomes.size,
    total: refs.length + avant.validees + avant.refusees,
  };
}

/** The dossiers on screen and next, nearest first. */
export function ahead(state: SweepState, limit: number): readonly string[] {
  const ids: string[] = [];
  for (let step = 0; step < state.refs.length && ids.length < limit; step += 1) {
    const index = (state.at + step) % state.refs.length;
    const ref = state.refs[index];
    if (ref && (step === 0 || isOpen(state, index))) ids.push(ref.dossierId);
  }
  return ids;
}

export function savedOf(typeId: string, state: SweepState): Saved | null {
  const { validees, refusees, restantes } = tally(state);
  if (restantes === 0) return null;
  const passees = [...state.outcomes].filter(([, outcome]) => outcome === 'passee').map(([id]) => id);
  return { typeId, passees, validees, refusees };
}

/** What was saved of a sweep, or null when it is not usable. */
export function savedSweep(value: unknown): Saved | null {
  if (typeof value !== 'object' || value === null) return null;
  const { typeId, passees, validees, refusees } = value as Partial<Saved>;
  if (typeof typeId !== 'string' || typeof validees !== 'number' || typeof refusees !== 'number') return null;
  if (!Array.isArray(passees) || !passees.every((id) => typeof id === 'string')) return null;
  return { typeId, passees, validees, refusees };
}
