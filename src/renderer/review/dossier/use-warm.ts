import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { VersionPiece } from '../../../domain/piece/piece.ts';
import type { DossierView, InboxQuery } from '../../../protocol/workspace.ts';
import { useTRPC } from '../app/api.ts';
import { sourceOf } from './piece-source.ts';
import { prefetchPiece } from './viewer.ts';

/** What was brought in is still there when somebody has read one dossier for that long. */
const HELD_MS = 30 * 60_000;

export interface Warm {
  /** A view, brought in unless it is here. Rejects when the workspace cannot answer. */
  readonly dossier: (id: string, query: InboxQuery) => Promise<DossierView | null>;
  /**
   * A version of a pièce and the place where it was left, so that the key that leads to it paints it; `first`:
   * before all others that wait. Returns what gives it up, if it still waits.
   */
  readonly piece: (shown: VersionPiece, first?: boolean) => () => void;
}

/** Gets ready what one is about to read. A failure is met again, with its sentence, when it is opened. */
export function useWarm(): Warm {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMemo(
    () => ({
      dossier: (id, query) =>
        queries.fetchQuery({ ...trpc.dossier.get.queryOptions({ id, query }), gcTime: HELD_MS }),
      piece: (shown, first = false) => {
        const place = trpc.places.get.queryOptions({ sha256: shown.sha256 });
        void queries.prefetchQuery({ ...place, gcTime: HELD_MS });
        return prefetchPiece(sourceOf(shown), first);
      },
    }),
    [trpc, queries],
  );
}
