import type { QueueStore } from '../../application/queue-ports.ts';
import type { Documents } from './documents.ts';

/**
 * DE3: a ranking that waits writes the decisions of many dossiers, on top of what waits for each of them. All of
 * these are run together, in the order in which they were done.
 */
export interface Rankings {
  /** All that is to be run with this dossier or session: itself alone where no ranking waits, or did. */
  around(sujet: string, base: Documents): ReadonlySet<string>;
  /** A ranking is on top of this dossier. */
  concern(dossierId: string): boolean;
}

export function createRankings(queue: Pick<QueueStore, 'pending'>): Rankings {
  /** Session → the dossiers that its rankings named when they last ran. */
  const ranked = new Map<string, ReadonlySet<string>>();
  const sessionOf = new Map<string, string>();
  return {
    around(sujet, base) {
      const sessionId = sessionOf.get(sujet) ?? base.get('dossier', sujet)?.body.sessionId ?? sujet;
      const named = queue.pending(sessionId).flatMap(({ type, payload }) =>
        // Kept as it was typed, and checked when it runs.
        type === 'decision.classer@1' ? (payload as { readonly ordre: readonly string[] }).ordre : [],
      );
      const before = ranked.get(sessionId) ?? new Set<string>();
      if (named.length === 0 && before.size === 0) return new Set([sujet]);
      for (const id of before) sessionOf.delete(id);
      for (const id of named) sessionOf.set(id, sessionId);
      if (named.length > 0) ranked.set(sessionId, new Set(named));
      else ranked.delete(sessionId);
      return new Set([sujet, sessionId, ...before, ...named]);
    },
    concern: (dossierId) => sessionOf.has(dossierId),
  };
}
