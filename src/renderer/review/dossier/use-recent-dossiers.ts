import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { StatutDossier } from '../../../domain/codes.ts';
import type { DossierView } from '../../../protocol/workspace.ts';
import { useBilingue } from '../../i18n/langue.tsx';
import { useTRPC } from '../app/api.ts';
import { useVue } from '../app/preferences.tsx';
import { useInbox } from '../inbox/inbox-query.tsx';
import { nameOf } from './name-of.ts';

/** A dossier to pick. */
export interface Choice {
  readonly id: string;
  readonly numero: string;
  /** '' in blind mode. */
  readonly nom: string;
  readonly formation: string;
  readonly statut: StatutDossier;
}

const KEPT = 6;
/** Leafing through opens nothing: the same delay as for a reading. */
const OPENED_AFTER_MS = 1500;
const NONE: readonly string[] = [];
const savedIds = (saved: unknown): readonly string[] | null =>
  Array.isArray(saved) ? saved.filter((id) => typeof id === 'string').slice(0, KEPT + 1) : null;

const useRecentIds = () => useVue('dossiersRecents', savedIds, NONE);

/** Remembers that this dossier was opened. */
export function useNoteRecent(id: string): void {
  const [recent, save] = useRecentIds();
  useEffect(() => {
    if (recent[0] === id) return;
    const timer = setTimeout(
      () => save([id, ...recent.filter((other) => other !== id)].slice(0, KEPT + 1)),
      OPENED_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [id, recent, save]);
}

/** Dossiers opened lately and still open to this member, the last one first, without `current`. */
export function useRecentDossiers(current: string): readonly Choice[] {
  const trpc = useTRPC();
  const name = useBilingue();
  const { query } = useInbox();
  const [recent] = useRecentIds();
  const found = useQueries({
    queries: recent
      .filter((id) => id !== current)
      .slice(0, KEPT)
      .map((id) => trpc.dossier.get.queryOptions({ id, query })),
  });
  const choiceOf = ({ dossier, session }: DossierView): Choice => ({
    id: dossier.id,
    numero: dossier.numero,
    nom: nameOf(dossier),
    formation: name(session.libelle),
    statut: dossier.statut,
  });
  return found.flatMap(({ data }) => (data ? [choiceOf(data)] : []));
}
