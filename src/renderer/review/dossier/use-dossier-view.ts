import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DossierView } from '../../../protocol/workspace.ts';
import { useTRPC } from '../app/api.ts';
import { useInbox } from '../inbox/inbox-query.tsx';
import { useWarm } from './use-warm.ts';

/** Leafing through with J and K reads nothing: a dossier is read once it stayed on screen this long. */
const READ_AFTER_MS = 1500;

/** The view of a dossier among the list it was opened from. */
export function useDossierView(id: string): {
  /** Null: unknown here, or no longer open to this member. Undefined: on its way. */
  readonly data: DossierView | null | undefined;
  readonly isError: boolean;
  readonly refetch: () => void;
} {
  const trpc = useTRPC();
  const { query } = useInbox();
  const { data, isError, refetch } = useQuery(trpc.dossier.get.queryOptions({ id, query }));
  return { data, isError, refetch: () => void refetch() };
}

/**
 * Tells the workspace that this version was read (« what changed since »). A note or a decision is new without
 * the dossier having another version.
 */
export function useMarkRead(view: DossierView | null | undefined): void {
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.dossier.markRead.mutationOptions());
  const id = view?.dossier.id;
  const version = view?.version ?? 0;
  const read = view?.lecture?.versionLue ?? -1;
  const news = (view?.depuisLecture.length ?? 0) > 0;
  useEffect(() => {
    if (id === undefined || (read >= version && !news)) return;
    const timer = setTimeout(() => mutate({ id, version }), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id, version, read, news, mutate]);
}

interface Seen {
  readonly id: string;
  readonly changed: ReadonlySet<string>;
}
const NOTHING: ReadonlySet<string> = new Set();

/** Changes since the last reading, kept while the dossier is open although the workspace now counts it as read. */
export function useChanged(view: DossierView | null | undefined): ReadonlySet<string> {
  const [seen, setSeen] = useState<Seen>({ id: '', changed: NOTHING });
  if (!view) return NOTHING;
  const known = seen.id === view.dossier.id ? seen.changed : NOTHING;
  const fresh = view.depuisLecture.some((field) => !known.has(field));
  if (!fresh && seen.id === view.dossier.id) return known;
  const changed = new Set([...known, ...view.depuisLecture]);
  setSeen({ id: view.dossier.id, changed });
  return changed;
}

/** Who leafs through the pièces of one dossier needs the next pièce, and the next dossier, before the others. */
const STAYS_MS = 800;

/**
 * Brings in the dossiers before and after, so that J and K paint at once. `warmView` gets each view on its way,
 * and returns what gives up what it asked for.
 */
export function usePrefetchNeighbours(
  view: DossierView | null | undefined,
  warmView: (view: DossierView) => () => void,
): void {
  const { dossier } = useWarm();
  const { query } = useInbox();
  const next = view?.voisins.suivant ?? null;
  const previous = view?.voisins.precedent ?? null;
  /** The dossier whose neighbours are here. */
  const around = useRef<string | null>(null);
  const current = view?.dossier.id ?? null;
  useEffect(() => {
    let here = true;
    const asked: (() => void)[] = [];
    const fetch = async (id: string | null): Promise<DossierView | null> => {
      if (id === null || !here) return null;
      const found = await dossier(id, query);
      if (found && here) asked.push(warmView(found));
      return found;
    };
    const isSame = current !== null && around.current === current;
    // Forward is where one goes: two dossiers ahead, one back.
    const warm = async (): Promise<void> => {
      const found = await fetch(next);
      if (isSame) await new Promise((resolve) => setTimeout(resolve, STAYS_MS));
      await fetch(found?.voisins.suivant ?? null);
      await fetch(previous);
      if (here) around.current = current;
    };
    // A failure is met again, with its sentence, when it is opened.
    warm().catch(() => undefined);
    return () => {
      here = false;
      for (const giveUp of asked) giveUp();
    };
  }, [current, next, previous, query, dossier, warmView]);
}
