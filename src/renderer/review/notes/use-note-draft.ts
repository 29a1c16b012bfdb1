import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Preferences } from '../../../protocol/workspace.ts';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import { usePreferences } from '../app/preferences.tsx';
import type { SaveState } from '../avis/autosave.ts';
import { useAutosave } from '../avis/use-autosave.ts';

/** A note being typed. */
export interface NoteDraft {
  readonly texte: string;
  readonly partagee: boolean;
}

/** At most so much typing is lost with the process. */
const MAX_MS = 800;

/** A saved draft, or null when there is none. */
export function savedDraft(value: unknown): NoteDraft | null {
  if (typeof value !== 'object' || value === null) return null;
  const { texte, partagee } = value as Partial<NoteDraft>;
  return typeof texte === 'string' && typeof partagee === 'boolean' ? { texte, partagee } : null;
}

/** What is being typed under `key`, kept on this computer until it is sent or emptied. Give the component a key. */
export function useNoteDraft(key: string, first: NoteDraft) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { preferences } = usePreferences();
  const [draft, setDraft] = useState(() => savedDraft(preferences.vues[key]) ?? first);
  const [, setState] = useState<SaveState>('saved');

  const write = async (value: NoteDraft | null): Promise<boolean> => {
    queries.setQueryData<Preferences>(trpc.preferences.get.queryKey(), (before) =>
      before ? { ...before, vues: { ...before.vues, [key]: value } } : before,
    );
    return client.preferences.set.mutate({ vues: { [key]: value } }).then(
      () => true,
      () => false,
    );
  };
  const saver = useAutosave<NoteDraft>(
    (value) => write(value.texte.trim() === '' || value.texte === first.texte ? null : value),
    setState,
    MAX_MS,
  );
  return {
    draft,
    change: (part: Partial<NoteDraft>): void => {
      const next = { ...draft, ...part };
      setDraft(next);
      saver.current?.change(next);
    },
    /** It was sent, or given up. */
    clear: async (): Promise<void> => {
      await saver.current?.discard();
      setDraft(first);
      await write(null);
    },
  };
}

export const draftKey = {
  ofDossier: (dossierId: string): string => `note:${dossierId}`,
  ofThread: (threadId: string): string => `note:fil:${threadId}`,
  ofNote: (noteId: string): string => `note:modif:${noteId}`,
};
