import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { Typed, TypedState } from './use-typed.ts';

interface Reported {
  readonly state: TypedState;
  readonly savedAt: number | null;
}
interface Board {
  readonly reported: ReadonlyMap<string, Reported>;
  readonly report: (id: string, value: Reported | null) => void;
}
const BoardContext = createContext<Board | null>(null);

/** Gathers the states of many fields that save themselves, to say them once. */
export function SaveBoard({ children }: { readonly children: ReactNode }) {
  const [reported, setReported] = useState<ReadonlyMap<string, Reported>>(new Map());
  const report = useCallback((id: string, value: Reported | null) => {
    setReported((before) => {
      const next = new Map(before);
      if (value) next.set(id, value);
      else next.delete(id);
      return next;
    });
  }, []);
  const board = useMemo(() => ({ reported, report }), [reported, report]);
  return <BoardContext value={board}>{children}</BoardContext>;
}

/** Worst first: one sentence must not hide a refusal behind a success. */
const ORDER: readonly TypedState[] = ['refused', 'signedOut', 'waiting', 'saving', 'local', 'saved'];

/** The state that matters most among several, and the last save of all. */
export function worstOf(all: Iterable<Reported>): Reported {
  let worst: TypedState = 'saved';
  let savedAt: number | null = null;
  for (const one of all) {
    if (ORDER.indexOf(one.state) < ORDER.indexOf(worst)) worst = one.state;
    if (one.savedAt !== null && (savedAt === null || one.savedAt > savedAt)) savedAt = one.savedAt;
  }
  return { state: worst, savedAt };
}

/** Tells the board how one field is. */
export function useReport(id: string, { state, savedAt }: Pick<Typed<unknown>, 'state' | 'savedAt'>): void {
  const report = use(BoardContext)?.report;
  useEffect(() => {
    report?.(id, { state, savedAt });
    return () => report?.(id, null);
  }, [report, id, state, savedAt]);
}

/** How all of them are. */
export function useBoard(): Reported {
  const board = use(BoardContext);
  return useMemo(() => worstOf(board?.reported.values() ?? []), [board]);
}
