import type { InboxCounts } from '../../../protocol/workspace.ts';

/** Time for one dossier until the member's own pace is known. */
export const PACE_MS = 7 * 60_000;
/** A dossier left open over lunch says nothing about the pace. */
const LONGEST_MS = 40 * 60_000;
const SHORTEST_MS = 10_000;
/** Weight of the newest dossier. */
const WEIGHT = 0.15;

/** The member's pace after one more dossier that took `spentMs`. */
export function nextPace(pace: number, spentMs: number): number {
  const spent = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, spentMs));
  return Math.round(pace + (spent - pace) * WEIGHT);
}

export interface Workload {
  readonly dossiers: number;
  readonly ms: number;
  /** First jury that still waits for avis, 'YYYY-MM-DD', or null. */
  readonly before: string | null;
}

/** What is left to read in the formations shown, how long it takes at `pace`, and by when. */
export function workloadOf(
  counts: InboxCounts,
  sessionId: string | null,
  pace: number,
  today: string,
): Workload {
  const sessions = counts.sessions.filter((s) => (sessionId === null || s.id === sessionId) && s.aLire > 0);
  const dossiers = sessions.reduce((sum, session) => sum + session.aLire, 0);
  const juries = sessions.map((session) => session.jury).filter((jury) => jury >= today);
  return { dossiers, ms: dossiers * pace, before: juries.toSorted()[0] ?? null };
}

/** A saved pace, or null when none is usable. */
export const savedPace = (saved: unknown): number | null =>
  typeof saved === 'number' && saved >= SHORTEST_MS && saved <= LONGEST_MS ? saved : null;
