import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../app/api.ts';
import { usePreferences } from '../app/preferences.tsx';
import type { SaveState } from '../avis/autosave.ts';
import { useAutosave } from '../avis/use-autosave.ts';

interface MotifsDraft {
  readonly texte: string;
  /** Differs from the text it began from. */
  readonly kept: boolean;
  readonly change: (texte: string) => void;
  readonly state: SaveState;
  readonly flush: () => void;
  /** Writes another text in its place, or forgets it (null). */
  readonly put: (texte: string | null) => Promise<void>;
}

/**
 * What is being written to a candidat who asked for the motifs: saved as typed on this computer, among the
 * encrypted view states. `begin` stands where nothing was typed yet. One per dossier: give the component a key.
 */
export function useMotifsDraft(dossierId: string, begin: string): MotifsDraft {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { preferences } = usePreferences();
  const key = `motifs.${dossierId}`;
  const saved = preferences.vues[key];
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<SaveState>('saved');
  const kept = typed ?? (typeof saved === 'string' ? saved : null);

  const save = async (value: string | null): Promise<boolean> => {
    try {
      queries.setQueryData(
        trpc.preferences.get.queryKey(),
        await client.preferences.set.mutate({ vues: { [key]: value } }),
      );
      return true;
    } catch {
      // The workspace process could not write: shown beside the field, tried again with the next change.
      return false;
    }
  };
  const saver = useAutosave<string | null>(save, setState);

  return {
    texte: kept ?? begin,
    kept: kept !== null,
    change: (texte) => {
      setTyped(texte);
      saver.current?.change(texte);
    },
    state,
    flush: () => void saver.current?.flush(),
    put: async (texte) => {
      setTyped(texte);
      saver.current?.change(texte);
      await saver.current?.flush();
    },
  };
}
